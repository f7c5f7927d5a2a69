/** Nothing leaves this machine on the word of a folder that a person does not trust. */
import * as vscode from 'vscode';
import { showWarning } from '../notification.ts';

/** Says why not where it is not, and leads to where that is decided. */
export async function isTrusted(): Promise<boolean> {
  if (vscode.workspace.isTrusted) return true;
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const message = vscode.l10n.t(
    'In Restricted Mode Platen neither prints nor listens: a configuration says where bytes are sent, and this folder is not trusted.',
  );
  if ((await showWarning(message, manage)) === manage)
    await vscode.commands.executeCommand('workbench.trust.manage');
  return false;
}
