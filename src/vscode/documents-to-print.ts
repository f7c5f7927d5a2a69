/** What a test print sends: the page or document that the file asks for, a page made now, or any file of the user's. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import * as vscode from 'vscode';
import type { PlannedPrint } from '../model/print-plan.ts';
import { describeDevice, printSettings } from '../site/print-settings.ts';
import type { PrintTarget } from './print-target.ts';

export type DocumentChoice =
  | { readonly kind: 'page'; readonly page: string }
  /** Named by the configuration: stays inside its folder. */
  | { readonly kind: 'named'; readonly name: string }
  /** Chosen by a person. */
  | { readonly kind: 'file'; readonly uri: vscode.Uri };

/** What the printer's `testPrint` says, else the text page. */
export function writtenChoice({ printer }: PrintTarget): DocumentChoice {
  const named = printer.testPrint?.file?.value;
  return named === undefined
    ? { kind: 'page', page: printer.testPrint?.page?.value ?? 'text' }
    : { kind: 'named', name: named };
}

/** Undefined where a person turned away. */
export async function chooseDocument(target: PrintTarget): Promise<DocumentChoice | undefined> {
  const written = writtenChoice(target);
  const items: (vscode.QuickPickItem & { choice?: DocumentChoice })[] = [
    { label: vscode.l10n.t('Text test page'), choice: { kind: 'page', page: 'text' } },
    { label: vscode.l10n.t('PostScript test page'), choice: { kind: 'page', page: 'postscript' } },
    { label: vscode.l10n.t('A file...'), description: vscode.l10n.t('Its bytes, as they are') },
  ];
  if (target.printer.testPrint) {
    const what =
      written.kind === 'named'
        ? written.name
        : vscode.l10n.t('the {0} page', written.kind === 'page' ? written.page : '');
    items.unshift({ label: vscode.l10n.t('As the file says'), description: what, choice: written });
  }
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('What shall {0} print?', target.printer.id),
  });
  if (!chosen || chosen.choice) return chosen?.choice;
  const [uri] =
    (await vscode.window.showOpenDialog({
      openLabel: vscode.l10n.t('Print'),
      title: vscode.l10n.t('File to print'),
    })) ?? [];
  return uri && { kind: 'file', uri };
}

/** Rejects with one sentence where the document is missing, empty, a folder or outside. */
export async function openDocument(
  choice: DocumentChoice,
  target: PrintTarget,
  makePage: (kind: string) => Uint8Array,
): Promise<AsyncIterable<Uint8Array>> {
  if (choice.kind === 'page') return once(makePage(choice.page));
  if (choice.kind === 'named')
    return openFile(await insideFolder(target.document.uri, choice.name), choice.name);
  if (choice.uri.scheme === 'file') return openFile(choice.uri.fsPath, choice.uri.fsPath);
  return once(await vscode.workspace.fs.readFile(choice.uri));
}

/** What stands on the page. */
export function pageContent(planned: PlannedPrint) {
  return {
    printer: planned.plan.printer,
    port: planned.plan.port,
    device: describeDevice(planned),
    time: new Date().toISOString(),
    settings: printSettings(planned),
  };
}

async function openFile(path: string, shown: string): Promise<AsyncIterable<Uint8Array>> {
  const info = await stat(path).catch((error: unknown) => {
    throw unreadable(shown, error);
  });
  if (info.isDirectory()) throw new Error(vscode.l10n.t('{0} is a folder; choose a document.', shown));
  if (!info.isFile()) throw new Error(vscode.l10n.t('{0} is no ordinary file.', shown));
  if (info.size === 0) throw new Error(vscode.l10n.t('{0} is empty: there is nothing to print.', shown));
  return chunksOf(path, shown);
}

async function* chunksOf(path: string, shown: string): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 256 * 1024 });
  } catch (error) {
    throw unreadable(shown, error);
  }
}

/** A configuration may name documents beside and below itself only: a cloned file must not print this machine's secrets. */
async function insideFolder(config: vscode.Uri, name: string): Promise<string> {
  if (config.scheme !== 'file')
    throw new Error(vscode.l10n.t('{0} cannot be printed: its folder is not on this machine.', name));
  const folder = await realpath(dirname(config.fsPath));
  const path = await realpath(resolve(folder, name)).catch((error: unknown) => {
    throw unreadable(name, error);
  });
  const inside = relative(folder, path);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new Error(
      vscode.l10n.t(
        'The document {0} lies outside the folder of the configuration, and is not printed.',
        name,
      ),
    );
  }
  return path;
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

function unreadable(shown: string, error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  return new Error(vscode.l10n.t('{0} cannot be read: {1}.', shown, reasonOf(code) ?? message));
}

function reasonOf(code: string | undefined): string | undefined {
  switch (code) {
    case 'ENOENT':
      return vscode.l10n.t('there is no such file');
    case 'EACCES':
    case 'EPERM':
      return vscode.l10n.t('no permission');
    default:
      return undefined;
  }
}
