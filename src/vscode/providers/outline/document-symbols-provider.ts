/** Document symbols: the outline and the breadcrumbs, sections with their entries. */
import * as vscode from 'vscode';
import { type DocumentSymbol, documentSymbols } from '../../../language/outline/document-symbols.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { entrySymbolKinds } from '../../entry-symbol-kinds.ts';

/** The symbols of a larger file keep the editor busy for a second: its findings and lenses come first. */
const MANY_LINES = 20_000;
const LATER_MS = 2000;

export const createDocumentSymbolsProvider = ({
  reading,
}: DiagnosedDocuments): vscode.DocumentSymbolProvider => ({
  async provideDocumentSymbols(document, token) {
    if (document.lineCount > MANY_LINES) await new Promise((resolve) => setTimeout(resolve, LATER_MS));
    return token.isCancellationRequested
      ? undefined
      : documentSymbols(reading(document)).map((symbol) => toSymbol(document, symbol));
  },
});

function toSymbol(document: vscode.TextDocument, symbol: DocumentSymbol): vscode.DocumentSymbol {
  const { span, selection } = symbol;
  const start = document.positionAt(span.start);
  // A key stands on one line.
  const keyEnd = start.translate(0, selection.end - selection.start);
  const shown = new vscode.DocumentSymbol(
    // The editor refuses an empty name, which a key may be while it is typed.
    symbol.name || '""',
    symbol.detail,
    symbol.kind === 'section' ? vscode.SymbolKind.Namespace : entrySymbolKinds[symbol.section],
    new vscode.Range(start, document.positionAt(span.end)),
    new vscode.Range(start, keyEnd),
  );
  shown.children = symbol.children.map((child) => toSymbol(document, child));
  return shown;
}
