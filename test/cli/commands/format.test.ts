/** `platen format` on files of a folder of its own: what it writes, what it names, how it ends. */
import { strict as assert } from 'node:assert';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../../src/cli/program.ts';

describe('platen format', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'platen-format-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes what it formats and names it', async () => {
    await writeFile(join(folder, 'a.printers.jsonc'), '{\n"version":1, // one\n}');
    await writeFile(join(folder, 'b.printers.jsonc'), '{ "version": 1 }\n');
    const run = await platen('format');
    assert.deepEqual(run, { exitCode: 0, out: 'a.printers.jsonc\n', notes: '' });
    assert.equal(await read('a.printers.jsonc'), '{\n  "version": 1, // one\n}\n');
    const again = await platen('format');
    assert.deepEqual(again, { exitCode: 0, out: '', notes: 'Everything is formatted.\n' });
  });

  it('keeps the encoding and line ends of a file', async () => {
    await writeFile(join(folder, 'printers.jsonc'), '\ufeff{\r\n"version":1\r\n}', 'utf16le');
    await platen('format', 'printers.jsonc');
    const bytes = await readFile(join(folder, 'printers.jsonc'));
    assert.equal(bytes.toString('utf16le'), '\ufeff{\r\n  "version": 1\r\n}\r\n');
  });

  it('with --check writes nothing and ends with 1 where a file would change', async () => {
    await writeFile(join(folder, 'printers.jsonc'), '{"version":1}');
    const run = await platen('format', '--check');
    assert.deepEqual(run, { exitCode: 1, out: 'printers.jsonc\n', notes: '' });
    assert.equal(await read('printers.jsonc'), '{"version":1}');
  });

  it('with --check ends with 0 where all is well', async () => {
    await writeFile(join(folder, 'printers.jsonc'), '{ "version": 1 }\n');
    assert.equal((await platen('format', '--check')).exitCode, 0);
  });

  it('leaves a file with broken syntax alone, says where, and ends with 1', async () => {
    await writeFile(join(folder, 'printers.jsonc'), '{\n"version":1,,}');
    const run = await platen('format');
    assert.equal(run.exitCode, 1);
    assert.match(run.notes, /^printers\.jsonc:2:13: not formatted, because its syntax is broken\.\n$/);
    assert.equal(await read('printers.jsonc'), '{\n"version":1,,}');
  });

  it('ends with 3 where a file cannot be read', async () => {
    assert.equal((await platen('format', 'missing.printers.jsonc')).exitCode, 3);
  });

  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

  async function platen(...words: string[]): Promise<{ exitCode: number; out: string; notes: string }> {
    let out = '';
    let notes = '';
    const exitCode = await runCommandLine(words, {
      out: (text) => {
        out += text;
      },
      note: (text) => {
        notes += text;
      },
      cwd: folder,
      hasColor: false,
      confirm: undefined,
      readStandardInput: async () => new Uint8Array(),
      interrupted: new AbortController().signal,
      environment: {},
    });
    return { exitCode, out, notes };
  }
});
