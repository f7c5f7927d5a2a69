/** Clear History: forgets every test print of this workspace, with traces and what arrived. */
import * as vscode from 'vscode';
import type { CommandContribution } from '../contributions.ts';
import { confirm, showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Clear History', de: 'Verlauf löschen' },
};

export async function clearHistory({ history }: CommandParts): Promise<void> {
  const entries = await history.list();
  if (entries.length === 0) {
    void showInformation(vscode.l10n.t('There is no test print in the history of this workspace yet.'));
    return;
  }
  const isSure = await confirm(
    vscode.l10n.t('Clear the history of test prints? Entries: {0}.', entries.length),
    {
      detail: [vscode.l10n.t('Traces and what arrived go with them.')],
      yes: vscode.l10n.t('Clear'),
    },
  );
  if (isSure) await history.remove(entries.map(({ id }) => id));
}
