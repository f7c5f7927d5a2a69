/** Rerun Last Test Print: the same printer, document and sender, with the same questions before a device. */
import * as vscode from 'vscode';
import type { CommandContribution } from '../contributions.ts';
import { showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { rerun } from '../printing/history/rerun.ts';

export const contribution: CommandContribution = {
  title: { en: 'Rerun Last Test Print', de: 'Letzten Testdruck wiederholen' },
};

export async function rerunLastTestPrint(parts: CommandParts): Promise<void> {
  const [last] = await parts.history.list();
  if (last) await rerun(last, parts);
  else void showInformation(vscode.l10n.t('There is no test print in the history of this workspace yet.'));
}
