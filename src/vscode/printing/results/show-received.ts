/** What a virtual printer received, in the editor for such documents. */
import * as vscode from 'vscode';
import type { KeptDocument, ReadOnlyDocuments } from '../../documents/read-only-documents.ts';
import { RECEIVED_EDITOR } from '../../received/register-received-editor.ts';

/** @param historyId of its test print, which has it after a reload, too */
export function showReceived(
  printer: string,
  document: KeptDocument,
  { readOnly, historyId }: { readonly readOnly: ReadOnlyDocuments; readonly historyId?: string | undefined },
): Thenable<unknown> {
  const uri = readOnly.addDocument(vscode.l10n.t('{0}, as received', printer), document, historyId);
  return vscode.commands.executeCommand('vscode.openWith', uri, RECEIVED_EDITOR);
}
