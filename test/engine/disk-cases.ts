/** What every disk must do, real or simulated: one table that both tests run in a fresh folder. */
import assert from 'node:assert/strict';
import type { Disk } from '../../src/engine/environment/environment.ts';
import { bytes, codeOf } from './network-cases.ts';

export interface DiskCase {
  readonly name: string;
  readonly run: (disk: Disk, folder: string) => Promise<void>;
}

export const diskCases: readonly DiskCase[] = [
  {
    name: 'writes a file in pieces and reads it back from anywhere',
    async run(disk, folder) {
      const writer = await disk.create(`${folder}/a`);
      await writer.write(bytes('one '));
      await writer.write(bytes('two'));
      await writer.sync();
      await writer.close();
      assert.equal(await disk.size(`${folder}/a`), 7);
      const reader = await disk.openForReading(`${folder}/a`);
      const into = new Uint8Array(5);
      assert.equal(await reader.read(into), 5);
      assert.deepEqual(into, bytes('one t'));
      assert.equal(await reader.read(into), 2);
      assert.equal(await reader.read(into), 0);
      assert.equal(await reader.read(into, 4), 3);
      assert.deepEqual(into.subarray(0, 3), bytes('two'));
      await reader.close();
    },
  },
  {
    name: 'never overwrites',
    async run(disk, folder) {
      await writeFile(disk, `${folder}/a`, 'kept', { sync: false });
      assert.equal(await codeOf(disk.create(`${folder}/a`)), 'file-exists');
      assert.equal(await readFile(disk, `${folder}/a`), 'kept');
    },
  },
  {
    name: 'renames over what is there, and lists names in order',
    async run(disk, folder) {
      await writeFile(disk, `${folder}/b`, 'new', { sync: true });
      await writeFile(disk, `${folder}/a`, 'old', { sync: true });
      await disk.makeFolder(`${folder}/c/deep`);
      await disk.rename(`${folder}/b`, `${folder}/a`);
      await disk.syncFolder(folder);
      assert.equal(await readFile(disk, `${folder}/a`), 'new');
      assert.deepEqual(await disk.list(folder), ['a', 'c']);
      assert.deepEqual(await disk.list(`${folder}/nowhere`), []);
    },
  },
  {
    name: 'says what is missing',
    async run(disk, folder) {
      assert.equal(await disk.size(`${folder}/a`), undefined);
      assert.equal(await codeOf(disk.openForReading(`${folder}/a`)), 'file-missing');
      assert.equal(await codeOf(disk.rename(`${folder}/a`, `${folder}/b`)), 'file-missing');
      assert.equal(await codeOf(disk.create(`${folder}/nowhere/a`)), 'file-missing');
      assert.equal(await codeOf(disk.lock(`${folder}/nowhere/lock`)), 'file-missing');
    },
  },
  {
    name: 'removes files and empty folders, and what is gone already',
    async run(disk, folder) {
      await disk.makeFolder(`${folder}/c`);
      await disk.makeFolder(`${folder}/c`);
      await writeFile(disk, `${folder}/c/a`, 'x', { sync: false });
      assert.equal(await codeOf(disk.remove(`${folder}/c`)), 'disk-failed');
      await disk.remove(`${folder}/c/a`);
      await disk.remove(`${folder}/c/a`);
      await disk.remove(`${folder}/c`);
      await disk.remove(`${folder}/c`);
      assert.deepEqual(await disk.list(folder), []);
    },
  },
  {
    name: 'knows the free bytes of a folder, or that nobody does',
    async run(disk, folder) {
      const freeBytes = await disk.freeBytes(folder);
      assert.ok(freeBytes === undefined || (Number.isFinite(freeBytes) && freeBytes >= 0), `${freeBytes}`);
    },
  },
  {
    name: 'gives a lock to one owner at a time',
    async run(disk, folder) {
      const lock = await disk.lock(`${folder}/lock`);
      assert.equal(await codeOf(disk.lock(`${folder}/lock`)), 'locked');
      await lock.close();
      await lock.close();
      await (await disk.lock(`${folder}/lock`)).close();
      assert.deepEqual(await disk.list(folder), []);
    },
  },
];

export async function writeFile(
  disk: Disk,
  path: string,
  text: string,
  { sync }: { sync: boolean },
): Promise<void> {
  const writer = await disk.create(path);
  try {
    await writer.write(bytes(text));
    if (sync) await writer.sync();
  } finally {
    await writer.close();
  }
}

export async function readFile(disk: Disk, path: string): Promise<string> {
  const reader = await disk.openForReading(path);
  const into = new Uint8Array(100_000);
  const byteCount = await reader.read(into);
  await reader.close();
  return new TextDecoder().decode(into.subarray(0, byteCount));
}
