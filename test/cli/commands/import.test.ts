/** `platen import` and what becomes of it: files, tables, refusals. */
import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../../src/cli/program.ts';

const conf = '<Printer lab>\nDeviceURI ipp://u:s3cret@10.20.0.11/ipp/print\n</Printer>\n';

describe('platen import', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'platen-import-'));
    await writeFile(join(folder, 'printers.conf'), conf);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes what it made of a file, without its secrets, and a table of them', async () => {
    const run = await platen('import', 'printers.conf');
    assert.equal(run.exitCode, 0);
    assert.match(run.out, /"device": "ipp:\/\/u:\$\{env:PLATEN_SECRET_1\}@10\.20\.0\.11\/ipp\/print"/);
    assert.match(
      run.notes,
      /^1 queue of 1 file\.\n\nSecrets left out\n {2}printers\.conf:2 {2}ports\.lab {2}/,
    );
    assert.doesNotMatch(run.out + run.notes, /s3cret/);
  });

  it('writes a new file, in which lint finds nothing', async () => {
    assert.equal((await platen('import', 'printers.conf', '--out', 'site.printers.jsonc')).exitCode, 0);
    assert.match(
      await readFile(join(folder, 'site.printers.jsonc'), 'utf8'),
      /^\/\/ Imported from printers\.conf\.\n\{/,
    );
    assert.equal((await platen('lint', 'site.printers.jsonc')).out, 'No findings in 1 file.\n');
  });

  it('leaves a file that is there as it is', async () => {
    await writeFile(join(folder, 'site.printers.jsonc'), 'mine');
    const run = await platen('import', 'printers.conf', '--out', 'site.printers.jsonc');
    assert.deepEqual(
      [run.exitCode, run.notes],
      [3, 'platen: site.printers.jsonc was not written: it exists already.\n'],
    );
    assert.equal(await readFile(join(folder, 'site.printers.jsonc'), 'utf8'), 'mine');
  });

  it('says of a file of something else that it cannot be imported', async () => {
    await writeFile(join(folder, 'client.conf'), 'remote vpn.example 1194\n');
    const run = await platen('import', 'client.conf');
    assert.equal(run.exitCode, 2);
    assert.match(run.notes, /^platen: client\.conf is no file that Platen can import: .* --from\.\n$/);
  });

  it('says the same where it is linted: it is no broken JSON', async () => {
    await writeFile(join(folder, 'client.conf'), 'remote vpn.example 1194\n');
    const run = await platen('lint', 'client.conf');
    assert.deepEqual(
      [run.exitCode, run.notes],
      [
        2,
        'platen: client.conf is no printer configuration, and no file of another program that Platen knows.\n',
      ],
    );
  });

  it('takes an INI file and a template for no broken JSON either', async () => {
    for (const text of ['[Printers]\nprinters=lab\n', '{{ managed }}\nLogLevel warn\n', '/dev/lp0\n']) {
      await writeFile(join(folder, 'queues.txt'), text);
      const run = await platen('lint', 'queues.txt');
      assert.deepEqual([run.exitCode, /is no printer configuration/.test(run.notes)], [2, true], text);
    }
  });

  it('keeps the names of options that lpadmin is given', async () => {
    await writeFile(join(folder, 'make.sh'), 'lpadmin -p lab -v socket://10.20.0.12 -o Media-default=a4\n');
    assert.match((await platen('import', 'make.sh')).out, /"options": \{ "Media": "a4" \}/);
  });

  it('takes the format that is named', async () => {
    await writeFile(join(folder, 'queues.txt'), conf);
    assert.equal((await platen('import', 'queues.txt')).exitCode, 2);
    const run = await platen('import', 'queues.txt', '--from', 'cups');
    assert.deepEqual([run.exitCode, run.notes.split('\n')[0]], [0, '1 queue of 1 file.']);
  });

  it('ends with 3 for a folder, a missing file and one that is no text', async () => {
    await mkdir(join(folder, 'etc'));
    await writeFile(join(folder, 'b.conf'), Buffer.from([0xc3, 0x28, 0]));
    for (const name of ['etc', 'missing.conf', 'b.conf'])
      assert.equal((await platen('import', name)).exitCode, 3, name);
  });

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
