/** Which document a test print prints. */
import assert from 'node:assert/strict';
import { createCommandLineRig } from '../command-line-rig.ts';

const site = (testPrint: string) => `{ "version": 1, "ports": { "P": { "device": "virtual:v" } },
  "printers": { "A": { "port": "P", "testPrint": ${testPrint} } }, "virtualPrinters": { "v": { "kind": "raw" } } }`;

describe('print document', () => {
  it('is the one of the command line, else that of the file, else a test page', async () => {
    await using rig = await createCommandLineRig({ 'one.txt': 'document one', 'two.txt': 'document two' });
    const cases: [string, string[], RegExp][] = [
      ['{ "file": "one.txt" }', ['--file', 'two.txt'], /\| document two/],
      ['{ "file": "one.txt" }', [], /\| document one/],
      ['{ "file": "one.txt" }', ['--page', 'text'], /Platen test page/],
      ['{ "page": "postscript" }', [], /%!PS-Adobe/],
      ['{ "page": "postscript" }', ['--page', 'text'], /Platen test page/],
      ['{}', [], /Platen test page/],
    ];
    for (const [testPrint, words, text] of cases) {
      await rig.write('printers.jsonc', site(testPrint));
      const { exitCode, out, notes } = await rig.run(['print', 'A', '--config', 'printers.jsonc', ...words]);
      assert.equal(exitCode, 0, notes);
      assert.match(out, text);
    }
  });
});
