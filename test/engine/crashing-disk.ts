/** A disk that works for so many operations and then no more, as for a process that is killed in the midst of them. */
import type { Disk } from '../../src/engine/environment/environment.ts';

export interface CrashingDisk extends Disk {
  readonly operationCount: number;
}

export function createCrashingDisk(disk: Disk, lastOperation: number): CrashingDisk {
  let count = 0;
  const limited =
    <Args extends unknown[], Result>(run: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      count += 1;
      if (count > lastOperation) throw new Error('the process is gone');
      return run(...args);
    };
  return {
    get operationCount() {
      return count;
    },
    makeFolder: limited(disk.makeFolder),
    list: limited(disk.list),
    size: limited(disk.size),
    freeBytes: limited(disk.freeBytes),
    create: limited(async (path) => {
      const writer = await disk.create(path);
      return { write: limited(writer.write), sync: limited(writer.sync), close: limited(writer.close) };
    }),
    openForReading: limited(async (path) => {
      const reader = await disk.openForReading(path);
      return { read: limited(reader.read), close: limited(reader.close) };
    }),
    rename: limited(disk.rename),
    syncFolder: limited(disk.syncFolder),
    remove: limited(disk.remove),
    lock: limited(async (path) => {
      const lock = await disk.lock(path);
      return { close: limited(lock.close) };
    }),
  };
}
