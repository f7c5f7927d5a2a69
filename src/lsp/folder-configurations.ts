/** The other configurations in the folder of a document: open ones as the client has them, the rest as they are on disk. */
import { readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { CancellationToken } from 'vscode-languageserver';
import { isOwnFileName } from '../knowledge/own-file-name.ts';
import { type OtherFile, readOtherFiles } from '../language/folder/folder-files.ts';
import { readConfiguration } from './closed-configurations.ts';
import type { OpenConfigurations } from './open-configurations.ts';
import { pathOf } from './settings-on-disk.ts';

export async function otherFilesOf(
  uri: string,
  configurations: OpenConfigurations,
  token: CancellationToken,
): Promise<OtherFile[]> {
  // A client may write the URI of a file otherwise than this server would, and is answered with its own.
  const open = new Map(configurations.all().map((document) => [pathOf(document.uri), document.uri]));
  const paths = new Map(
    (await configurationsBeside(pathOf(uri))).map((path) => [
      open.get(path) ?? pathToFileURL(path).href,
      path,
    ]),
  );
  const openText = (other: string): string | undefined => configurations.get(other)?.getText();
  const read = async (other: string) => openText(other) ?? readConfiguration(paths.get(other) ?? '');
  const files = await readOtherFiles([...paths.keys()], read, () => token.isCancellationRequested);
  // The client may have sent changes while the next file was read.
  return files.map((file) => ({
    ...file,
    text: file.text === undefined ? undefined : (openText(file.uri) ?? file.text),
  }));
}

/** None for a document that is in no folder. Links are no files of this one: they lead to another, or to one that is here anyway. */
async function configurationsBeside(path: string | undefined): Promise<string[]> {
  if (path === undefined) return [];
  const folder = path.slice(0, path.lastIndexOf('/'));
  const entries = await readdir(`${folder}/`, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && isOwnFileName(entry.name))
    .map(({ name }) => `${folder}/${name}`)
    .filter((other) => other !== path);
}
