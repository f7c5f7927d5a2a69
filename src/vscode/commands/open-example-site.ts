/** Open the Example Site: a head office with mistakes in it, as a file of the person's own. */
import * as vscode from 'vscode';
import type { CommandContribution } from '../contributions.ts';
import { LANGUAGE } from '../documents/claimed-files.ts';
import { openNew } from '../documents/new-document.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Open the Example Site', de: 'Beispielstandort öffnen' },
};

export async function openExampleSite({ extensionUri }: CommandParts): Promise<void> {
  const uri = vscode.Uri.joinPath(extensionUri, 'examples', 'head-office.printers.jsonc');
  await openNew(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), LANGUAGE);
}
