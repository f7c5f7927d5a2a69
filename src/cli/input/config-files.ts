/** The configuration files a command works on: found, read, decoded and written. */
import { constants } from 'node:fs';
import {
  access,
  chmod,
  chown,
  lstat,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { type ConfigFormat, ownFormat } from '../../format/config-format.ts';
import { decodeConfig, type Encoding, encodeConfig, maxConfigBytes } from '../../format/text/encoding.ts';
import { foreignFormats, recogniseFormat } from '../../interchange/formats.ts';
import { isOwnFileName } from '../../knowledge/own-file-name.ts';
import { commandFailure, ExitCode } from '../output/exit-code.ts';
import { inputFailure, reasonOf } from '../output/file-failure.ts';
import { loadAsset } from './load-asset.ts';
import { readLimitedFile } from './read-limited-file.ts';

/** A file of which only the text is known. */
export type TextFile = Omit<ConfigFile, 'format'>;

export interface ConfigFile {
  /** As shown to people: relative to the working folder, with forward slashes. */
  readonly shownPath: string;
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly format: ConfigFormat;
}

/**
 * Files as named; folders stand for every printer configuration below them, and patterns for what matches them: the shells of
 * Windows hand them on as they are. Sorted, each once.
 * @param andForeign whether folders also stand for files of other programs
 */
export async function findConfigFiles(
  named: readonly string[],
  cwd: string,
  andForeign = false,
): Promise<string[]> {
  if (named.includes('-'))
    throw commandFailure(
      ExitCode.usage,
      '"-" is standard input, which only "platen lint" reads. Name files or folders.',
    );
  const found = new Set<string>();
  for (const name of named.length === 0 ? ['.'] : named) {
    for (const path of await expand(name, cwd)) {
      const info = await stat(path).catch((error: unknown) => {
        throw inputFailure(name, error);
      });
      if (info.isDirectory())
        for (const file of await configFilesBelow(path, name, andForeign)) found.add(file);
      else found.add(path);
    }
  }
  return [...found].sort();
}

/** A name is a pattern where nothing is called so. */
async function expand(name: string, cwd: string): Promise<string[]> {
  const path = resolve(cwd, name);
  if (!isDynamicPattern(name) || (await exists(path))) return [path];
  const matching = await glob(toSlashes(name), {
    cwd,
    absolute: true,
    onlyFiles: false,
    expandDirectories: false,
    ignore: unsearched,
    followSymbolicLinks: false,
  });
  if (matching.length === 0)
    throw commandFailure(ExitCode.inputOutput, `${name} cannot be read: no file or folder matches it.`);
  return matching.map((match) => resolve(match));
}

const unsearched = ['**/node_modules/**', '**/.git/**', '**/.vscode-test/**'];

async function configFilesBelow(folder: string, shownPath: string, andForeign: boolean): Promise<string[]> {
  // The search passes over what it may not read; the folder that was asked for is no such thing.
  await readdir(folder).catch((error: unknown) => {
    throw inputFailure(shownPath, error);
  });
  const options = { cwd: folder, absolute: true, ignore: unsearched, followSymbolicLinks: false };
  const own = await glob(['**/printers.jsonc', '**/*.printers.jsonc'], options);
  if (!andForeign) return own;
  const candidates = await glob(
    foreignFormats.flatMap(({ patterns }) => patterns),
    options,
  );
  const foreign: string[] = [];
  for (const path of candidates) if (await isForeign(path)) foreign.push(path);
  return [...own, ...foreign];
}

/** A script or export that somebody wrote is smaller; past this, only a file that is named is looked into. */
const maxSearchedBytes = 4 * 1024 * 1024;

/** Whether what a file holds shows that it is of a foreign format; what cannot be read is none. */
async function isForeign(path: string): Promise<boolean> {
  try {
    const bytes = await readLimitedFile({ path, shownPath: path, maxBytes: maxSearchedBytes });
    const decoded = decodeConfig(bytes);
    return decoded.ok && recogniseFormat(toSlashes(path), decoded.text) !== undefined;
  } catch {
    return false;
  }
}

/** Fails, with a sentence, for a file that is neither a configuration nor one of another program that is known. */
export async function readConfigFile(path: string, cwd: string): Promise<ConfigFile> {
  const file = await readTextFile(path, cwd);
  return { ...file, format: await formatOf(file) };
}

/** Whatever it holds. */
export async function readTextFile(path: string, cwd: string): Promise<TextFile> {
  const shownPath = showPath(path, cwd);
  const bytes = await readLimitedFile({ path, shownPath, maxBytes: maxConfigBytes });
  return decodeFile(bytes, path, shownPath);
}

export async function decode(bytes: Uint8Array, path: string, shownPath: string): Promise<ConfigFile> {
  const file = decodeFile(bytes, path, shownPath);
  return { ...file, format: await formatOf(file) };
}

function decodeFile(bytes: Uint8Array, path: string, shownPath: string): TextFile {
  const decoded = decodeConfig(bytes);
  if (!decoded.ok) throw commandFailure(ExitCode.inputOutput, `${shownPath} ${decoded.why}.`);
  return { shownPath, path, text: decoded.text, encoding: decoded.encoding };
}

/** Not `[Section]` of an INI file, not `{{ name }}` of a template, and no path. */
const beginsLikeJson = /^\s*(?:$|\{(?![{%#])|\[\s*(?:[[{"\]]|$)|"|\/[/*])/;

/** Ready to read: a grammar is loaded here, and only where a file needs it. */
async function formatOf({ path, shownPath, text }: TextFile): Promise<ConfigFormat> {
  if (isOwnFileName(path)) return ownFormat;
  const format = recogniseFormat(toSlashes(path), text);
  await format?.prepare?.(loadAsset);
  if (format) return format;
  // A client.conf of a VPN is no broken JSON.
  if (/\.jsonc?$/i.test(path) || beginsLikeJson.test(text)) return ownFormat;
  throw commandFailure(
    ExitCode.usage,
    `${shownPath} is no printer configuration, and no file of another program that Platen knows.`,
  );
}

/** Replaces the file as a whole: a full disk or a crash leaves the old one. Links stay links. */
export async function writeConfigFile(file: ConfigFile, text: string): Promise<void> {
  const target = await realpath(file.path);
  const temporary = join(dirname(target), `.${Math.random().toString(36).slice(2)}.platen-tmp`);
  try {
    // Replacing needs no right to the file itself; a file that was made read-only is meant to stay.
    await access(target, constants.W_OK);
    const { mode, uid, gid } = await stat(target);
    await writeFile(temporary, encodeConfig(text, file.encoding), { mode: 0o600, flag: 'wx', flush: true });
    // Only root can give files away; for others the file becomes theirs, as with every editor that replaces files.
    await chown(temporary, uid, gid).catch(() => {});
    // After the change of owner, which clears bits, and apart from the umask.
    await chmod(temporary, mode & 0o7777);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw commandFailure(
      ExitCode.inputOutput,
      `${file.shownPath} could not be written: ${reasonOf(error)}. It is unchanged.`,
    );
  }
}

/** A link to nothing exists too: whoever put it there means something. */
function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

export function showPath(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  return toSlashes(inside === '' || inside.startsWith('..') ? path : inside);
}

export function toSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
