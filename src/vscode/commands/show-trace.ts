/** Show Trace: every step and byte of the last test print. */
import * as vscode from 'vscode';
import type { CommandContribution } from '../contributions.ts';
import { showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Show Trace', de: 'Mitschnitt anzeigen' },
  menus: {
    commandPalette: { when: 'platen:hasTrace' },
  },
};

export async function showTrace({ runs }: CommandParts): Promise<void> {
  const trace = runs.lastTrace();
  if (trace) await vscode.window.showTextDocument(trace, { preview: true });
  else void showInformation(vscode.l10n.t('There is no trace yet. Print something with Test Print first.'));
}
