/** Folding: objects and lists, comments of several lines, regions. */
import * as vscode from 'vscode';
import { type Fold, folds } from '../../../language/outline/folding.ts';

export const foldingProvider: vscode.FoldingRangeProvider = {
  provideFoldingRanges(document, _context, token) {
    if (token.isCancellationRequested) return undefined;
    const shownCount = vscode.workspace
      .getConfiguration('editor', document)
      .get<number>('foldingMaximumRegions');
    return folds(document.getText(), shownCount).map(
      ({ kind, startLine, endLine }) => new vscode.FoldingRange(startLine - 1, endLine - 1, foldKinds[kind]),
    );
  },
};

const foldKinds: Readonly<Record<Fold['kind'], vscode.FoldingRangeKind | undefined>> = {
  container: undefined,
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
};
