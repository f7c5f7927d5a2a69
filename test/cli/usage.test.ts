/** What a slip on the command line is answered with: one sentence that says what to write, and 2. */
import assert from 'node:assert/strict';
import { createCommandLineRig } from './command-line-rig.ts';

describe('usage', () => {
  const slips: [words: string[], sentence: RegExp][] = [
    [
      ['lint', '--stdin-filename', 'a.jsonc'],
      /^platen: --stdin-filename names standard input, .*platen lint - --stdin-filename PATH\.\n$/,
    ],
    [
      ['lint', '--stdin-filename', 'a.jsonc', 'printers.jsonc'],
      /^platen: --stdin-filename names standard input/,
    ],
    [['lint', '-', 'printers.jsonc'], /^platen: "-" reads standard input and stands alone\.\n$/],
    [
      ['lint', '--rule', 'key-empty=off=foo'],
      /^platen: --rule key-empty=off=foo: the severity is one of error, .*, off\.\n$/,
    ],
    [['lint', '--rule', 'key-empty='], /^platen: --rule key-empty=: the severity is one of /],
    [['lint', '--rule', 'key-empty'], /^platen: --rule key-empty: the severity is one of /],
    [['lint', '--rule', '=off'], /^platen: --rule =off: there is no rule ""/],
    [
      ['fix', '-'],
      /^platen: "-" is standard input, which only "platen lint" reads\. Name files or folders\.\n$/,
    ],
    [['fix', '--dry-run', 'printers.jsonc', '-'], /^platen: "-" is standard input/],
    [['format', '-'], /^platen: "-" is standard input/],
  ];
  for (const [words, sentence] of slips) {
    it(`platen ${words.join(' ')}`, async () => {
      await using rig = await createCommandLineRig({ 'printers.jsonc': '{ "version": 1 }' });
      const { exitCode, out, notes } = await rig.run(words);
      assert.match(notes, sentence);
      assert.equal(out, '');
      assert.equal(exitCode, 2);
    });
  }
});
