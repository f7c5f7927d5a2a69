/** The list of agreed destinations, in every state its file can be in. */
import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isKnownDestination, rememberDestination, statePath } from '../../src/cli/known-destinations.ts';
import { createCommandLineRig } from './command-line-rig.ts';

describe('known destinations', () => {
  it('stand in the place for state, and the own variable comes first', () => {
    const name = 'destinations.json';
    assert.equal(statePath({ PLATEN_STATE_DIR: '/own', XDG_STATE_HOME: '/xdg' }), join('/own', name));
    assert.equal(statePath({ XDG_STATE_HOME: '/xdg' }), join('/xdg', 'platen', name));
    assert.equal(statePath({ LOCALAPPDATA: '/local' }), join('/local', 'platen', name));
    assert.match(statePath({}), /platen/);
  });

  it('are remembered, for their owner alone', async () => {
    await using rig = await createCommandLineRig();
    const path = rig.path('state/destinations.json');
    assert.equal(await isKnownDestination(path, 'a:515'), false);
    await rememberDestination(path, 'a:515');
    await rememberDestination(path, 'b:9100');
    assert.equal(await isKnownDestination(path, 'a:515'), true);
    assert.equal(await isKnownDestination(path, 'a:9100'), false);
    if (process.platform !== 'win32') assert.equal((await stat(path)).mode & 0o777, 0o600);
  });

  it('are unknown where the file is broken, and the oldest go', async () => {
    await using rig = await createCommandLineRig();
    for (const text of ['', '{', '{"a:515": true}', '[1, null]', 'null']) {
      const path = await rig.write('destinations.json', text);
      assert.equal(await isKnownDestination(path, 'a:515'), false);
      await rememberDestination(path, 'a:515');
      assert.equal(await isKnownDestination(path, 'a:515'), true);
    }
    const many = Array.from({ length: 1000 }, (_, index) => `h${index}:515`);
    const path = await rig.write('destinations.json', JSON.stringify(many));
    await rememberDestination(path, 'a:515');
    assert.deepEqual(
      [await isKnownDestination(path, 'h0:515'), await isKnownDestination(path, 'h1:515')],
      [false, true],
    );
  });
});
