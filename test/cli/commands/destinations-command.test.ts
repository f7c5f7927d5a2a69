/** `platen destinations`: what is listed, what is forgotten, and what it says where nothing is remembered. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { knownDestinations, writeDestinations } from '../../../src/cli/printing/known-destinations.ts';
import { createCommandLineRig } from '../command-line-rig.ts';

const list = [
  { host: 'printer', port: 515, addresses: ['10.0.0.1', 'fe80::1'] },
  { host: '::1', port: 9100, addresses: ['::1'] },
];

async function start() {
  const rig = await createCommandLineRig();
  const path = join(rig.stateFolder, 'destinations.json');
  await writeDestinations(path, list);
  return { rig, path, [Symbol.asyncDispose]: () => rig[Symbol.asyncDispose]() };
}

describe('platen destinations', () => {
  it('lists names with the addresses that were agreed to', async () => {
    await using at = await start();
    const text = await at.rig.run(['destinations', 'list']);
    assert.deepEqual([text.exitCode, text.out], [0, 'printer:515  10.0.0.1, [fe80::1]\n[::1]:9100\n']);
    const json = await at.rig.run(['destinations', 'list', '--format', 'json']);
    assert.deepEqual(JSON.parse(json.out), list);
  });

  it('forgets those that are named, or all', async () => {
    await using at = await start();
    assert.equal((await at.rig.run(['destinations', 'forget', 'printer:515'])).exitCode, 0);
    assert.deepEqual(await knownDestinations(at.path), [list[1]]);
    assert.equal((await at.rig.run(['destinations', 'forget', '--all'])).exitCode, 0);
    assert.deepEqual(await knownDestinations(at.path), []);
    const none = await at.rig.run(['destinations', 'list']);
    assert.deepEqual([none.exitCode, none.out], [0, '']);
    assert.match(none.notes, /No destination/);
  });

  for (const [words, sentence] of [
    [['forget'], /HOST:PORT.*--all/],
    [['forget', 'nobody:515'], /nobody:515 is not among the destinations/],
  ] as const) {
    it(`refuses ${words.join(' ')}`, async () => {
      await using at = await start();
      const { exitCode, notes } = await at.rig.run(['destinations', ...words]);
      assert.equal(exitCode, 2);
      assert.match(notes, sentence);
      assert.equal((await knownDestinations(at.path)).length, 2);
    });
  }

  it('says why nothing is remembered', async () => {
    await using at = await start();
    const environment = { PLATEN_STATE_DIR: 'state' };
    const { exitCode, notes } = await at.rig.run(['destinations', 'list'], { environment });
    assert.equal(exitCode, 2);
    assert.match(notes, /PLATEN_STATE_DIR is "state", which is no absolute path/);
  });
});
