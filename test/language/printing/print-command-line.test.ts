/** The command line that repeats a print: a shell reads it as it is meant. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { printCommandLine, type RepeatablePrint } from '../../../src/language/printing/print-command-line.ts';

const plain: RepeatablePrint = {
  printer: 'Accounting',
  config: '/site/a.printers.jsonc',
  isVirtual: false,
  keepsTrying: false,
};

describe('the command line of a print', () => {
  it('says what was chosen and leaves out what the file has', () => {
    assert.equal(printCommandLine(plain), 'platen print --config /site/a.printers.jsonc Accounting');
    assert.equal(
      printCommandLine({ ...plain, isVirtual: true, system: 'windows-2000', page: 'pdf', keepsTrying: true }),
      'platen print --config /site/a.printers.jsonc --virtual --system windows-2000 --page pdf --keep-trying Accounting',
    );
  });

  const names = ["Maria's printer", '$HOME `id` "x" \\', 'a;b&c|d<e>f*?(g)', '-x', 'Büro 2', '!!', '#1', ''];
  for (const name of names) {
    it(`hands a POSIX shell ${JSON.stringify(name)} as it is`, () => {
      const line = printCommandLine({ ...plain, printer: name, file: `/${name}/x` });
      const { stdout } = spawnSync('sh', ['-c', `platen() { printf '%s\\0' "$@"; }\n${line}`], {
        encoding: 'utf8',
      });
      const words = stdout.split('\0').slice(0, -1);
      assert.equal(words.at(-1), name);
      assert.equal(words[words.indexOf('--file') + 1], `/${name}/x`);
    });
  }

  it('is quoted for PowerShell where the paths are of Windows', () => {
    assert.equal(
      printCommandLine({ ...plain, config: 'C:\\my sites\\a.printers.jsonc', printer: 'Maria\u2019s $x' }),
      "platen print --config 'C:\\my sites\\a.printers.jsonc' 'Maria\u2019\u2019s $x'",
    );
  });
});
