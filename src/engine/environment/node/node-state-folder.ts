/** The folder in which Platen remembers things for a person: an absolute one that no repository can bring along, or none. */
import { lstat, realpath, stat } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { posix, win32 } from 'node:path';
import process from 'node:process';

export type StateFolder =
  | { readonly folder: string }
  /** One sentence that says why there is none. */
  | { readonly refused: string };

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The platform's place for state, `PLATEN_STATE_DIR` above all. What lies there counts as a person's yes, so it must not come with
 * a repository: a relative path would be found in any folder that somebody hands over, and so would one inside of it.
 * @param places where files of other people are worked on: the working directory, the folders of a workspace
 */
export async function findStateFolder(variables: Variables, places: readonly string[]): Promise<StateFolder> {
  const named = namedStateFolder(variables, process.platform);
  return 'refused' in named ? named : checkedFolder(named.folder, places);
}

/** By this process's own environment. */
export function ownStateFolder(places: readonly string[]): Promise<StateFolder> {
  return findStateFolder(process.env, places);
}

/** What the environment names, before the disk is looked at. */
export function namedStateFolder(
  variables: Variables,
  platform: NodeJS.Platform,
  ownHome: () => string = homedir,
): StateFolder {
  const { join } = platform === 'win32' ? win32 : posix;
  const home = platform === 'win32' ? 'USERPROFILE' : 'HOME';
  const named = (name: string, ...below: string[]) => {
    const path = variables[name] ?? '';
    if (path === '') return refuse(`${name} is empty`);
    if (!isAbsolute(path, platform)) return refuse(`${name} is "${path}", which is no absolute path`);
    return { folder: join(path, ...below) };
  };
  if (variables.PLATEN_STATE_DIR !== undefined) return named('PLATEN_STATE_DIR');
  // An empty one counts as unset (XDG Base Directory Specification 0.8); a relative one is an attempt or a mistake.
  if (variables.XDG_STATE_HOME) return named('XDG_STATE_HOME', 'platen');
  if (variables.LOCALAPPDATA) return named('LOCALAPPDATA', 'platen');
  if (variables[home] !== undefined) return named(home, '.local', 'state', 'platen');
  const folder = ownHome();
  if (!isAbsolute(folder, platform)) return refuse('this account has no home folder');
  return { folder: join(folder, '.local', 'state', 'platen') };
}

/** On Windows with its drive or server: `\state` is on whatever drive is the current one. */
function isAbsolute(path: string, platform: NodeJS.Platform): boolean {
  return platform === 'win32' ? /^([a-z]:[\\/]|[\\/]{2}[^\\/])/i.test(path) : path.startsWith('/');
}

async function checkedFolder(folder: string, places: readonly string[]): Promise<StateFolder> {
  const real = await realPath(folder);
  const home = accountHome();
  for (const place of await Promise.all(places.map(realPath))) {
    // Whoever stands in the own home folder works on nobody else's files; the home comes from the account, not from HOME.
    const isHome = home !== undefined && contains(place, await realPath(home));
    if (!isHome && contains(place, real)) return refuse(`${folder} is inside ${place}, where you work`);
  }
  const repository = await repositoryAround(real);
  if (repository !== undefined) return refuse(`${folder} is inside the git repository ${repository}`);
  const problem = await accessProblem(real);
  return problem === undefined ? { folder } : refuse(`${folder} ${problem}`);
}

function refuse(why: string): StateFolder {
  return {
    refused: `Nothing is remembered between runs: ${why}. Set PLATEN_STATE_DIR to an absolute folder of your own outside any repository.`,
  };
}

/** With the links of all that exists of it resolved. */
async function realPath(path: string): Promise<string> {
  const { dirname, basename, join, resolve } = process.platform === 'win32' ? win32 : posix;
  const parent = dirname(path);
  try {
    return await realpath(path);
  } catch {
    return parent === path ? resolve(path) : join(await realPath(parent), basename(path));
  }
}

function contains(place: string, path: string): boolean {
  const { relative, isAbsolute: isElsewhere, sep } = process.platform === 'win32' ? win32 : posix;
  const way = relative(place, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isElsewhere(way);
}

function accountHome(): string | undefined {
  try {
    return userInfo().homedir || undefined;
  } catch {
    return undefined;
  }
}

async function repositoryAround(folder: string): Promise<string | undefined> {
  const { dirname, join } = process.platform === 'win32' ? win32 : posix;
  for (let at = folder; ; at = dirname(at)) {
    if (await lstat(join(at, '.git')).catch(() => undefined)) return at;
    if (dirname(at) === at) return undefined;
  }
}

async function accessProblem(folder: string): Promise<string | undefined> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isDirectory()) return 'is no folder';
  if (process.getuid === undefined) return undefined;
  if (found.uid !== process.getuid()) return 'belongs to another account';
  return found.mode & 0o002 ? 'may be written by every account' : undefined;
}
