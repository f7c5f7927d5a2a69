/** A failure on the terminal. */
import assert from 'node:assert/strict';
import { createCommandLineRig } from '../command-line-rig.ts';

describe('note failure', () => {
  it('says one line, whatever the name in it holds', async () => {
    await using rig = await createCommandLineRig();
    const { exitCode, notes } = await rig.run(['lint', 'a\u001b[2J\nb']);
    assert.deepEqual(
      [exitCode, notes],
      [3, 'platen: a\ufffd[2J\ufffdb cannot be read: there is no such file or folder.\n'],
    );
  });
});
