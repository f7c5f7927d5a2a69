/** Completion: keys and values that are legal at the cursor, each put into the text with its quotes, colon and comma. */
import * as vscode from 'vscode';
import { type CompletionItem, completions } from '../../../language/completion/completion.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { markdown } from '../../markdown.ts';
import type { Engine } from '../../on-demand/engine-bundle.ts';
import { rangeIn, toTextEdits } from '../../positions.ts';

/** What a key, a value or the next part of a URI or path begins with; a space ends the name of an ignore comment. */
export const completionTriggers = ['"', ':', '/', '\\', ' '];

export function createCompletionProvider(
  { reading }: DiagnosedDocuments,
  engine: () => Promise<Engine>,
): vscode.CompletionItemProvider {
  return {
    provideCompletionItems(document, position, token) {
      if (token.isCancellationRequested) return undefined;
      const { items, isIncomplete } = completions(reading(document), document.offsetAt(position));
      return new vscode.CompletionList(
        items.map((item) => toItem(document, item)),
        isIncomplete,
      );
    },
    /** What a rule finds, for those who stop at its name. */
    async resolveCompletionItem(item) {
      if (item.kind !== itemKinds.rule || typeof item.label !== 'string') return item;
      const { explanationOf } = await engine();
      item.documentation = markdown(explanationOf({ id: item.label }).summary);
      return item;
    },
  };
}

function toItem(document: vscode.TextDocument, item: CompletionItem): vscode.CompletionItem {
  const shown = new vscode.CompletionItem(item.label, itemKinds[item.kind]);
  if (item.detail !== undefined) shown.detail = item.detail;
  if (item.documentation !== undefined) shown.documentation = markdown(item.documentation);
  shown.range = rangeIn(document, item.replace);
  shown.insertText = item.isSnippet ? new vscode.SnippetString(item.newText) : item.newText;
  shown.filterText = item.filterText;
  shown.sortText = item.sortText;
  shown.additionalTextEdits = toTextEdits(document, item.additionalEdits);
  if (item.asksForMore) shown.command = { title: 'Suggest', command: 'editor.action.triggerSuggest' };
  return shown;
}

const itemKinds: Readonly<Record<CompletionItem['kind'], vscode.CompletionItemKind>> = {
  property: vscode.CompletionItemKind.Property,
  entry: vscode.CompletionItemKind.Class,
  word: vscode.CompletionItemKind.EnumMember,
  reference: vscode.CompletionItemKind.Reference,
  uri: vscode.CompletionItemKind.Value,
  path: vscode.CompletionItemKind.File,
  snippet: vscode.CompletionItemKind.Snippet,
  rule: vscode.CompletionItemKind.Constant,
};
