/** The files of a spool folder: their names, small files written whole or not at all, and the sweep at the start. */
import type { Disk } from '../environment/environment.ts';
import { errorCode } from '../errors.ts';
import { decodeRecord, type LeftPart, type SpooledJob } from './spooled-job.ts';

/**
 * A document is `ID.part` while it arrives, then `ID.doc`; its record `ID.tmp`, then `ID.json`: that rename is the commit,
 * and a job ends by the reverse one. So a document whose record is `ID.tmp` is nobody's job, whenever its process was killed.
 * `ID.sending` and `ID.sent` are empty: that they are there says how far the job had come.
 */
export type SpoolFileKind = 'part' | 'doc' | 'tmp' | 'json' | 'sending' | 'sent';

export function spoolPath(folder: string, id: number, kind: SpoolFileKind): string {
  return `${folder}/${String(id).padStart(6, '0')}.${kind}`;
}

/** Removes a job's files: from the first step on it is no job any more. Fine where some of them are not there. */
export async function removeJobFiles(disk: Disk, folder: string, id: number): Promise<void> {
  const path = (kind: SpoolFileKind) => spoolPath(folder, id, kind);
  try {
    await disk.rename(path('json'), path('tmp'));
  } catch (error) {
    if (errorCode(error) !== 'file-missing') throw error;
  }
  for (const kind of ['part', 'sending', 'sent', 'doc', 'tmp'] as const) await disk.remove(path(kind));
}

export async function writeWhole(disk: Disk, path: string, content: Uint8Array): Promise<void> {
  const writer = await disk.create(path);
  try {
    await writer.write(content);
    await writer.sync();
  } finally {
    await writer.close();
  }
}

/** Undefined where there is no such file, or one that is larger than any of ours. */
export async function readSmall(disk: Disk, path: string): Promise<Uint8Array | undefined> {
  const byteCount = await disk.size(path);
  if (byteCount === undefined || byteCount > maxSmallFileBytes) return undefined;
  const reader = await disk.openForReading(path);
  try {
    const content = new Uint8Array(byteCount);
    return content.subarray(0, await reader.read(content));
  } finally {
    await reader.close();
  }
}

const maxSmallFileBytes = 65_536;

export interface Sweep {
  readonly jobs: readonly SpooledJob[];
  /** Files that belong together no more, under the names that they now have: nothing that may be somebody's job is deleted (apple/cups#371). */
  readonly setAside: readonly string[];
  readonly highestId: number;
}

/** Finds what an earlier run left: removes what was never accepted, keeps whole jobs, sets the rest aside. */
export async function sweepSpool(disk: Disk, folder: string): Promise<Sweep> {
  const names = new Set(await disk.list(folder));
  const jobs: SpooledJob[] = [];
  const setAside: string[] = [];
  let highestId = 0;
  for (const name of names) {
    const match = /^(\d{6,15})\.(part|doc|tmp|json|sending|sent)(\.aside)?$/.exec(name);
    if (!match) continue;
    const id = Number(match[1]);
    highestId = Math.max(highestId, id);
    if (match[3]) {
      setAside.push(name);
    } else if (match[2] === 'json') {
      const job = await readJob(disk, folder, id, leftPart(names, folder, id));
      if (job) jobs.push(job);
      else setAside.push(await putAside(disk, folder, name));
    }
  }
  const kept = new Set(jobs.map(({ id }) => id));
  for (const name of names) {
    const match = /^(\d{6,15})\.(part|tmp|sending|sent|doc)$/.exec(name);
    if (!match || kept.has(Number(match[1]))) continue;
    const isDocument = match[2] === 'doc';
    if (isDocument && !names.has(`${match[1]}.tmp`)) setAside.push(await putAside(disk, folder, name));
    else if (match[2] !== 'tmp') await disk.remove(`${folder}/${name}`);
  }
  // Last, because they say that the rest is nobody's job.
  for (const name of names) if (/^\d{6,15}\.tmp$/.test(name)) await disk.remove(`${folder}/${name}`);
  jobs.sort((one, other) => one.id - other.id);
  return { jobs, setAside: setAside.sort(), highestId };
}

function leftPart(names: ReadonlySet<string>, folder: string, id: number): LeftPart {
  const has = (kind: SpoolFileKind) => names.has(spoolPath(folder, id, kind).slice(folder.length + 1));
  return has('sent') ? 'all' : has('sending') ? 'unknown' : 'nothing';
}

/** The job of a record, if the record is whole and its document is there in full. */
async function readJob(
  disk: Disk,
  folder: string,
  id: number,
  left: LeftPart,
): Promise<SpooledJob | undefined> {
  const content = await readSmall(disk, spoolPath(folder, id, 'json'));
  const job = content && decodeRecord(content, id, left);
  if (!job) return undefined;
  return (await disk.size(spoolPath(folder, id, 'doc'))) === job.byteCount ? job : undefined;
}

async function putAside(disk: Disk, folder: string, name: string): Promise<string> {
  try {
    await disk.rename(`${folder}/${name}`, `${folder}/${name}.aside`);
    return `${name}.aside`;
  } catch (error) {
    if (errorCode(error) === 'file-missing') return name;
    throw error;
  }
}
