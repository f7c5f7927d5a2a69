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
        .map(
          ({ kind, startLine, endLine }) =>
            new vscode.FoldingRange(startLine - 1, endLine - 1, foldKinds[kind]),
        );
    },
  };
}

/**
 * The bytes below a step are folded when a trace is opened. Imports are the one kind that the editor folds by itself, where its setting
 * `editor.foldingImportsByDefault` says so, which package.json sets for traces: whoever wants all bytes turns it off.
 */
const foldKinds: Readonly<Record<TracePart['kind'], vscode.FoldingRangeKind | undefined>> = {
  section: undefined,
  step: vscode.FoldingRangeKind.Imports,
};

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
