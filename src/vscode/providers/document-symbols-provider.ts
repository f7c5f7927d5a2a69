/** Document symbols: the outline and the breadcrumbs, sections with their entries. */
import * as vscode from 'vscode';
import { type DocumentSymbol, documentSymbols } from '../../language/document-symbols.ts';
import { entrySymbolKinds } from '../entry-symbol-kinds.ts';
import { rangeIn } from '../positions.ts';

export const documentSymbolsProvider: vscode.DocumentSymbolProvider = {
  provideDocumentSymbols: (document, token) =>
    token.isCancellationRequested
      ? undefined
      : documentSymbols(document.getText()).map((symbol) => toSymbol(document, symbol)),
};

function toSymbol(document: vscode.TextDocument, symbol: DocumentSymbol): vscode.DocumentSymbol {
  const shown = new vscode.DocumentSymbol(
    // The editor refuses an empty name, which a key may be while it is typed.
    symbol.name || '""',
    symbol.detail,
    symbol.kind === 'section' ? vscode.SymbolKind.Namespace : entrySymbolKinds[symbol.section],
    rangeIn(document, symbol.span),
    rangeIn(document, symbol.selection),
  );
  shown.children = symbol.children.map((child) => toSymbol(document, child));
  return shown;
}
