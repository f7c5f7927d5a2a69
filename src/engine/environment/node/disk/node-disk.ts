/** The real disk: new files only, private to the user, through Node's callback interface (quicker than its promises). */
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { errorCode } from '../../../errors.ts';
import type { Disk, DiskReader, DiskWriter } from '../../environment.ts';
import { done, value } from './node-disk-call.ts';
import { lockFile } from './node-lock.ts';

export function createNodeDisk(): Disk {
  const disk: Disk = {
    makeFolder,
    list,
    size,
    freeBytes,
    create,
    openForReading,
    rename: (from, to) => done(from, (callback) => fs.rename(from, to, callback)),
    syncFolder,
    remove,
    lock: (path) => lockFile(disk, path),
  };
  return disk;
}

/** O_NOFOLLOW does not exist on Windows, where O_EXCL alone refuses a link too. */
const createFlags =
  fs.constants.O_WRONLY | fs.constants.O_CREAT | fs.constants.O_EXCL | (fs.constants.O_NOFOLLOW ?? 0);

/**
 * Makes the folder and those above it. Node's own `recursive` never ends below a folder that answers "no such file" to a new
 * one, as /proc does: it takes that for a missing parent, again and again.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await makeOneFolder(folder);
  } catch (error) {
    const parent = path.dirname(folder);
    if (errorCode(error) !== 'file-missing' || parent === folder) throw error;
    await makeFolder(parent);
    await makeOneFolder(folder);
  }
}

async function makeOneFolder(folder: string): Promise<void> {
  try {
    await done(folder, (callback) => fs.mkdir(folder, { mode: 0o700 }, callback));
  } catch (error) {
    if (errorCode(error) !== 'file-exists') throw error;
    const found = await value<fs.Stats>(folder, (callback) => fs.stat(folder, callback));
    if (!found.isDirectory()) throw error;
  }
}

async function list(folder: string): Promise<string[]> {
  try {
    const names = await value<string[]>(folder, (callback) => fs.readdir(folder, callback));
    return names.sort();
  } catch (error) {
    if (errorCode(error) === 'file-missing') return [];
    throw error;
  }
}

async function size(file: string): Promise<number | undefined> {
  try {
    const stats = await value<fs.Stats>(file, (callback) => fs.lstat(file, callback));
    return stats.isFile() ? stats.size : undefined;
  } catch (error) {
    if (errorCode(error) === 'file-missing') return undefined;
    throw error;
  }
}

async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const stats = await value<fs.StatsFs>(folder, (callback) => fs.statfs(folder, callback));
    // Some network folders answer with zeros throughout.
    return stats.blocks > 0 ? stats.bavail * stats.bsize : undefined;
  } catch {
    return undefined;
  }
}

async function create(file: string): Promise<DiskWriter> {
  const descriptor = await value<number>(file, (callback) => fs.open(file, createFlags, 0o600, callback));
  let isOpen = true;
  return {
    async write(chunk) {
      // A disk that fills up takes a part first and says so only to the next write.
      for (let offset = 0; offset < chunk.length; ) {
        const rest = chunk.length - offset;
        offset += await value<number>(file, (callback) =>
          fs.write(descriptor, chunk, offset, rest, null, (error, written) => callback(error, written)),
        );
      }
    },
    sync: () => done(file, (callback) => fs.fsync(descriptor, callback)),
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await done(file, (callback) => fs.close(descriptor, callback));
    },
  };
}

async function openForReading(file: string): Promise<DiskReader> {
  const descriptor = await value<number>(file, (callback) => fs.open(file, 'r', callback));
  let position = 0;
  let isOpen = true;
  return {
    async read(into, from) {
      position = from ?? position;
      let filled = 0;
      while (filled < into.length) {
        const byteCount = await value<number>(file, (callback) =>
          fs.read(descriptor, into, filled, into.length - filled, position, (error, read) =>
            callback(error, read),
          ),
        );
        if (byteCount === 0) break;
        filled += byteCount;
        position += byteCount;
      }
      return filled;
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await done(file, (callback) => fs.close(descriptor, callback));
    },
  };
}

async function syncFolder(folder: string): Promise<void> {
  try {
    await syncDescriptor(folder);
  } catch (error) {
    // Windows cannot open a folder, and some file systems cannot sync one; there is nothing more to do there.
    const { reason } = error as { reason?: string };
    if (reason === undefined || !['EINVAL', 'EISDIR', 'EPERM', 'ENOTSUP', 'EBADF'].includes(reason))
      throw error;
  }
}

async function syncDescriptor(folder: string): Promise<void> {
  const descriptor = await value<number>(folder, (callback) => fs.open(folder, 'r', callback));
  try {
    await done(folder, (callback) => fs.fsync(descriptor, callback));
  } finally {
    await done(folder, (callback) => fs.close(descriptor, callback));
  }
}

/** Smaller ones are freed in a few milliseconds. */
const largeBytes = 16 * 1024 * 1024;
/** While a file system frees the blocks of a large one, whatever else is to be written down safely waits: what came of a print goes first. */
const closeAfterMs = 1000;

/**
 * The name of a file that is open goes at once, and its blocks as it is closed, which takes a file system most of a second for
 * 500 MB: nobody waits for that, and where this process ends before, the system closes it. Windows keeps the name until then.
 */
async function unlink(file: string): Promise<void> {
  const isLarge = process.platform !== 'win32' && ((await size(file)) ?? 0) >= largeBytes;
  // What may not be read, and so not be opened, may be removed all the same.
  const descriptor = isLarge
    ? await value<number>(file, (callback) => fs.open(file, 'r', callback)).catch(() => undefined)
    : undefined;
  try {
    await done(file, (callback) => fs.unlink(file, callback));
  } finally {
    if (descriptor !== undefined) setTimeout(() => fs.close(descriptor, () => {}), closeAfterMs).unref();
  }
}

async function remove(target: string): Promise<void> {
  try {
    await unlink(target);
  } catch (error) {
    if (errorCode(error) === 'file-missing') return;
    const stats = await value<fs.Stats>(target, (callback) => fs.lstat(target, callback));
    if (!stats.isDirectory()) throw error;
    await done(target, (callback) => fs.rmdir(target, callback));
  }
}
