/** The configuration files a command works on: found, read, decoded, each with the settings that hold for it. */
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { decodeConfig, type Encoding, encodeConfig, maxConfigBytes } from '../format/encoding.ts';
import { indexLines } from '../language/line-index.ts';
import { SETTINGS_FILE, settingsFolders, settingsFromText } from '../language/rule-settings.ts';
import { defaultSettings, type Settings } from '../model/settings.ts';
import { commandFailure, ExitCode } from './exit-code.ts';

export interface ConfigFile {
  /** As shown to people: relative to the working folder, with forward slashes. */
  readonly shownPath: string;
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
}

/** Files as named; folders stand for every printer configuration below them. Sorted, each once. */
export async function findConfigFiles(named: readonly string[], cwd: string): Promise<string[]> {
  const found = new Set<string>();
  for (const name of named.length === 0 ? ['.'] : named) {
    const path = resolve(cwd, name);
    const info = await stat(path).catch((error: unknown) => {
      throw inputFailure(name, error);
    });
    if (info.isDirectory()) for (const file of await configFilesBelow(path)) found.add(file);
    else found.add(path);
  }
  return [...found].sort();
}

function configFilesBelow(folder: string): Promise<string[]> {
  return glob(['**/printers.jsonc', '**/*.printers.jsonc'], {
    cwd: folder,
    absolute: true,
    ignore: ['**/node_modules/**', '**/.git/**', '**/.vscode-test/**'],
    followSymbolicLinks: false,
  });
}

export async function readConfigFile(path: string, cwd: string): Promise<ConfigFile> {
  const shownPath = showPath(path, cwd);
  const info = await stat(path).catch((error: unknown) => {
    throw inputFailure(shownPath, error);
  });
  if (info.isDirectory()) throw commandFailure(ExitCode.usage, `${shownPath} is a folder; name a file.`);
  if (info.size > maxConfigBytes) throw tooLarge(shownPath);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw inputFailure(shownPath, error);
  });
  return decode(bytes, path, shownPath);
}

export function decode(bytes: Uint8Array, path: string, shownPath: string): ConfigFile {
  const decoded = decodeConfig(bytes);
  if (!decoded.ok) throw commandFailure(ExitCode.inputOutput, `${shownPath} ${decoded.why}.`);
  return { shownPath, path, text: decoded.text, encoding: decoded.encoding };
}

function tooLarge(shownPath: string): Error {
  return commandFailure(
    ExitCode.inputOutput,
    `${shownPath} is larger than ${maxConfigBytes / 1024 / 1024} MB, which no printer configuration is.`,
  );
}

/** Replaces the file as a whole: a full disk or a crash leaves the old one. Links stay links. */
export async function writeConfigFile(file: ConfigFile, text: string): Promise<void> {
  const target = await realpath(file.path);
  const temporary = join(dirname(target), `.${Math.random().toString(36).slice(2)}.platen-tmp`);
  try {
    const { mode } = await stat(target);
    await writeFile(temporary, encodeConfig(text, file.encoding), { mode, flag: 'wx', flush: true });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw commandFailure(
      ExitCode.inputOutput,
      `${file.shownPath} could not be written: ${reasonOf(error)}. It is unchanged.`,
    );
  }
}

/** The nearest `.platenrc.jsonc` beside the file or above it, up to the git checkout's root. */
export async function settingsFor(path: string, cwd: string): Promise<Settings> {
  const folder = dirname(path);
  const root = await gitRoot(folder);
  for (const candidate of settingsFolders(toSlashes(folder), root && toSlashes(root))) {
    const settingsPath = join(candidate, SETTINGS_FILE);
    const bytes = await readFile(settingsPath).catch(() => undefined);
    if (bytes) return readSettingsFile(bytes, showPath(settingsPath, cwd));
  }
  return defaultSettings;
}

function readSettingsFile(bytes: Uint8Array, shownPath: string): Settings {
  const decoded = decodeConfig(bytes);
  if (!decoded.ok) throw commandFailure(ExitCode.usage, `${shownPath} ${decoded.why}.`);
  const { settings, problems } = settingsFromText(decoded.text);
  const [first] = problems;
  if (!first) return settings;
  const { line, column } = indexLines(decoded.text).position(first.span.start);
  throw commandFailure(ExitCode.usage, `${shownPath}:${line}:${column}: ${first.message}`);
}

async function gitRoot(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const isRoot = await stat(join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (isRoot) return at;
    if (dirname(at) === at) return undefined;
  }
}

export function showPath(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  return toSlashes(inside === '' || inside.startsWith('..') ? path : inside);
}

function toSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EEXIST: 'it exists already',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
};

/** In words, what a file operation failed of. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

export function inputFailure(shownPath: string, error: unknown): Error {
  return commandFailure(ExitCode.inputOutput, `${shownPath} cannot be read: ${reasonOf(error)}.`);
}
