/** Selection ranges: what Expand Selection takes in, step by step. */
import * as vscode from 'vscode';
import { selectionRanges } from '../../../language/outline/selection-ranges.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { rangeIn } from '../../positions.ts';

export const createSelectionRangesProvider = ({
  reading,
}: DiagnosedDocuments): vscode.SelectionRangeProvider => ({
  provideSelectionRanges(document, positions) {
    return positions.map((position) => {
      const spans = selectionRanges(reading(document), document.offsetAt(position));
      const around = spans.reduceRight<vscode.SelectionRange | undefined>(
        (parent, span) => new vscode.SelectionRange(rangeIn(document, span), parent),
        undefined,
      );
      return around ?? new vscode.SelectionRange(new vscode.Range(position, position));
    });
  },
});
