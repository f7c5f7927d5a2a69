/** `platen print` prints over IPP and IPPS to cupsd, and to Platen's own printer: byte for byte, and printed where the printer says so. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Cupsd, cupsdPrograms, startCupsd } from './cupsd-rig.ts';
import { binaryDocument, describeWithPeers, run, temporaryFolder } from './peers.ts';
import { type PrintReport, printWithPlaten, servedPassword, servedPrinter } from './printing.ts';

const documents: Readonly<Record<string, Uint8Array>> = {
  'a text': Buffer.from('Platen prints this.\r\n'.repeat(50), 'latin1'),
  'a PDF': Buffer.from(`%PDF-1.4\n${'x'.repeat(20_000)}\n%%EOF\n`, 'latin1'),
  'three megabytes of every byte': binaryDocument(3_000_000),
};

describeWithPeers(
  'platen print prints to cupsd over IPP',
  { ...cupsdPrograms, programs: { ...cupsdPrograms.programs, '/usr/lib/cups/backend/ipp': 'cups' } },
  () => {
    const folder = temporaryFolder();
    // Behind cupsd, so that its bytes can be looked at: a raw queue to a file leaves none.
    const behind = servedPrinter('raw');
    let cupsd: Cupsd;
    let host = '';

    before(async () => {
      // Where cupsd puts the certificate that it makes for itself.
      mkdirSync(join(folder, 'cups/root/ssl'), { recursive: true });
      cupsd = await startCupsd(join(folder, 'cups'));
      host = cupsd.environment.CUPS_SERVER ?? '';
      const device = `socket://127.0.0.1:${behind.port}`;
      await lpadmin('-p', 'lab', '-v', device, '-m', 'raw', '-E');
      await lpadmin('-p', 'closed', '-v', device, '-m', 'raw');
      await run('/usr/sbin/cupsreject', ['closed'], { environment: cupsd.environment });
    });

    async function lpadmin(...args: string[]): Promise<void> {
      const { exitCode, output } = await run('lpadmin', args, { environment: cupsd.environment });
      assert.equal(exitCode, 0, output);
    }

    function print(uri: string, document: Uint8Array): Promise<PrintReport> {
      return printWithPlaten({ folder, port: { device: uri }, document });
    }

    for (const scheme of ['ipp', 'ipps'] as const) {
      for (const [name, document] of Object.entries(documents)) {
        it(`delivers ${name} over ${scheme}, and cupsd reports it printed`, async () => {
          const report = await print(`${scheme}://${host}/printers/lab`, document);
          assert.equal(report.outcome, 'printed', JSON.stringify(report));
          assert.equal(report.bytes, document.length);
          const [arrived] = await behind.next();
          assert.deepEqual(arrived?.bytes, new Uint8Array(document));
        });
      }
    }

    for (const [name, path, words] of [
      ['a queue that takes no jobs', '/printers/closed', /takes no jobs/],
      ['a queue that is not there', '/printers/nobody', /not-found|no printer at this path/],
    ] as const) {
      it(`sends nothing to ${name}, and says why`, async () => {
        const report = await print(`ipp://${host}${path}`, Buffer.from('text\n'));
        assert.equal(report.outcome, 'not-sent');
        assert.match(report.events.at(-1)?.message ?? '', words);
      });
    }

    it('says what to do where cupsd does not know the name that it is called by', async () => {
      // CUPS answers 400 to a Host that is none of its names (scheduler/client.c, valid_host).
      const report = await print(
        `ipp://platen-interop.localhost:${host.split(':')[1]}/printers/lab`,
        Buffer.from('text\n'),
      );
      assert.notEqual(report.outcome, 'printed');
      const seen = report.events.at(-1)?.message ?? '';
      assert.match(seen, /ServerAlias|does not resolve/);
    });
  },
);

describe('platen print prints over IPP to platen serve', () => {
  const folder = temporaryFolder();
  const printer = servedPrinter('ipp', '--tls', '--user', 'alice');
  const environment = { PLATEN_IPP_USER: 'alice', PLATEN_IPP_PASSWORD: servedPassword };

  for (const [name, document, scheme] of Object.entries(documents).flatMap(([one, bytes]) => [
    [one, bytes, 'ipp'] as const,
    [one, bytes, 'ipps'] as const,
  ])) {
    it(`delivers ${name} over ${scheme} with a login, and reports it printed`, async () => {
      const port = { device: `${scheme}://127.0.0.1:${printer.port}/ipp/print` };
      const report = await printWithPlaten({ folder, port, document, environment });
      assert.equal(report.outcome, 'printed', JSON.stringify(report));
      const [arrived] = await printer.next();
      assert.deepEqual(arrived?.bytes, new Uint8Array(document));
    });
  }
});
