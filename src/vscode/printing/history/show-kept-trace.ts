/** The trace of an entry of the history, in the editor. */
import * as vscode from 'vscode';
import type { HistoryEntry } from '../../../engine/test-print/history/history-entry.ts';
import type { ReadOnlyDocuments } from '../../documents/read-only-documents.ts';
import { TRACE_SUFFIX } from '../../documents/read-only-documents.ts';

export async function showKeptTrace(
  { id, printer }: HistoryEntry,
  { readOnly }: { readonly readOnly: ReadOnlyDocuments },
): Promise<void> {
  const trace = readOnly.kept(id, `${printer}${TRACE_SUFFIX}`);
  await vscode.window.showTextDocument(trace, { preview: true });
}
