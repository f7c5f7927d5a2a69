/**
 * The spool of test prints: one folder, and in it one for each print, with a lock of its own, so that any number may run at once.
 * What a killed run left there is held: it is listed, released or forgotten by a person, never sent by itself, and pruned with time.
 */
import type { Disk, Environment } from '../environment/environment.ts';
import { errorCode } from '../errors.ts';
import { openSpool, type Spool } from './spool.ts';
import { removeJobFiles } from './spool-files.ts';
import type { SpooledJob } from './spooled-job.ts';

/** A held test print is removed after so many days: nobody releases a test page of last month. */
export const maxHeldDays = 7;

/** Beyond these the oldest go. */
export const maxHeldCount = 100;
const maxHeldBytes = 1024 ** 3;

export interface LeftPrint {
  /** As events call the job, too. */
  readonly id: number;
  readonly folder: string;
  readonly startedAtMs: number;
  /** `printing`: a process is at it. `damaged`: its files belong together no more; it can only be forgotten. */
  readonly state: 'held' | 'printing' | 'damaged';
  /** Of a held one. */
  readonly job: SpooledJob | undefined;
}

export interface LeftPrints {
  /** The oldest first. */
  readonly prints: readonly LeftPrint[];
  readonly prunedCount: number;
}

export interface NewPrint {
  readonly id: number;
  /** Not made yet; the print makes it and removes it again. */
  readonly folder: string;
}

/** Ids are drawn, so that one that was seen in a list does not become another print's a moment later. */
const maxId = 999_999;

export function newPrint(
  { clock, random }: Environment,
  root: string,
  others: readonly Pick<LeftPrint, 'id'>[] = [],
): NewPrint {
  let id = 1 + Math.floor(random.next() * maxId);
  while (others.some((other) => other.id === id)) id = (id % maxId) + 1;
  const startedAt = String(Math.max(0, Math.floor(clock.now()))).padStart(13, '0');
  return { id, folder: `${root}/${startedAt}-${String(id).padStart(6, '0')}` };
}

/** Looks at all of them, clears away what no print was accepted in or no device waits for, and what is too old or too much. */
export async function findLeftPrints(environment: Environment, root: string): Promise<LeftPrints> {
  const found: LeftPrint[] = [];
  for (const name of await environment.disk.list(root)) {
    const match = /^(\d{13})-(\d{6})$/.exec(name);
    if (!match) continue;
    const print = { id: Number(match[2]), folder: `${root}/${name}`, startedAtMs: Number(match[1]) };
    const seen = await look(environment, print);
    if (seen) found.push(seen);
  }
  const kept = withinLimits(found, environment.clock.now());
  const pruned = found.filter((print) => !kept.includes(print));
  for (const print of pruned) await forgetPrint(environment, print.folder);
  return { prints: kept, prunedCount: pruned.length };
}

/** Removes a print that nobody is at; rejects with `locked` where a process is. */
export async function forgetPrint({ disk }: Environment, folder: string): Promise<void> {
  const lock = await disk.lock(`${folder}/lock`);
  try {
    const ids = (await disk.list(folder)).flatMap((name) => /^(\d{6,15})\.json$/.exec(name)?.[1] ?? []);
    for (const id of ids) await removeJobFiles(disk, folder, Number(id));
    for (const name of await disk.list(folder)) if (name !== 'lock') await disk.remove(`${folder}/${name}`);
    await disk.syncFolder(folder);
  } finally {
    await lock.close();
  }
  await removeFolder(disk, folder);
}

async function look(
  environment: Environment,
  print: Omit<LeftPrint, 'state' | 'job'>,
): Promise<LeftPrint | undefined> {
  const { disk, clock } = environment;
  const names = await disk.list(print.folder);
  const hasJob = names.some((name) => /^\d{6,}\./.test(name));
  // It may be about to take its lock, and must not find it taken.
  if (!hasJob && clock.now() - print.startedAtMs < startingMs) return undefined;
  try {
    const spool = await openPatiently(environment, print.folder);
    const [job] = spool.list();
    const isDamaged = spool.setAside.length > 0;
    await spool.close();
    if (job?.plan) return { ...print, state: 'held', job };
    if (isDamaged) return { ...print, state: 'damaged', job: undefined };
    // Nothing was accepted, or a virtual printer was to have it, which is gone.
    await forgetPrint(environment, print.folder);
    return undefined;
  } catch (error) {
    // Another process was quicker, or works there.
    if (errorCode(error) === 'file-missing') return undefined;
    if (errorCode(error) === 'locked') return { ...print, state: 'printing', job: undefined };
    throw error;
  }
}

/** Another process may be looking, too, for a moment. */
async function openPatiently(environment: Environment, folder: string): Promise<Spool> {
  for (let count = 0; ; count++) {
    try {
      return await openSpool(environment, folder);
    } catch (error) {
      if (errorCode(error) !== 'locked' || count === 2) throw error;
      await environment.clock.sleep(30);
    }
  }
}

/** A print that has made its folder locks it at once; a process that is slower than this does not run any more. */
const startingMs = 60_000;

function withinLimits(prints: readonly LeftPrint[], nowMs: number): LeftPrint[] {
  let count = 0;
  let byteCount = 0;
  const kept = [...prints].reverse().filter((print) => {
    if (print.state === 'printing') return true;
    count += 1;
    byteCount += print.job?.byteCount ?? 0;
    const isRecent = nowMs - print.startedAtMs <= maxHeldDays * 86_400_000;
    return isRecent && count <= maxHeldCount && byteCount <= maxHeldBytes;
  });
  return kept.reverse();
}

/** One that is not empty belongs to somebody again. */
async function removeFolder(disk: Disk, folder: string): Promise<void> {
  await disk.remove(folder).catch(() => {});
}
