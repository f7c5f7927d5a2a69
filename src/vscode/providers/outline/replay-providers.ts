/** Outline and folding of the text of a replay: its runs, their minutes and moments. */
import * as vscode from 'vscode';
import type { ReplayPart } from '../../../simulate/replay-outline.ts';
import type { Engine } from '../../on-demand/engine-bundle.ts';

export function createReplayProviders(
  engine: () => Promise<Engine>,
): vscode.DocumentSymbolProvider & vscode.FoldingRangeProvider {
  return {
    async provideDocumentSymbols(document) {
      const { replayOutline } = await engine();
      return replayOutline(document.getText()).map((part) => symbolOf(document, part));
    },
    async provideFoldingRanges(document) {
      const { replayFolds } = await engine();
      return replayFolds(document.getText()).map(
        ({ startLine, endLine }) => new vscode.FoldingRange(startLine - 1, endLine - 1),
      );
    },
  };
}

function symbolOf(document: vscode.TextDocument, part: ReplayPart): vscode.DocumentSymbol {
  const first = document.lineAt(part.startLine - 1).range;
  const whole = first.union(document.lineAt(part.endLine - 1).range);
  const symbol = new vscode.DocumentSymbol(part.name, part.detail, symbolKinds[part.kind], whole, first);
  symbol.children = part.children.map((child) => symbolOf(document, child));
  return symbol;
}

const symbolKinds: Readonly<Record<ReplayPart['kind'], vscode.SymbolKind>> = {
  run: vscode.SymbolKind.Namespace,
  minute: vscode.SymbolKind.Event,
  figures: vscode.SymbolKind.Array,
};
