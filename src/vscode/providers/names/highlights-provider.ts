/** Highlights: the other mentions of the name at the cursor. */
import * as vscode from 'vscode';
import { findHighlights } from '../../../language/names/highlights.ts';
import type { DiagnosedDocuments } from '../../diagnostics/diagnosed-documents.ts';
import { rangeIn } from '../../positions.ts';

export const createHighlightsProvider = ({
  reading,
}: DiagnosedDocuments): vscode.DocumentHighlightProvider => ({
  provideDocumentHighlights(document, position) {
    return findHighlights(reading(document), document.offsetAt(position)).map(
      ({ span, kind }) => new vscode.DocumentHighlight(rangeIn(document, span), highlightKinds[kind]),
    );
  },
});

const highlightKinds = {
  read: vscode.DocumentHighlightKind.Read,
  write: vscode.DocumentHighlightKind.Write,
};
