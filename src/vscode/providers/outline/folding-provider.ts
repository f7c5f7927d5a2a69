/** Folding: objects and lists, comments of several lines, regions. */
import * as vscode from 'vscode';
import { type Fold, folds } from '../../../language/outline/folding.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';

export const createFoldingProvider = ({ reading }: DiagnosedDocuments): vscode.FoldingRangeProvider => ({
  provideFoldingRanges(document, _context, token) {
    if (token.isCancellationRequested) return undefined;
    const shownCount = vscode.workspace
      .getConfiguration('editor', document)
      .get<number>('foldingMaximumRegions');
    return folds(reading(document), shownCount).map(
      ({ kind, startLine, endLine }) => new vscode.FoldingRange(startLine - 1, endLine - 1, foldKinds[kind]),
    );
  },
});

const foldKinds: Readonly<Record<Fold['kind'], vscode.FoldingRangeKind | undefined>> = {
  container: undefined,
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
};
