/** tshark reads the captures that `platen print --trace OUT.pcapng` writes, and finds in them what Platen says that it did. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliPath, describeWithPeers, run, temporaryFolder } from './peers.ts';

const config = `{
  "version": 1,
  "ports": {
    "L": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "unprivileged" },
    "R": { "device": "socket://10.20.0.12" },
    "I": { "device": "ipp://10.20.0.13/ipp/print" }
  },
  "printers": { "lpr": { "port": "L" }, "raw": { "port": "R" }, "ipp": { "port": "I" } }
}
`;

describeWithPeers('tshark reads the captures of platen print', { programs: { tshark: 'tshark' } }, () => {
  const folder = temporaryFolder();

  /** Prints to a virtual printer and answers where the capture is. */
  async function capture(printer: string): Promise<string> {
    const file = join(folder, 'site.printers.jsonc');
    const out = join(folder, `${printer}.pcapng`);
    writeFileSync(file, config);
    const args = [cliPath, 'print', printer, '--config', file, '--virtual', '--trace', out];
    const { exitCode, output } = await run(process.execPath, args, {
      environment: { PLATEN_STATE_DIR: join(folder, 'state') },
    });
    assert.equal(exitCode, 0, output);
    assert.equal(readFileSync(out).readUInt32LE(0), 0x0a0d0d0a);
    return out;
  }

  async function tshark(file: string, ...args: string[]): Promise<string[]> {
    const checks = ['-o', 'tcp.check_checksum:TRUE', '-o', 'ip.check_checksum:TRUE'];
    const { exitCode, output } = await run('tshark', ['-r', file, ...checks, ...args]);
    assert.equal(exitCode, 0, output);
    return output.split('\n').filter((line) => line !== '' && !line.startsWith('Running as user'));
  }

  async function isClean(file: string): Promise<void> {
    const flaws =
      '_ws.malformed || tcp.checksum.status == "Bad" || ip.checksum.status == "Bad" || tcp.analysis.flags || _ws.expert.severity == "Error"';
    assert.deepEqual(await tshark(file, '-Y', flaws), []);
  }

  it('dissects LPD as the steps of the trace', async () => {
    const file = await capture('lpr');
    await isClean(file);
    const [port = ''] = await tshark(file, '-c', '1', '-T', 'fields', '-e', 'tcp.dstport');
    const rows = await tshark(
      ...[file, '-d', `tcp.port==${port},lpd`, '-Y', 'lpd'],
      ...['-T', 'fields', '-e', 'frame.comment', '-e', 'lpd.client_code', '-e', 'lpd.response_code'],
    );
    const steps = rows.map((row) => row.split('\t'));
    const acknowledged = steps.filter(([comment]) => comment === 'acknowledged');
    assert.equal(acknowledged.length, 5);
    for (const [, , response] of acknowledged) assert.equal(response, '0');
    const commands = steps.filter(([, client]) => client !== undefined && client !== '');
    // The dissector has one table for commands and subcommands: 2 and 3 either way.
    assert.deepEqual(
      commands.map(([comment = '', code]) => [comment.replace(/:.*/, ''), code]),
      [
        ['receive a job on queue raw', '2'],
        ['control file follows', '2'],
        ['data file follows', '3'],
      ],
    );
  });

  it('dissects IPP as the steps of the trace', async () => {
    const file = await capture('ipp');
    await isClean(file);
    const [port = ''] = await tshark(file, '-c', '1', '-T', 'fields', '-e', 'tcp.dstport');
    const rows = await tshark(
      ...[file, '-d', `tcp.port==${port},http`, '-Y', 'ipp'],
      ...[
        '-T',
        'fields',
        '-e',
        'frame.comment',
        '-e',
        'ipp.operation_id',
        '-e',
        'ipp.status_code',
        '-e',
        'ipp.request_id',
      ],
    );
    const operations = [];
    for (const row of rows) {
      const [comment = '', operation = '', , requestId = ''] = row.split('\t');
      // What is no packet stands before it, on the next one.
      const [, name = '', number = ''] = /([^,]+), ([^,]+), IPP 2\.0$/.exec(comment) ?? [];
      assert.match(number, new RegExp(`^(request|answer) ${requestId}$`), row);
      if (operation !== '') operations.push([name, Number(operation)]);
    }
    assert.deepEqual(operations.slice(0, 4), [
      ['Get-Printer-Attributes', 0x000b],
      ['Get-Printer-Attributes', 0x000b],
      ['Validate-Job', 0x0004],
      ['Create-Job', 0x0005],
    ]);
  });

  it('takes a raw print for what it is, and what was not kept for cut packets', async () => {
    const file = await capture('raw');
    await isClean(file);
    const sizes = await tshark(
      file,
      '-Y',
      'tcp.len > 0',
      '-T',
      'fields',
      '-e',
      'tcp.len',
      '-e',
      'frame.comment',
    );
    assert.equal(sizes[0], '256\tdocument');
    assert.match(sizes[1] ?? '', /^(\d+)\t\1 bytes not kept$/);
  });
});
