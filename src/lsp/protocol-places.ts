/** Offsets as the protocol's positions, and edits of text as edits of a document. */
import type { TextEdit as ProtocolEdit, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../format/edit/text-edit.ts';
import type { Span } from '../model/span.ts';

/** Lines and characters from 0, in UTF-16 units. */
export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toSpan(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function toEdits(document: TextDocument, edits: readonly TextEdit[]): ProtocolEdit[] {
  return edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText }));
}

export function toWorkspaceEdit(document: TextDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  return { changes: { [document.uri]: toEdits(document, edits) } };
}
