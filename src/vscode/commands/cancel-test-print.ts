/** Cancel Test Print. */
import * as vscode from 'vscode';
import { showInformation } from '../notification.ts';
import type { CommandParts } from './command-parts.ts';

export function cancelTestPrint({ runs }: CommandParts): void {
  if (!runs.cancel()) void showInformation(vscode.l10n.t('No test print is running.'));
}
