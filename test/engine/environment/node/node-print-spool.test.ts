/** The place for one print on the real disk: in the state folder, else a private temporary one, and what is swept there. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createNodeEnvironment } from '../../../../src/engine/environment/node/node-environment.ts';
import {
  cancelFileName,
  openPrintSpool,
  spoolRoot,
  sweepTemporaryFolders,
} from '../../../../src/engine/environment/node/node-print-spool.ts';
import { findLeftPrints, forgetPrint } from '../../../../src/engine/spool/print-spools.ts';
import { openSpool } from '../../../../src/engine/spool/spool.ts';
import { planFor } from '../../ports/delivery-rig.ts';

const environment = createNodeEnvironment();

async function* page(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode('one page');
}

describe('node print spool', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'platen-print-spool-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is a folder of its own in the one folder for all, which only the owner may enter', async () => {
    const spool = await openPrintSpool(environment, { folder: join(folder, 'state') });
    const job = await openSpool(environment, spool.folder, { firstId: spool.id });
    await job.add(page(), { title: 't', user: 'u', printer: 'p', plan: planFor() });
    assert.ok(spool.folder.startsWith(spoolRoot(join(folder, 'state'))));
    if (process.platform !== 'win32') {
      for (const path of [join(folder, 'state'), spoolRoot(join(folder, 'state')), spool.folder])
        assert.equal((await stat(path)).mode & 0o777, 0o700, path);
      for (const name of await readdir(spool.folder))
        assert.equal((await stat(join(spool.folder, name))).mode & 0o777, 0o600, name);
    }
    await job.close();
    await spool.close();
    const next = await openPrintSpool(environment, { folder: join(folder, 'state') });
    assert.deepEqual(
      next.left.map(({ id, state }) => [id, state]),
      [[spool.id, 'held']],
    );
    await next.close();
  });

  for (const [name, state] of [
    ['there is no state folder', { refused: 'HOME is empty.' }],
    ['the state folder cannot be made', { folder: '/dev/null/state' }],
  ] as const) {
    it(`is a private temporary folder where ${name}, and gone afterwards`, async function () {
      if (process.platform === 'win32') return this.skip();
      const spool = await openPrintSpool(environment, state);
      assert.ok(spool.folder.startsWith(tmpdir()));
      assert.ok(spool.temporaryBecause);
      assert.equal((await stat(spool.folder)).mode & 0o777, 0o700);
      await writeFile(join(spool.folder, 'left'), 'x');
      await spool.close();
      await assert.rejects(stat(spool.folder));
    });
  }

  it('is cleared of everything that a kill left in it', async () => {
    const spool = await openPrintSpool(environment, { folder });
    const job = await openSpool(environment, spool.folder, { firstId: spool.id });
    await job.add(page(), { title: 't', user: 'u', printer: 'p', plan: planFor() });
    await job.close();
    const dead = { processId: spawnSync(process.execPath, ['--version']).pid, host: hostname() };
    for (const name of ['lock', 'lock.12-34-0', 'next-id.tmp', 'cancel'])
      await writeFile(join(spool.folder, name), JSON.stringify(dead));
    const [left] = (await findLeftPrints(environment, spoolRoot(folder))).prints;
    assert.equal(left?.state, 'held');
    await forgetPrint(environment, left.folder);
    assert.deepEqual(await readdir(spoolRoot(folder)), []);
    await spool.close();
  });

  it('hears from elsewhere that the print shall stop', async () => {
    const spool = await openPrintSpool(environment, { folder });
    await mkdir(spool.folder);
    const aborted = new Promise((done) => spool.cancelled.addEventListener('abort', done, { once: true }));
    await writeFile(join(spool.folder, cancelFileName), '');
    await aborted;
    await spool.close();
    await assert.rejects(stat(spool.folder));
  });

  it('sweeps old spool folders of this account out of the folder for temporary files, and nothing else', async () => {
    const old = new Date(Date.now() - 3 * 86_400_000);
    const names = ['platen-spool-AbC123', 'platen-spool-young1', 'platen-spool-too-long', 'other-AbC123'];
    for (const name of names) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, '000001.doc'), 'x');
      if (name !== 'platen-spool-young1') await utimes(join(folder, name), old, old);
    }
    await symlink(join(folder, 'other-AbC123'), join(folder, 'platen-spool-linked'));
    await sweepTemporaryFolders(folder);
    assert.deepEqual(await readdir(folder), [
      'other-AbC123',
      'platen-spool-linked',
      'platen-spool-too-long',
      'platen-spool-young1',
    ]);
    await sweepTemporaryFolders(join(folder, 'nowhere'));
  });
});
