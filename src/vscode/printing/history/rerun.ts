/** Prints once more what was printed before: the same printer, document and sender, with the questions that any print has. */
import * as vscode from 'vscode';
import type { HistoryEntry } from '../../../engine/test-print/history/history-entry.ts';
import { showError } from '../../notification.ts';
import type { CommandParts } from '../../on-demand/command-parts.ts';
import { startTestPrint } from '../start-test-print.ts';
import { choiceOf } from './kept-print.ts';

export async function rerun(entry: HistoryEntry, parts: CommandParts): Promise<void> {
  const { printer, isVirtual, document, sender } = entry;
  const uri = vscode.Uri.parse(entry.config);
  try {
    await vscode.workspace.openTextDocument(uri);
  } catch {
    const name = vscode.workspace.asRelativePath(uri);
    void showError(vscode.l10n.t('{0} cannot be opened any more.', name));
    return;
  }
  await startTestPrint(parts, { uri, printer }, isVirtual, { choice: choiceOf(document), sender });
}
