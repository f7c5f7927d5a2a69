/** Highlights: the other mentions of the name at the cursor. */
import * as vscode from 'vscode';
import { findHighlights } from '../../../language/names/highlights.ts';
import { rangeIn } from '../../positions.ts';

export const highlightsProvider: vscode.DocumentHighlightProvider = {
  provideDocumentHighlights(document, position) {
    return findHighlights(document.getText(), document.offsetAt(position)).map(
      ({ span, kind }) => new vscode.DocumentHighlight(rangeIn(document, span), highlightKinds[kind]),
    );
  },
};

const highlightKinds = {
  read: vscode.DocumentHighlightKind.Read,
  write: vscode.DocumentHighlightKind.Write,
};
