/** `platen trace` reads what tcpdump captures of a print on this machine's loopback. */
import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  binaryDocument,
  cliPath,
  describeWithPeers,
  run,
  spawnServer,
  temporaryFolder,
  until,
} from './peers.ts';
import { printWithPlaten, servedPrinter } from './printing.ts';

const needs = { programs: { tcpdump: 'tcpdump' }, root: 'capture packets' };

describeWithPeers('platen trace reads the captures of tcpdump', needs, () => {
  const folder = temporaryFolder();
  const printers = {
    lpd: { served: servedPrinter('lpd'), uri: (port: number) => `lpd://127.0.0.1:${port}/raw` },
    raw: { served: servedPrinter('raw'), uri: (port: number) => `socket://127.0.0.1:${port}` },
    ipp: { served: servedPrinter('ipp'), uri: (port: number) => `ipp://127.0.0.1:${port}/ipp/print` },
  };
  const document = binaryDocument(300_000);

  async function captured(protocol: keyof typeof printers, ...options: string[]) {
    const { served, uri } = printers[protocol];
    const file = join(folder, `${protocol}-${options.join('')}.pcap`);
    const words = ['-i', 'lo', '-U', '--immediate-mode', '-w', file, ...options, `tcp port ${served.port}`];
    const tcpdump = spawnServer('tcpdump', words);
    // It writes its head once it listens.
    await until(() => existsSync(file) && statSync(file).size >= 24, 'tcpdump does not listen');
    await printWithPlaten({ folder, port: { device: uri(served.port) }, document });
    await served.next();
    let before = -1;
    const isAtRest = () => {
      const { size } = statSync(file);
      const isSame = size === before;
      before = size;
      return isSame;
    };
    await until(isAtRest, 'the capture does not come to rest');
    tcpdump.kill('SIGINT');
    const port = ['--port', `${served.port}=${protocol}`, '--format', 'json'];
    const { output } = await run(process.execPath, [cliPath, 'trace', file, ...port]);
    const { conversations } = JSON.parse(output);
    return conversations.flatMap((one: { steps: Step[] }) => one.steps) as Step[];
  }

  interface Step {
    readonly direction: string;
    readonly meaning: string;
    readonly bytes: number;
  }

  const documentBytes = (steps: readonly Step[]) =>
    steps
      .filter(({ direction, meaning }) => direction === 'sent' && meaning === 'document')
      .reduce((sum, { bytes }) => sum + bytes, 0);

  it('of LPR, from the queue to the last acknowledgement', async () => {
    const steps = await captured('lpd');
    const meanings = steps.map(({ meaning }) => meaning);
    assert.ok(meanings.includes('receive a job on queue raw'), meanings.join('; '));
    assert.ok(meanings.includes('acknowledged: the document'), meanings.join('; '));
    assert.equal(documentBytes(steps), document.length);
  });

  it('of LPR, cut to 200 bytes of each packet', async () => {
    const meanings = (await captured('lpd', '-s', '200')).map(({ meaning }) => meaning);
    assert.ok(meanings.some((meaning) => /^\d+ bytes of the client are not in the capture$/.test(meaning)));
    assert.ok(meanings.includes('acknowledged: the document'), meanings.join('; '));
  });

  it('of a raw print, byte for byte', async () => {
    assert.equal(documentBytes(await captured('raw')), document.length);
  });

  it('of IPP, by the names of its messages', async () => {
    const steps = await captured('ipp');
    const meanings = steps.map(({ meaning }) => meaning);
    assert.ok(
      meanings.some((meaning) => meaning.startsWith('Create-Job, request')),
      meanings.join('; '),
    );
    assert.ok(
      meanings.some((meaning) => meaning.startsWith('successful-ok, answer')),
      meanings.join('; '),
    );
    assert.equal(documentBytes(steps), document.length);
  });
});
