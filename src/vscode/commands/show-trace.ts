/** Show Trace: every step and byte of the last test print. */
import * as vscode from 'vscode';
import { showInformation } from '../notification.ts';
import type { CommandParts } from './command-parts.ts';

export async function showTrace({ runs }: CommandParts): Promise<void> {
  const trace = runs.lastTrace();
  if (trace) await vscode.window.showTextDocument(trace, { preview: true });
  else void showInformation(vscode.l10n.t('There is no trace yet. Print something with Test Print first.'));
}
