/** Cancel Test Print. */
import * as vscode from 'vscode';
import type { CommandParts } from './command-parts.ts';

export function cancelTestPrint({ runs }: CommandParts): void {
  if (!runs.cancel()) void vscode.window.showInformationMessage(vscode.l10n.t('No test print is running.'));
}
