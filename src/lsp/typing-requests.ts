/** Requests of somebody who types or points: completion, hover, signature help, inlay hints. */
import {
  type ClientCapabilities,
  CompletionItemKind,
  type Connection,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem as ProtocolItem,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, completions } from '../language/completion/completion.ts';
import { signature } from '../language/completion/signature.ts';
import { outwardNameAt } from '../language/folder/outward-names.ts';
import { commentHover } from '../language/hover/comment-hover.ts';
import { findingHover } from '../language/hover/finding-hover.ts';
import { hover } from '../language/hover/hover.ts';
import { outwardHover } from '../language/hover/outward-hover.ts';
import { inlayHints } from '../language/inlay-hints.ts';
import { explanationOf } from '../rules/rule-explanations.ts';
import { otherFilesOf } from './folder-configurations.ts';
import type { OpenConfigurations } from './open-configurations.ts';
import { toEdits, toRange, toSpan } from './protocol-places.ts';

export function answerTypingRequests(
  connection: Connection,
  configurations: OpenConfigurations,
  client: ClientCapabilities,
): void {
  const hasSnippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
  connection.onCompletion(({ textDocument, position }) => {
    const document = configurations.get(textDocument.uri);
    if (!document) return null;
    const { items, isIncomplete } = completions(
      configurations.reading(document),
      document.offsetAt(position),
    );
    return { isIncomplete, items: items.map((item) => toItem(document, item, hasSnippets)) };
  });
  connection.onHover(async ({ textDocument, position }, token) => {
    const diagnosed = await configurations.diagnosis(textDocument.uri);
    if (!diagnosed) return null;
    const { document, text, diagnosis, live } = diagnosed;
    const offset = document.offsetAt(position);
    const found = commentHover(text, offset) ?? hover(live.reading, offset);
    const range = found && toRange(document, found.span);
    const why = findingHover(diagnosis.findings, offset);
    const name = outwardNameAt(live.reading, offset);
    const others = name ? await otherFilesOf(textDocument.uri, configurations, token) : [];
    const elsewhere = name && outwardHover(name, others);
    const parts = [found?.markdown, elsewhere?.markdown, why].filter((part) => part !== undefined);
    if (parts.length === 0) return null;
    return {
      ...(range && { range }),
      contents: markdown(parts.join('\n\n---\n\n')),
    };
  });
  connection.onSignatureHelp(({ textDocument, position }) => {
    const document = configurations.get(textDocument.uri);
    const found = document && signature(configurations.reading(document), document.offsetAt(position));
    if (!found) return null;
    const { label, documentation, parameters, activeParameter } = found;
    return {
      activeSignature: 0,
      ...(activeParameter !== undefined && { activeParameter }),
      signatures: [
        {
          label,
          documentation: markdown(documentation),
          parameters: parameters.map(({ start, end, documentation: about }) => ({
            label: [start, end] as [number, number],
            documentation: about,
          })),
        },
      ],
    };
  });
  connection.languages.inlayHint.on(({ textDocument, range }) => {
    const document = configurations.get(textDocument.uri);
    if (!document) return [];
    return inlayHints(configurations.reading(document), { span: toSpan(document, range) }).map(
      ({ offset, label, tooltip, paddingLeft }) => ({
        position: document.positionAt(offset),
        label,
        tooltip,
        paddingLeft,
      }),
    );
  });
}

function toItem(document: TextDocument, item: CompletionItem, hasSnippets: boolean): ProtocolItem {
  const isSnippet = item.isSnippet && hasSnippets;
  const documentation = item.kind === 'rule' ? explanationOf({ id: item.label }).summary : item.documentation;
  return {
    label: item.label,
    kind: itemKinds[item.kind],
    ...(item.detail !== undefined && { detail: item.detail }),
    ...(documentation !== undefined && { documentation: markdown(documentation) }),
    filterText: item.filterText,
    sortText: item.sortText,
    textEdit: {
      range: toRange(document, item.replace),
      newText: item.isSnippet && !hasSnippets ? withoutHoles(item.newText) : item.newText,
    },
    additionalTextEdits: toEdits(document, item.additionalEdits),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.adjustIndentation,
  };
}

/** What a snippet looks like before anybody fills it in. */
function withoutHoles(snippet: string): string {
  const holes = /\$\{\d+(?::((?:\\.|[^}\\])*)|\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|)?\}|\$\d+/g;
  return snippet.replace(holes, '$1$2').replace(/\\([\\$},|])/g, '$1');
}

const itemKinds: Readonly<Record<CompletionItem['kind'], CompletionItemKind>> = {
  property: CompletionItemKind.Property,
  entry: CompletionItemKind.Class,
  word: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  uri: CompletionItemKind.Value,
  path: CompletionItemKind.File,
  snippet: CompletionItemKind.Snippet,
  rule: CompletionItemKind.Constant,
};

function markdown(value: string): { kind: MarkupKind; value: string } {
  return { kind: MarkupKind.Markdown, value };
}
