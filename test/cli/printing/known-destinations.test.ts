/** The list of agreed destinations, in every state its file can be in. */
import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, stat, symlink } from 'node:fs/promises';
import {
  destinationsPath,
  knownDestinations,
  rememberDestination,
  writeDestinations,
} from '../../../src/cli/printing/known-destinations.ts';
import { createCommandLineRig } from '../command-line-rig.ts';

const lpd = { host: 'a', port: 515, addresses: ['10.0.0.1', 'fe80::1'] };
const raw = { host: 'b', port: 9100, addresses: ['10.0.0.2'] };

describe('known destinations', () => {
  it('are remembered, for their owner alone', async () => {
    await using rig = await createCommandLineRig();
    const path = destinationsPath(rig.path('state'));
    assert.deepEqual(await knownDestinations(path), []);
    await rememberDestination(path, lpd);
    await rememberDestination(path, raw);
    assert.deepEqual(await knownDestinations(path), [lpd, raw]);
    assert.deepEqual(await readdir(rig.path('state')), ['destinations.json']);
    if (process.platform === 'win32') return;
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    assert.equal((await stat(rig.path('state'))).mode & 0o777, 0o700);
  });

  it('are none where the file is broken, or has no addresses as older ones did not', async () => {
    await using rig = await createCommandLineRig();
    for (const text of [
      '',
      '{',
      '{"a:515": true}',
      '[1, null]',
      'null',
      '["a:515"]',
      '[{"host":"a","port":515}]',
    ]) {
      const path = await rig.write('destinations.json', text);
      await chmod(path, 0o600);
      assert.deepEqual(await knownDestinations(path), []);
      await rememberDestination(path, lpd);
      assert.deepEqual(await knownDestinations(path), [lpd]);
    }
  });

  it('are none in a file that others could have written', async function () {
    if (process.platform === 'win32') return this.skip();
    await using rig = await createCommandLineRig();
    const path = rig.path('destinations.json');
    await writeDestinations(path, [lpd]);
    for (const mode of [0o620, 0o602, 0o666]) {
      await chmod(path, mode);
      assert.deepEqual(await knownDestinations(path), [], mode.toString(8));
    }
    await chmod(path, 0o600);
    await symlink(path, rig.path('link'));
    assert.deepEqual(await knownDestinations(rig.path('link')), []);
    await mkdir(rig.path('folder'));
    assert.deepEqual(await knownDestinations(rig.path('folder')), []);
  });
});
