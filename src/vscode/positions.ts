/** Offsets of findings as ranges of the editor, and edits of text as edits of a document. */
import * as vscode from 'vscode';
import type { TextEdit } from '../format/edit/text-edit.ts';
import type { LineIndex } from '../language/line-index.ts';
import type { Span } from '../model/span.ts';

/** The editor counts lines and columns from 0. */
export function toRange(lines: LineIndex, span: Span): vscode.Range {
  const { start, end } = lines.range(span);
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

/** Offsets into the text that the document has now. */
export function rangeIn(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

export function spanIn(document: vscode.TextDocument, { start, end }: vscode.Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function toTextEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.TextEdit[] {
  return edits.map((edit) => new vscode.TextEdit(rangeIn(document, edit), edit.newText));
}

/** The edits must be made against the text that the document has now. */
export function toWorkspaceEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toTextEdits(document, edits));
  return edit;
}
