/** `platen lint` from files to reports and exit codes, on good input and on bad. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, symlink, truncate } from 'node:fs/promises';
import { createCommandLineRig } from '../command-line-rig.ts';
import { reversed } from './reversed-source-ports.ts';

const warning = '{ "version": 1, "ports": { "P": { "device": "lpd://h/q", "sourcePorts": "reserved" } } }';
const good = '{ "version": 1 }';

interface JsonFile {
  readonly file: string;
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly range: unknown }[];
}

describe('platen lint', () => {
  it('reports JSON in the fixed shape, with lines and columns from 1', async () => {
    await using rig = await createCommandLineRig({ 'a.printers.jsonc': reversed });
    const { exitCode, out } = await rig.run(['lint', '--format', 'json']);
    assert.equal(exitCode, 1);
    assert.deepEqual(JSON.parse(out), [
      {
        file: 'a.printers.jsonc',
        findings: [
          {
            rule: 'lpr-source-ports-invalid',
            severity: 'error',
            message: '"731-721" is reversed: the lower port comes first.',
            range: { start: { line: 3, column: 59 }, end: { line: 3, column: 68 } },
            related: [],
            fixes: [
              { title: 'Reverse the range: 721-731', safe: true },
              { title: 'Use RFC 1179 source ports 721-731', safe: false },
            ],
          },
        ],
      },
    ]);
  });

  it('counts columns in UTF-16 units, also in a UTF-16 file with a byte-order mark', async () => {
    await using rig = await createCommandLineRig();
    const text = warning.replace('"P"', '"\u{1f5a8}"');
    await rig.write('a.printers.jsonc', Buffer.from(`\ufeff${text}`, 'utf16le'));
    const [file] = JSON.parse((await rig.run(['lint', '--format', 'json'])).out) as JsonFile[];
    const column = text.indexOf('"reserved"') + 1;
    assert.deepEqual(file?.findings[0]?.range, {
      start: { line: 1, column },
      end: { line: 1, column: column + '"reserved"'.length },
    });
  });

  it('finds what matches below a folder, sorted, and takes files by any name', async () => {
    await using rig = await createCommandLineRig({
      'b/printers.jsonc': warning,
      'a.printers.jsonc': warning,
      'node_modules/x.printers.jsonc': warning,
      'other.jsonc': warning,
    });
    const filesOf = async (...words: string[]) =>
      (JSON.parse((await rig.run(['lint', '--format', 'json', ...words])).out) as JsonFile[]).map(
        ({ file }) => file,
      );
    assert.deepEqual(await filesOf(), ['a.printers.jsonc', 'b/printers.jsonc']);
    assert.deepEqual(await filesOf('b', 'other.jsonc', 'b/printers.jsonc'), [
      'b/printers.jsonc',
      'other.jsonc',
    ]);
  });

  it('says so where there is nothing to lint', async () => {
    await using rig = await createCommandLineRig();
    const { exitCode, out, notes } = await rig.run(['lint']);
    assert.deepEqual([exitCode, out], [0, '']);
    assert.match(notes, /No printer configurations here/);
    assert.equal((await rig.run(['lint', '--format', 'json'])).out, '[]\n');
  });

  it('reads standard input, by the name it is given', async () => {
    await using rig = await createCommandLineRig({
      'sub/.platenrc.jsonc': '{ "rules": { "lpr-source-ports-invalid": "warning" } }',
    });
    const words = ['lint', '-', '--format', 'gnu', '--stdin-filename', 'sub/x.printers.jsonc'];
    const named = await rig.run(words, { standardInput: reversed });
    assert.deepEqual(
      [named.exitCode, named.out],
      [
        0,
        'sub/x.printers.jsonc:3:59: warning: "731-721" is reversed: the lower port comes first. [lpr-source-ports-invalid]\n',
      ],
    );
    const unnamed = await rig.run(['lint', '-', '--format', 'gnu'], { standardInput: reversed });
    assert.match(unnamed.out, /^<stdin>:3:59: error: /);
    assert.equal((await rig.run(['lint', '-', 'sub'], { standardInput: reversed })).exitCode, 2);
  });

  it('ends with 1 for errors and for more warnings than allowed', async () => {
    await using rig = await createCommandLineRig({ 'a.printers.jsonc': warning });
    const codes: [string[], number][] = [
      [[], 0],
      [['--max-warnings', '1'], 0],
      [['--max-warnings', '0'], 1],
      [['--rule', 'lpr-source-ports-outside-rfc1179=error'], 1],
      [['--rule', 'lpr-source-ports-outside-rfc1179=off', '--max-warnings', '0'], 0],
      [['--rule', 'no-such-rule=off'], 2],
      [['--rule', 'lpr-source-ports-outside-rfc1179=loud'], 2],
      [['--rule', 'lpr-source-ports-outside-rfc1179'], 2],
      [['--max-warnings', 'few'], 2],
      [['--format', 'xml'], 2],
    ];
    for (const [words, expected] of codes) {
      assert.equal((await rig.run(['lint', ...words])).exitCode, expected, words.join(' '));
    }
  });

  it('takes settings from beside the file, or above it up to the git root', async () => {
    const off = '{ "rules": { "lpr-source-ports-outside-rfc1179": "off" } }';
    await using rig = await createCommandLineRig({
      '.platenrc.jsonc': off,
      'repo/.git/HEAD': '',
      'repo/a/x.printers.jsonc': warning,
    });
    assert.match((await rig.run(['lint', '--format', 'gnu'])).out, /outside-rfc1179/);
    await rig.write('repo/.platenrc.jsonc', off);
    assert.equal((await rig.run(['lint', '--format', 'gnu'])).out, '');
    await rig.write('repo/a/.platenrc.jsonc', '{}');
    assert.match((await rig.run(['lint', '--format', 'gnu'])).out, /outside-rfc1179/);
  });

  it('ends with 2 for broken settings, and says where', async () => {
    await using rig = await createCommandLineRig({
      'a.printers.jsonc': good,
      '.platenrc.jsonc': '{\n  "rules": [\n',
    });
    const { exitCode, notes, out } = await rig.run(['lint']);
    assert.deepEqual([exitCode, out], [2, '']);
    assert.match(notes, /^platen: \.platenrc\.jsonc:\d+:\d+: .+\n$/);
  });

  it('gives one sentence for what cannot be read, and lints the rest', async () => {
    await using rig = await createCommandLineRig({
      'bad.printers.jsonc': reversed,
      'nul.printers.jsonc': '{ "version": \u00001 }',
      'empty.printers.jsonc': '',
    });
    await rig.write('latin.printers.jsonc', Buffer.from('{ "ports": { "B\u00fcro": {} } }', 'latin1'));
    await rig.write('big.printers.jsonc', '');
    await truncate(rig.path('big.printers.jsonc'), 70 * 1024 * 1024);
    await mkdir(rig.path('folder.printers.jsonc'));
    const { exitCode, notes, out } = await rig.run(['lint', '--format', 'gnu']);
    assert.equal(exitCode, 3);
    assert.match(out, /^bad\.printers\.jsonc:3:59: error/m);
    assert.deepEqual(notes.split('\n'), [
      'platen: big.printers.jsonc is larger than 64 MB, which no printer configuration is.',
      'platen: latin.printers.jsonc is not text in UTF-8 or UTF-16; save it as UTF-8.',
      'platen: nul.printers.jsonc is binary, not text: it holds NUL bytes.',
      '',
    ]);
  });

  it('says what is wrong with a name that leads nowhere', async function () {
    if (process.platform === 'win32') this.skip();
    await using rig = await createCommandLineRig();
    await symlink('nowhere', rig.path('dangling.printers.jsonc'));
    await symlink('circle', rig.path('circle'));
    const sentences: [string, string][] = [
      ['nowhere', 'there is no such file or folder'],
      ['dangling.printers.jsonc', 'there is no such file or folder'],
      ['circle', 'its links form a loop'],
    ];
    for (const [name, reason] of sentences) {
      const { exitCode, notes } = await rig.run(['lint', name]);
      assert.deepEqual([exitCode, notes], [3, `platen: ${name} cannot be read: ${reason}.\n`]);
    }
  });

  it('refuses pipes and devices at once', async function () {
    if (process.platform === 'win32') this.skip();
    await using rig = await createCommandLineRig({ 'a.printers.jsonc': good });
    execFileSync('mkfifo', [rig.path('pipe.printers.jsonc')]);
    for (const name of ['pipe.printers.jsonc', '/dev/zero']) {
      const { exitCode, notes } = await rig.run(['lint', name]);
      assert.deepEqual([exitCode, notes], [3, `platen: ${name} is no ordinary file.\n`]);
    }
    execFileSync('mkfifo', [rig.path('.platenrc.jsonc')]);
    assert.equal((await rig.run(['lint', 'a.printers.jsonc'])).exitCode, 3);
  });
});
