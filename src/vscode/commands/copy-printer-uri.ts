/** Copy URI: where a virtual printer listens, for a configuration or another program. */
import * as vscode from 'vscode';
import type { CommandContribution } from '../contributions.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';
import { printerUri } from '../virtual/printer-uri.ts';
import { runningPrinter } from '../virtual/running-printers.ts';

export const contribution: CommandContribution = {
  title: { en: 'Copy URI', de: 'URI kopieren' },
  icon: 'copy',
  menus: {
    commandPalette: { when: 'false' },
    'view/item/context': { when: 'viewItem == virtualPrinter', group: 'inline@1' },
  },
};

export async function copyPrinterUri({ virtual }: CommandParts, argument: unknown): Promise<void> {
  const one = runningPrinter(virtual, argument);
  if (one) await vscode.env.clipboard.writeText(printerUri(one));
}
