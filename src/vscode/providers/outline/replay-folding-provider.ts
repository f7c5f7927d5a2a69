/** Folding in the text of a replay: the run, its minutes, its moments. */
import * as vscode from 'vscode';
import { replayFolds } from '../../../simulate/replay-folds.ts';

export const replayFoldingProvider: vscode.FoldingRangeProvider = {
  provideFoldingRanges: (document) =>
    replayFolds(document.getText()).map(
      ({ startLine, endLine }) => new vscode.FoldingRange(startLine - 1, endLine - 1),
    ),
};
