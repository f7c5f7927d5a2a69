/** Open the Example Site: a head office with mistakes in it, as a file of the person's own. */
import * as vscode from 'vscode';
import type { CommandContribution } from '../contributions.ts';
import { openNew } from '../documents/open-new.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Open the Example Site', de: 'Beispielstandort öffnen' },
};

export async function openExampleSite({ extension }: CommandParts): Promise<void> {
  const uri = vscode.Uri.joinPath(extension, 'examples', 'head-office.printers.jsonc');
  await openNew(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
}
