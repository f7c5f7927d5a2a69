/** Outline and folding of the record of a print: a part for each step, and below it its bytes or attributes. */
import * as vscode from 'vscode';
import type { TracePart } from '../../../language/outline/trace-outline.ts';
import type { Engine } from '../../on-demand/engine-bundle.ts';

export function createTraceProviders(
  engine: () => Promise<Engine>,
): vscode.DocumentSymbolProvider & vscode.FoldingRangeProvider {
  const outlineOf = async (document: vscode.TextDocument) =>
    (await engine()).traceOutline(document.getText());
  return {
    async provideDocumentSymbols(document) {
      return (await outlineOf(document)).map((part) => symbolOf(document, part));
    },
    async provideFoldingRanges(document) {
      return (await outlineOf(document))
        .flatMap((part) => [part, ...part.children])
        .filter(({ startLine, endLine }) => endLine > startLine)
        .map(({ startLine, endLine }) => new vscode.FoldingRange(startLine - 1, endLine - 1));
    },
  };
}

function symbolOf(document: vscode.TextDocument, part: TracePart): vscode.DocumentSymbol {
  const first = document.lineAt(part.startLine - 1).range;
  const symbol = new vscode.DocumentSymbol(
    part.name,
    part.detail,
    part.kind === 'section' ? vscode.SymbolKind.Namespace : vscode.SymbolKind.Event,
    first.union(document.lineAt(part.endLine - 1).range),
    first,
  );
  symbol.children = part.children.map((child) => symbolOf(document, child));
  return symbol;
}
