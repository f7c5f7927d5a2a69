/** The configurations of the workspace's folders that are not open, read one by one when somebody looks for a symbol. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { decodeConfig, maxConfigBytes } from '../format/text/encoding.ts';
import { isOwnFileName } from '../knowledge/own-file-name.ts';
import type { ReadContent } from '../language/folder/folder-files.ts';
import { pathOf } from './settings-on-disk.ts';

/** A workspace may be a whole disk. */
const maxFolders = 5000;
const maxFiles = 1000;

const skipped = new Set(['node_modules', '.git', '.vscode-test']);

export async function* closedConfigurations(
  folderUris: readonly string[],
  openUris: ReadonlySet<string>,
): AsyncIterable<{ readonly uri: string; readonly text: string }> {
  const folders = folderUris.flatMap((uri) => pathOf(uri) ?? []);
  let fileCount = 0;
  for (let folderCount = 0; folderCount < maxFolders; folderCount += 1) {
    const folder = folders.shift();
    if (folder === undefined) return;
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory() && !skipped.has(entry.name)) folders.push(path);
      if (!entry.isFile() || !isOwnFileName(entry.name)) continue;
      const uri = pathToFileURL(path).href;
      if (openUris.has(uri)) continue;
      fileCount += 1;
      if (fileCount > maxFiles) return;
      const text = await readConfiguration(path);
      if (typeof text === 'string') yield { uri, text };
    }
  }
}

/** Undefined where it cannot be read or is too large; the bytes where they are no text. */
export async function readConfiguration(path: string): Promise<ReadContent> {
  const isTooLarge = await stat(path).then(
    ({ size }) => size > maxConfigBytes,
    () => true,
  );
  const bytes = isTooLarge ? undefined : await readFile(path).catch(() => undefined);
  const decoded = bytes && decodeConfig(bytes);
  return decoded?.ok ? decoded.text : bytes;
}
