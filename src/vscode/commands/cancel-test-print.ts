/** Cancel Test Print. */
import * as vscode from 'vscode';
import type { CommandContribution } from '../contributions.ts';
import { showInformation } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Cancel Test Print', de: 'Testdruck abbrechen' },
  icon: 'debug-stop',
  menus: {
    commandPalette: { when: 'platen:printing' },
    'view/item/context': { when: 'viewItem == runningPrint', group: 'inline@1' },
    'editor/title/run': {
      when: 'resourceLangId == printer-config && platen:printing',
      group: 'navigation@1',
    },
  },
};

export function cancelTestPrint({ runs }: CommandParts): void {
  if (!runs.cancel()) void showInformation(vscode.l10n.t('No test print is running.'));
}
