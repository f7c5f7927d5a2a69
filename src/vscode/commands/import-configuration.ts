/** Import...: the file in the editor, or files that a person chooses, as a new configuration in our own format. */
import * as vscode from 'vscode';
import { decodeConfig } from '../../format/text/encoding.ts';
import type { ForeignFormat } from '../../interchange/foreign-format.ts';
import type { ImportedFile, ImportNote } from '../../interchange/import/import-files.ts';
import type { CommandContribution } from '../contributions.ts';
import { LANGUAGE } from '../documents/claimed-files.ts';
import { showResult } from '../documents/new-document.ts';
import { showError } from '../notification.ts';
import type { CommandParts } from '../on-demand/command-parts.ts';

export const contribution: CommandContribution = {
  title: { en: 'Import...', de: 'Importieren...' },
};

export async function importConfiguration({ foreign }: CommandParts): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  const format = active && (await foreign.formatOf(active));
  const files = format ? [fileOf(active.uri, active.getText(), format)] : await chooseFiles(foreign);
  if (files.length === 0) return;
  const { importFiles } = await foreign.interchange();
  const { text, queueCount, notCarried, secrets, conflicts } = importFiles(files);
  await showResult({
    text,
    language: LANGUAGE,
    summary: vscode.l10n.t('Imported: {0} queues, {1} files.', queueCount, files.length),
    notes: [
      ...secrets.map((secret) => `${lineOf(secret)}. ${secret.reference}`),
      ...conflicts.map(lineOf),
      ...notCarried.map(lineOf),
    ],
  });
}

async function chooseFiles(foreign: CommandParts['foreign']): Promise<ImportedFile[]> {
  const uris = await vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: vscode.l10n.t('Import'),
    title: vscode.l10n.t('Files of CUPS, Windows, LPRng or scripts of one site'),
  });
  const { recogniseFormat } = await foreign.interchange();
  const files: ImportedFile[] = [];
  for (const uri of uris ?? []) {
    const name = vscode.workspace.asRelativePath(uri);
    try {
      const decoded = decodeConfig(await vscode.workspace.fs.readFile(uri));
      if (!decoded.ok) throw new Error(decoded.why);
      const format = recogniseFormat(uri.path, decoded.text);
      if (!format) throw new Error(vscode.l10n.t('is no file of a print system that Platen knows'));
      await foreign.prepare(format);
      files.push(fileOf(uri, decoded.text, format));
    } catch (error) {
      void showError(`${name} ${(error as Error).message}.`);
      return [];
    }
  }
  return files;
}

function fileOf(uri: vscode.Uri, text: string, format: ForeignFormat): ImportedFile {
  const name = vscode.workspace.asRelativePath(uri);
  return { name, folder: vscode.Uri.joinPath(uri, '..').path, text, reading: format.readForeign(text) };
}

function lineOf({ file, line, what, why }: ImportNote): string {
  return `${file}:${line}: ${what}: ${why}`;
}
