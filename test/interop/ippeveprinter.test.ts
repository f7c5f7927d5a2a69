/** `platen print` prints to ippeveprinter, the reference printer of IPP Everywhere, plain and encrypted. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type IppEvePrinter, ippEvePrinterNeeds, startIppEvePrinter } from './ippeveprinter-rig.ts';
import { describeWithPeers, temporaryFolder } from './peers.ts';
import { type PrintReport, printWithPlaten } from './printing.ts';

const documents: Readonly<Record<string, Uint8Array>> = {
  'a text': Buffer.from('Platen prints this.\r\n'.repeat(50), 'latin1'),
  'a PDF': Buffer.from(`%PDF-1.4\n${'x'.repeat(20_000)}\n%%EOF\n`, 'latin1'),
};

describeWithPeers('platen print prints to ippeveprinter', ippEvePrinterNeeds, () => {
  const folder = temporaryFolder();
  let printer: IppEvePrinter;

  before(async () => {
    printer = await startIppEvePrinter(join(folder, 'printer'), ['text/plain', 'application/pdf']);
  });

  /** Beside them it writes what its print command wrote, which is nothing. */
  const kept = () =>
    readdirSync(printer.documents)
      .filter((name) => !name.endsWith('.prn'))
      .sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));

  function print(scheme: string, document: Uint8Array): Promise<PrintReport> {
    const device = `${scheme}://localhost:${printer.port}/ipp/print`;
    return printWithPlaten({ folder, port: { device }, document });
  }

  for (const scheme of ['ipp', 'ipps'] as const) {
    for (const [name, document] of Object.entries(documents)) {
      it(`delivers ${name} over ${scheme}, and it reports it printed`, async () => {
        const keptBefore = kept().length;
        const report = await print(scheme, document);
        assert.equal(report.outcome, 'printed', JSON.stringify(report));
        assert.equal(report.bytes, document.length);
        const names = kept();
        assert.equal(names.length, keptBefore + 1);
        const bytes = new Uint8Array(readFileSync(join(printer.documents, names.at(-1) ?? '')));
        assert.deepEqual(bytes, new Uint8Array(document));
      });
    }
  }

  it('sends nothing that it does not take, and says what it takes', async () => {
    const keptBefore = kept().length;
    const report = await print('ipp', Buffer.from('\x1bE\x1b&l0OA page in PCL\f\x1bE', 'latin1'));
    assert.equal(report.outcome, 'not-sent');
    assert.equal(report.bytes, 0);
    assert.match(report.events.at(-1)?.message ?? '', /application\/pdf/);
    assert.equal(kept().length, keptBefore);
  });
});
