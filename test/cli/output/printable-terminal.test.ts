/** What stands in names, configurations and answers of devices reaches no terminal as an order, whatever the command and form. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from '../../../build/root.ts';
import type { Terminal } from '../../../src/cli/input/terminal.ts';
import { printableTerminal } from '../../../src/cli/output/printable-terminal.ts';
import { createCommandLineRig } from '../command-line-rig.ts';

/** Escape, bell, C1's CSI, an override and an isolate of direction, a mark, a line separator. */
const hostile = 'A\u001b[2J\u0007\u009b31m\u202eB\u2066\u200f\u061c\u2028C';
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/;

/** A safe fix, findings that quote names, and a printer that cannot be printed. */
const config = `{
  "version": 1,
  "servers": { "S": { "system": "windows-2008" } },
  "ports": {
    "LPR${hostile}": { "monitor": "lpr", "server": "S", "device": "lpd://10.20.0.11/raw", "sourcePorts": "731-721" },
    "B": { "monitor": "lpr", "server": "nobody${hostile}", "device": "lpd://10.20.0.12/raw", "order": "${hostile}" }
  },
  "printers": { "P${hostile}": { "port": "gone${hostile}", "share": "x" } }
}
`;

const name = `${hostile.replace('\u0007', '')}.printers.jsonc`;

describe('printable terminal', () => {
  const lines: [what: string, words: string[]][] = [
    ...['text', 'json', 'sarif', 'github', 'gnu'].map((form): [string, string[]] => [
      `lint --format ${form}`,
      ['lint', '--format', form],
    ]),
    ['fix --dry-run', ['fix', '--dry-run', '--unsafe']],
    ['format --check', ['format', '--check']],
    ['print', ['print', `P${hostile}`, '--config', name]],
    ['print of no such printer', ['print', `x${hostile}`, '--config', name]],
    ['print of no such file', ['print', 'x', '--config', `x${hostile}`]],
    ['lint of no such file', ['lint', `x${hostile}`]],
    ['lint of no such rule', ['lint', '--rule', `x${hostile}=off`]],
    ['explain', ['explain', hostile]],
    ['an option that does not exist', ['lint', `--${hostile}`]],
    ['a choice that does not exist', ['lint', '--format', hostile]],
    ['a command that does not exist', [hostile]],
    ['simulate', ['simulate', name, '--incident', 'q249017', '--subject', hostile]],
    ['serve', ['serve', 'lpd', '--listen', hostile]],
  ];
  for (const [what, words] of lines) {
    it(`gets nothing that it would obey from ${what}`, async () => {
      await using rig = await createCommandLineRig({ [name]: config });
      const { out, notes } = await rig.run(words);
      assert.notEqual(out + notes, '');
      assert.doesNotMatch(out + notes, obeyed);
    });
  }

  it('gets one line for each finding, whatever the name of the file', async () => {
    const text =
      '{ "ports": { "A\\n::error::a": { "device": "lpd://10.0.0.1/q", "sourcePorts": "1-%0A,:" } } }';
    await using rig = await createCommandLineRig({ 'a\n::error file=b,line=1::c.printers.jsonc': text });
    for (const form of ['github', 'gnu']) {
      const { out } = await rig.run(['lint', '--format', form]);
      const { out: json } = await rig.run(['lint', '--format', 'json']);
      const [{ findings }] = JSON.parse(json) as [{ findings: unknown[] }];
      assert.ok(findings.length > 0);
      assert.equal(out.trimEnd().split('\n').length, findings.length, out);
      assert.doesNotMatch(out, form === 'github' ? /^::error file=b/m : /^::/m);
    }
  });

  it('gets JSON from one function alone', () => {
    const cwd = join(root, 'src/cli');
    const files = globSync(['commands/*.ts', 'reports/*.ts'], { cwd });
    assert.ok(files.length > 10);
    assert.deepEqual(
      files.filter((file) => readFileSync(join(cwd, file), 'utf8').includes('JSON.stringify')),
      [],
    );
  });

  it('gets JSON that says what the file says', async () => {
    await using rig = await createCommandLineRig({ [name]: config });
    const { out } = await rig.run(['lint', '--format', 'json']);
    assert.equal(JSON.parse(out)[0].file, name);
  });

  it('gets a diff of lines that end in CRLF without a mark at each end', async () => {
    const text =
      '{\r\n  "ports": { "A": { "device": "lpd://10.0.0.1/q", "sourcePorts": "731-721" } }\r\n}\r\n';
    await using rig = await createCommandLineRig({ 'printers.jsonc': text });
    const { out } = await rig.run(['fix', '--dry-run']);
    assert.match(out, /^\+.*721-731/m);
    assert.doesNotMatch(out, /[\ufffd\r]/);
  });

  it('keeps our own colours where there are colours, and asks questions as printable', async () => {
    const shown: string[] = [];
    const inner = (hasColor: boolean): Terminal => ({
      out: (text) => void shown.push(text),
      note: (text) => void shown.push(text),
      cwd: '/',
      hasColor,
      confirm: async (question) => shown.push(question) > 0,
      readStandardInput: async () => new Uint8Array(),
      interrupted: new AbortController().signal,
      environment: {},
    });
    printableTerminal(inner(true)).out('\u001b[31mred\u001b[39m\u001b[8mhidden\u001b[2Jgone\n');
    printableTerminal(inner(false)).note('\u001b[31mred\u001b[39m\n');
    await printableTerminal(inner(false)).confirm?.('a\u202eb\nc');
    assert.deepEqual(shown, [
      '\u001b[31mred\u001b[39m\ufffd[8mhidden\ufffd[2Jgone\n',
      '\ufffd[31mred\ufffd[39m\n',
      'a\ufffdb\nc',
    ]);
  });
});
