/** Destinations that a person has agreed to print to, kept in the person's own folder, never in a workspace. */
import { chmod, lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type Destination,
  readDestinations,
  withDestination,
} from '../../model/destinations/agreed-destinations.ts';

/** Longer lists are not ours. */
const maxFileBytes = 1_048_576;

export function destinationsPath(stateFolder: string): string {
  return join(stateFolder, 'destinations.json');
}

export async function knownDestinations(path: string): Promise<readonly Destination[]> {
  try {
    return (await isOwn(path)) ? readDestinations(JSON.parse(await readFile(path, 'utf8'))) : [];
  } catch {
    return [];
  }
}

/** Remembering is a convenience: where it fails, the question comes again. */
export async function rememberDestination(path: string, destination: Destination): Promise<void> {
  try {
    await writeDestinations(path, withDestination(await knownDestinations(path), destination));
  } catch {}
}

export async function writeDestinations(path: string, list: readonly Destination[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${Math.random().toString(36).slice(2)}`;
  try {
    await writeFile(temporary, `${JSON.stringify(list, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    await chmod(temporary, 0o600);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** What somebody else wrote, or could have, is no yes of this person. */
async function isOwn(path: string): Promise<boolean> {
  const found = await lstat(path);
  if (!found.isFile() || found.size > maxFileBytes) return false;
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0);
}
