/** Completion, hover, outline, folding and indentation of the configuration files of CUPS. */
import * as vscode from 'vscode';
import type { ConfBlock } from '../../interchange/cups-language/conf-outline.ts';
import { markdown } from '../markdown.ts';
import { rangeIn, toTextEdits } from '../positions.ts';
import { indentOf } from '../providers/typing/formatting-provider.ts';
import type { ForeignFiles } from './foreign-files.ts';
import { CUPS_LANGUAGE } from './foreign-selectors.ts';

export function registerCupsProviders({ interchange, formatOf }: ForeignFiles): vscode.Disposable {
  const { languages } = vscode;
  const files = { language: CUPS_LANGUAGE };
  const tableOf = async (document: vscode.TextDocument) => (await formatOf(document))?.directives;
  return vscode.Disposable.from(
    languages.registerCompletionItemProvider(
      files,
      {
        async provideCompletionItems(document, position) {
          const table = await tableOf(document);
          const { confSuggestions } = await interchange();
          return table
            ? confSuggestions(table, document.getText(), document.offsetAt(position)).map((one) => {
                const item = new vscode.CompletionItem(one.label, itemKinds[one.kind]);
                item.insertText = new vscode.SnippetString(one.snippet);
                item.detail = one.detail;
                item.documentation = markdown(one.documentation);
                if (one.kind === 'block') item.filterText = one.snippet;
                return item;
              })
            : [];
        },
      },
      '<',
      ' ',
    ),
    languages.registerHoverProvider(files, {
      async provideHover(document, position) {
        const table = await tableOf(document);
        const { confHover } = await interchange();
        const hover = table && confHover(table, document.getText(), document.offsetAt(position));
        return hover && new vscode.Hover(markdown(hover.text), rangeIn(document, hover.span));
      },
    }),
    languages.registerDocumentSymbolProvider(files, {
      async provideDocumentSymbols(document) {
        const { confBlocks } = await interchange();
        return confBlocks(document.getText()).map((block) => symbolOf(document, block));
      },
    }),
    languages.registerFoldingRangeProvider(files, {
      async provideFoldingRanges(document) {
        const { confBlocks } = await interchange();
        return rangesOf(document, confBlocks(document.getText()));
      },
    }),
    languages.registerDocumentFormattingEditProvider(files, {
      async provideDocumentFormattingEdits(document, options) {
        const { confIndentation } = await interchange();
        return toTextEdits(document, confIndentation(document.getText(), indentOf(options)));
      },
    }),
  );
}

const itemKinds = {
  directive: vscode.CompletionItemKind.Property,
  block: vscode.CompletionItemKind.Struct,
  word: vscode.CompletionItemKind.Value,
} as const;

function symbolOf(document: vscode.TextDocument, { name, value, span, heading, blocks }: ConfBlock) {
  const symbol = new vscode.DocumentSymbol(
    value === '' ? name : value,
    value === '' ? '' : name,
    vscode.SymbolKind.Object,
    rangeIn(document, span),
    rangeIn(document, heading),
  );
  symbol.children = blocks.map((block) => symbolOf(document, block));
  return symbol;
}

function rangesOf(document: vscode.TextDocument, blocks: readonly ConfBlock[]): vscode.FoldingRange[] {
  return blocks.flatMap(({ span, blocks: inner }) => {
    const { start, end } = rangeIn(document, span);
    return [
      new vscode.FoldingRange(start.line, Math.max(start.line, end.line)),
      ...rangesOf(document, inner),
    ];
  });
}
