/** Destinations that a person has agreed to print to, kept in the person's own folder, never in a workspace. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** More than anybody prints to; the oldest go. */
const maxDestinationCount = 1000;

/** Where the list stands: the platform's place for state, `PLATEN_STATE_DIR` above all. */
export function statePath(environment: Readonly<Record<string, string | undefined>>): string {
  const folder =
    environment.PLATEN_STATE_DIR ??
    (environment.XDG_STATE_HOME ? join(environment.XDG_STATE_HOME, 'platen') : undefined) ??
    (environment.LOCALAPPDATA
      ? join(environment.LOCALAPPDATA, 'platen')
      : join(homedir(), '.local', 'state', 'platen'));
  return join(folder, 'destinations.json');
}

/** @param destination `host:port` */
export async function isKnownDestination(path: string, destination: string): Promise<boolean> {
  return (await readDestinations(path)).includes(destination);
}

/** Remembering is a convenience: where it fails, the question comes again. */
export async function rememberDestination(path: string, destination: string): Promise<void> {
  const known = (await readDestinations(path)).filter((item) => item !== destination);
  const text = JSON.stringify([...known, destination].slice(-maxDestinationCount), null, 2);
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const temporary = `${path}.${Math.random().toString(36).slice(2)}`;
    await writeFile(temporary, `${text}\n`, { mode: 0o600, flag: 'wx' });
    await rename(temporary, path);
  } catch {}
}

async function readDestinations(path: string): Promise<string[]> {
  try {
    const list: unknown = JSON.parse(await readFile(path, 'utf8'));
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}
