/** Documents of a test print on this machine's disk, read as they are sent; elsewhere, through the editor. */
import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import * as vscode from 'vscode';
import { filePieces } from '../../engine/environment/node/disk/node-file-pieces.ts';
import { readFile } from './editor-documents.ts';

export async function openNamed(config: vscode.Uri, name: string): Promise<AsyncIterable<Uint8Array>> {
  return openPath(await insideFolder(config, name), name);
}

export async function openFile(uri: vscode.Uri): Promise<AsyncIterable<Uint8Array>> {
  return uri.scheme === 'file' ? openPath(uri.fsPath, uri.fsPath) : readFile(uri);
}

async function openPath(path: string, shown: string): Promise<AsyncIterable<Uint8Array>> {
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
    yield* filePieces(path);
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
      vscode.l10n.t('The file {0} lies outside the folder of the configuration, and is not read.', name),
    );
  }
  return path;
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
