/** Locks between processes: a file that names its owner, and is freed when that process does not run any more. */
import fs from 'node:fs';
import { hostname } from 'node:os';
import { kill, pid } from 'node:process';
import { engineError, errorCode } from '../../../errors.ts';
import type { Disk, DiskLock } from '../../environment.ts';
import { done } from './node-disk-call.ts';

interface LockOwner {
  readonly processId: number;
  readonly host: string;
  /** When the process began, where the system says: an id may be another process's by now, above all in a container. */
  readonly startedAt?: string | undefined;
}

/** Takes the lock, from a dead owner too; rejects with `locked`. */
export async function lockFile(disk: Disk, file: string): Promise<DiskLock> {
  if (!(await placeLock(disk, file))) {
    await freeFromDeadOwner(disk, file);
    if (!(await placeLock(disk, file)))
      throw engineError('locked', { path: file, owner: describeOwner(readOwner(file)) });
  }
  let isHeld = true;
  return {
    async close() {
      if (!isHeld) return;
      isHeld = false;
      await disk.remove(file);
    },
  };
}

/** Puts the lock in its place together with its owner's name, by a hard link, so that nobody ever sees it empty. */
async function placeLock(disk: Disk, file: string): Promise<boolean> {
  const draft = `${file}.${pid}-${Date.now()}-${draftCount++}`;
  await writeOwner(disk, draft);
  try {
    await done(file, (callback) => fs.link(draft, file, callback));
    return true;
  } catch (error) {
    if (errorCode(error) === 'file-exists') return false;
    return await placeLockWithoutLinks(disk, file);
  } finally {
    await disk.remove(draft);
  }
}

let draftCount = 0;

/** FAT and some network folders know no hard links: there the lock is empty for a moment, which counts as held. */
async function placeLockWithoutLinks(disk: Disk, file: string): Promise<boolean> {
  try {
    await writeOwner(disk, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'file-exists') return false;
    throw error;
  }
}

async function writeOwner(disk: Disk, file: string): Promise<void> {
  const owner: LockOwner = { processId: pid, host: hostname(), startedAt: startOf(pid) };
  const writer = await disk.create(file);
  try {
    await writer.write(new TextEncoder().encode(JSON.stringify(owner)));
  } finally {
    await writer.close();
  }
}

/** Removes the lock of a process that does not run any more; one process at a time may, or two could free each other's. */
async function freeFromDeadOwner(disk: Disk, file: string): Promise<void> {
  const guard = `${file}.recovery`;
  if (isAlive(readOwner(file)) || !(await placeLock(disk, guard))) return;
  try {
    if (!isAlive(readOwner(file))) await disk.remove(file);
  } finally {
    await disk.remove(guard);
  }
}

function readOwner(file: string): LockOwner | undefined {
  try {
    const owner = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<LockOwner> | null;
    if (typeof owner?.processId !== 'number' || typeof owner.host !== 'string') return undefined;
    const startedAt = typeof owner.startedAt === 'string' ? owner.startedAt : undefined;
    return { processId: owner.processId, host: owner.host, startedAt };
  } catch {
    return undefined;
  }
}

/** An owner of whom nothing is known, or on another machine, counts as alive. */
function isAlive(owner: LockOwner | undefined): boolean {
  if (!owner || owner.host !== hostname() || owner.processId <= 0) return true;
  try {
    kill(owner.processId, 0);
    const startedAt = startOf(owner.processId);
    return owner.startedAt === undefined || startedAt === undefined || owner.startedAt === startedAt;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** In ticks since the machine started (proc(5), field 22 of stat); undefined where there is no such file. */
function startOf(processId: number): string | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${processId}/stat`, 'latin1');
    // The second field is the program's name, in parentheses and with whatever is in it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function describeOwner(owner: LockOwner | undefined): string {
  return owner ? `process ${owner.processId} on ${owner.host}` : 'unknown process';
}
