/** Locks between processes: dead owners are freed, live and unknown ones are not. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createNodeDisk } from '../../../../../src/engine/environment/node/disk/node-disk.ts';
import { lockFile } from '../../../../../src/engine/environment/node/disk/node-lock.ts';
import { codeOf } from '../../../network-cases.ts';

const disk = createNodeDisk();

describe('node lock', () => {
  let folder = '';
  let file = '';

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'platen-lock-'));
    file = path.join(folder, 'lock');
  });

  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  const deadProcessId = () => spawnSync(process.execPath, ['--version']).pid;

  it('is freed from a process that does not run any more', async () => {
    fs.writeFileSync(file, JSON.stringify({ processId: deadProcessId(), host: os.hostname() }));
    const lock = await lockFile(disk, file);
    assert.equal(await codeOf(lockFile(disk, file)), 'locked');
    await lock.close();
    assert.deepEqual(fs.readdirSync(folder), []);
  });

  it('is freed from a process whose id is another one’s by now', async function () {
    if (!fs.existsSync('/proc/self/stat')) return this.skip();
    const owner = { processId: process.ppid, host: os.hostname(), startedAt: '1' };
    fs.writeFileSync(file, JSON.stringify(owner));
    await (await lockFile(disk, file)).close();
    const lock = await lockFile(disk, file);
    const mine = JSON.parse(fs.readFileSync(file, 'utf8')) as { startedAt: string };
    assert.match(mine.startedAt, /^\d+$/);
    assert.equal(await codeOf(lockFile(disk, file)), 'locked', 'the same process, the same start');
    await lock.close();
  });

  it('goes to one of many that free it at once', async () => {
    fs.writeFileSync(file, JSON.stringify({ processId: deadProcessId(), host: os.hostname() }));
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(lockFile(disk, file))));
    assert.equal(codes.filter((code) => code === 'no error').length, 1);
    assert.equal(codes.filter((code) => code === 'locked').length, 19);
  });

  it('names its owner', async () => {
    fs.writeFileSync(file, JSON.stringify({ processId: process.ppid, host: os.hostname() }));
    await assert.rejects(lockFile(disk, file), new RegExp(`process ${process.ppid} on ${os.hostname()}`));
  });

  for (const content of [
    '',
    'null',
    '{"processId":"1"}',
    '{"processId":999999999,"host":"another machine"}',
  ]) {
    it(`stays with an owner of whom nothing can be known: ${JSON.stringify(content)}`, async () => {
      fs.writeFileSync(file, content);
      assert.equal(await codeOf(lockFile(disk, file)), 'locked');
      assert.equal(fs.readFileSync(file, 'utf8'), content);
    });
  }
});
