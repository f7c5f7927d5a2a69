/** The real disk in a fresh folder: the cases of every disk, and what only a file system can show. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createNodeDisk } from '../../../../../src/engine/environment/node/disk/node-disk.ts';
import { diskCases, readFile, writeFile } from '../../../disk-cases.ts';
import { codeOf } from '../../../network-cases.ts';

const disk = createNodeDisk();

describe('node disk', () => {
  let folder = '';

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'platen-disk-'));
  });

  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  for (const { name, run } of diskCases) it(name, () => run(disk, folder));

  it('keeps files and folders to the user', async function () {
    if (os.platform() === 'win32') return this.skip();
    await disk.makeFolder(`${folder}/spool`);
    await writeFile(disk, `${folder}/spool/a`, 'x', { sync: true });
    assert.equal(fs.statSync(`${folder}/spool`).mode & 0o777, 0o700);
    assert.equal(fs.statSync(`${folder}/spool/a`).mode & 0o777, 0o600);
  });

  it('makes folders below a link to a folder, and none below a file', async () => {
    fs.mkdirSync(`${folder}/real`);
    fs.symlinkSync(`${folder}/real`, `${folder}/link`);
    await disk.makeFolder(`${folder}/link/a/b`);
    assert.ok(fs.statSync(`${folder}/real/a/b`).isDirectory());
    await writeFile(disk, `${folder}/file`, 'x', { sync: false });
    assert.equal(await codeOf(disk.makeFolder(`${folder}/file`)), 'file-exists');
    assert.equal(await codeOf(disk.makeFolder(`${folder}/file/a`)), 'disk-failed');
  });

  it('gives up below a folder that takes none', async function () {
    if (!fs.existsSync('/proc/self')) return this.skip();
    assert.equal(await codeOf(disk.makeFolder('/proc/platen/spool')), 'file-missing');
  });

  it('follows no link when it creates a file, not even one that leads nowhere', async () => {
    fs.symlinkSync(`${folder}/target`, `${folder}/link`);
    assert.equal(await codeOf(disk.create(`${folder}/link`)), 'file-exists');
    assert.deepEqual(await disk.list(folder), ['link']);
  });

  it('removes a link, never what it leads to', async () => {
    await writeFile(disk, `${folder}/a`, 'kept', { sync: false });
    fs.symlinkSync(`${folder}/a`, `${folder}/link`);
    await disk.remove(`${folder}/link`);
    assert.equal(await readFile(disk, `${folder}/a`), 'kept');
  });

  it('removes a large file at once, and has nothing of it open a moment later', async function () {
    const large = `${folder}/large`;
    for (const mode of [0o600, 0o000]) {
      fs.writeFileSync(large, '');
      fs.truncateSync(large, 64 * 1024 * 1024);
      fs.chmodSync(large, mode);
      await disk.remove(large);
      assert.deepEqual(await disk.list(folder), []);
    }
    if (!fs.existsSync('/proc/self/fd')) return this.skip();
    while (openFiles().some((file) => file.startsWith(large)))
      await new Promise((resolve) => setTimeout(resolve, 5));
  });
});

function openFiles(): string[] {
  return fs.readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return [fs.readlinkSync(`/proc/self/fd/${descriptor}`)];
    } catch {
      // Closed since they were listed.
      return [];
    }
  });
}
