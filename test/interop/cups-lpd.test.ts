/** `platen print` prints to cups-lpd; its CUPS scheduler prints on to `platen serve raw`, where the document has to arrive unchanged. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  binaryDocument,
  describeWithPeers,
  freePort,
  run,
  spawnServer,
  temporaryFolder,
  untilListening,
} from './peers.ts';
import { printWithPlaten, servedPrinter } from './printing.ts';

const cupsLpd = '/usr/lib/cups/daemon/cups-lpd';
const programs = { cupsd: 'cups', lpadmin: 'cups-client', [cupsLpd]: 'cups-bsd', socat: 'socat' };

describeWithPeers('platen print prints to cups-lpd', { programs }, () => {
  const folder = temporaryFolder();
  const printer = servedPrinter('raw');
  let port = 0;

  before(async () => {
    const schedulerPort = await startScheduler(folder);
    const scheduler = `127.0.0.1:${schedulerPort}`;
    const uri = `socket://127.0.0.1:${printer.port}/?snmp=false`;
    const added = await run('lpadmin', ['-h', scheduler, '-p', 'lab', '-v', uri, '-E']);
    assert.equal(added.exitCode, 0, added.output);
    port = await freePort();
    const listening = `TCP-LISTEN:${port},bind=127.0.0.1,reuseaddr,fork`;
    // As Debian's cups-lpd service starts it; without the format CUPS would guess one.
    // It ends with 1 where it refuses, upon which socat can end before it has passed the refusal on.
    const command = `SYSTEM:${cupsLpd} -o document-format=application/octet-stream || true`;
    spawnServer('socat', [listening, command], { CUPS_SERVER: scheduler });
    await untilListening(port);
  });

  for (const order of ['control-first', 'data-first']) {
    it(`delivers ${order} byte for byte and reports it as accepted`, async () => {
      const document = binaryDocument(300_000);
      const report = await printWithPlaten({
        folder,
        port: { device: `lpd://127.0.0.1:${port}/lab`, order },
        document,
      });
      assert.equal(report.outcome, 'accepted');
      assert.equal(report.bytes, document.length);
      assert.deepEqual((await printer.next())[0]?.bytes, document);
    });
  }

  it('reports a queue that it does not have as failed', async () => {
    const report = await printWithPlaten({
      folder,
      port: { device: `lpd://127.0.0.1:${port}/nobody` },
      document: binaryDocument(1000),
      flags: ['--timeout', '2'],
    });
    assert.equal(report.outcome, 'failed');
    assert.equal(report.bytes, 0);
    printer.hasNothingNew();
  });
});

/** A CUPS scheduler of its own, with every folder below this one. */
async function startScheduler(folder: string): Promise<number> {
  const port = await freePort();
  const directives = Object.entries({
    RequestRoot: 'spool',
    CacheDir: 'cache',
    StateDir: 'state',
    TempDir: 'tmp',
    ServerRoot: 'root',
    ServerKeychain: 'keys',
  });
  for (const [, name] of directives) mkdirSync(join(folder, name));
  writeFileSync(
    join(folder, 'cups-files.conf'),
    [
      ...directives.map(([directive, name]) => `${directive} ${join(folder, name)}`),
      ...['AccessLog', 'ErrorLog', 'PageLog'].map((log) => `${log} ${join(folder, `${log}.txt`)}`),
      'SystemGroup root',
      '',
    ].join('\n'),
  );
  writeFileSync(
    join(folder, 'cupsd.conf'),
    [
      `Listen 127.0.0.1:${port}`,
      'Browsing No',
      'WebInterface No',
      'DefaultAuthType None',
      '<Location />\nOrder allow,deny\nAllow all\n</Location>',
      '<Policy default>\n<Limit All>\nOrder deny,allow\nAllow all\n</Limit>\n</Policy>',
      '',
    ].join('\n'),
  );
  const files = ['-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')];
  spawnServer('cupsd', ['-f', ...files]);
  await untilListening(port);
  return port;
}
