/** Usage: help, version and what is not understood. */
import assert from 'node:assert/strict';
import { commands } from '../../src/cli/commands/index.ts';
import { version } from '../../src/cli/version.ts';
import { createCommandLineRig } from './command-line-rig.ts';

describe('program', () => {
  it('gives help and version on standard output', async () => {
    await using rig = await createCommandLineRig();
    for (const words of [['--help'], ['help'], ['lint', '--help'], ['help', 'print']]) {
      const { exitCode, out, notes } = await rig.run(words);
      assert.deepEqual([exitCode, notes], [0, '']);
      assert.match(out, /^Usage: platen/);
    }
    assert.equal((await rig.run(['--version'])).out, `${version}\n`);
  });

  it('shows the help as an error when asked for nothing', async () => {
    await using rig = await createCommandLineRig();
    const { exitCode, out, notes } = await rig.run([]);
    assert.deepEqual([exitCode, out], [2, '']);
    assert.match(notes, /^Usage: platen/);
  });

  it('loads each command by its own word, and all of them for help', async () => {
    await using rig = await createCommandLineRig();
    const words = Object.keys(commands);
    for (const word of words) {
      const { exitCode, out } = await rig.run([word, '--help']);
      assert.equal(exitCode, 0, word);
      assert.match(out, new RegExp(`^Usage: platen ${word} `));
    }
    const { out } = await rig.run(['--help']);
    const listed = [...out.slice(out.indexOf('\nCommands:')).matchAll(/^ {2}([a-z]+)/gm)];
    assert.deepEqual(listed.map(([, word]) => word).sort(), [...words, 'help'].sort());
  });

  it('ends with 2 for what it does not understand, and says it', async () => {
    await using rig = await createCommandLineRig();
    const cases: [string[], RegExp][] = [
      [['lnt'], /unknown command 'lnt'\n\(Did you mean lint\?\)/],
      [['lint', '--frmat', 'json'], /unknown option '--frmat'/],
      [['print', 'a', 'b', '--config', 'x'], /too many arguments/],
      [['print'], /--config|missing/],
    ];
    for (const [words, sentence] of cases) {
      const { exitCode, notes } = await rig.run(words);
      assert.equal(exitCode, 2);
      assert.match(notes, sentence);
    }
  });
});
