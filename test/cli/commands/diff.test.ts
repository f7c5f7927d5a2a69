/** `platen diff` between files, and what it says where cupsd cannot be asked. */
import { strict as assert } from 'node:assert';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../../src/cli/program.ts';

const conf = (location: string) =>
  `<Printer lab>\nDeviceURI lpd://10.20.0.11/raw\nLocation ${location}\n</Printer>\n`;

describe('platen diff', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'platen-diff-'));
    await writeFile(join(folder, 'printers.conf'), conf('Room 1'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('shows a table and ends with 1 where anything differs', async () => {
    await writeFile(join(folder, 'old-printers.conf'), conf('Room 2'));
    assert.deepEqual(await platen('diff', 'printers.conf', '--against', 'old-printers.conf'), {
      exitCode: 1,
      out: '  queue  property  printers.conf  old-printers.conf\n  lab    location  Room 1         Room 2\n',
      notes: '',
    });
  });

  it('says nothing but so where nothing does, whatever the formats', async () => {
    await platen('import', 'printers.conf', '--out', 'printers.jsonc');
    const run = await platen('diff', 'printers.jsonc', '--against', 'printers.conf');
    assert.deepEqual(run, { exitCode: 0, out: '', notes: 'Nothing differs.\n' });
  });

  it('gives the same as JSON', async () => {
    await writeFile(join(folder, 'old-printers.conf'), conf('Room 2'));
    const { out } = await platen(
      'diff',
      'printers.conf',
      '--against',
      'old-printers.conf',
      '--format',
      'json',
    );
    assert.deepEqual(JSON.parse(out), {
      differences: [{ queue: 'lab', property: 'location', here: 'Room 1', there: 'Room 2' }],
    });
  });

  it('ends with 2 for a file that is broken, which may hide queues', async () => {
    await writeFile(join(folder, 'old-printers.conf'), '<Printer lab>\n');
    const run = await platen('diff', 'printers.conf', '--against', 'old-printers.conf');
    assert.equal(run.exitCode, 2);
    assert.match(run.notes, /old-printers\.conf:1:1: expected <\/Printer>, but found .* Fix the file/);
  });

  it('ends with 3 and a sentence where there is no lpstat', async () => {
    const run = await platen('diff', 'printers.conf', '--against', 'cups');
    assert.deepEqual(
      [run.exitCode, run.notes],
      [3, 'platen: cupsd cannot be asked: there is no lpstat here, the client of CUPS (cups-client).\n'],
    );
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
      // Nothing is on this path.
      environment: { PATH: folder },
    });
    return { exitCode, out, notes };
  }
});
