/** Lint of broken, deep and long files ends with findings. */
import assert from 'node:assert/strict';
import { createCommandLineRig } from '../command-line-rig.ts';
import { reversed } from './reversed-source-ports.ts';

describe('platen lint', () => {
  it('survives every truncation, deep nesting and a long list on one line', async () => {
    await using rig = await createCommandLineRig();
    // What is read of every prefix, test/format/robustness.test.ts tries; a stride of seven still ends in every kind of token.
    for (let length = 0; length < reversed.length; length += 7) {
      const { exitCode, notes } = await rig.run(['lint', '-'], { standardInput: reversed.slice(0, length) });
      assert.ok(exitCode <= 1, `${length}: ${notes}`);
    }
    const nested = await rig.run(['lint', '-'], { standardInput: '['.repeat(100_000) });
    assert.deepEqual([nested.exitCode, nested.out.includes('at most')], [1, true]);
    const list = `{"version":1,"printers":{"A":{"port":[${'"x",'.repeat(20_000)}]}}}`;
    const long = await rig.run(['lint', '-'], { standardInput: list });
    assert.equal(long.exitCode, 1);
    assert.match(long.out, /20000 errors.* in 1 file/);
  });
});
