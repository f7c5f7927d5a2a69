/** Documents of a test print read through the editor, which knows file systems that are no disk. */
import * as vscode from 'vscode';
import { fileBeside } from '../../language/folder/file-beside.ts';
import { inOneChunk } from './documents-to-print.ts';

/** They are kept in memory, whole. */
const MAX_MEGABYTES = 64;

/** A configuration may name documents beside and below itself only. Rejects with one sentence. */
export async function readNamed(config: vscode.Uri, name: string): Promise<AsyncIterable<Uint8Array>> {
  const uri = fileBeside(name, config.toString());
  if (uri === undefined) {
    throw new Error(
      vscode.l10n.t('The file {0} lies outside the folder of the configuration, and is not read.', name),
    );
  }
  return readDocument(vscode.Uri.parse(uri, true), name);
}

/** Rejects with one sentence. */
export function readFile(uri: vscode.Uri): Promise<AsyncIterable<Uint8Array>> {
  return readDocument(uri, uri.path);
}

async function readDocument(uri: vscode.Uri, shown: string): Promise<AsyncIterable<Uint8Array>> {
  const { type, size } = await reading(shown, () => vscode.workspace.fs.stat(uri));
  if (type & vscode.FileType.Directory) {
    throw new Error(vscode.l10n.t('{0} is a folder; choose a document.', shown));
  }
  if (size === 0) throw new Error(vscode.l10n.t('{0} is empty: there is nothing to print.', shown));
  if (size > MAX_MEGABYTES * 1024 * 1024) {
    throw new Error(vscode.l10n.t('{0} has more than {1} MB.', shown, MAX_MEGABYTES));
  }
  return inOneChunk(await reading(shown, () => vscode.workspace.fs.readFile(uri)));
}

async function reading<T>(shown: string, read: () => Thenable<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new Error(
      vscode.l10n.t('{0} cannot be read: {1}.', shown, reasonOf(error as vscode.FileSystemError)),
    );
  }
}

function reasonOf({ code, message }: vscode.FileSystemError): string {
  switch (code) {
    case 'FileNotFound':
      return vscode.l10n.t('there is no such file');
    case 'NoPermissions':
      return vscode.l10n.t('no permission');
    default:
      return message;
  }
}
