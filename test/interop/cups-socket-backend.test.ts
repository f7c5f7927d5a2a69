/** The socket backend of CUPS prints to `platen serve raw`. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binaryDocument, describeWithPeers, run, temporaryFolder } from './peers.ts';
import { servedPrinter } from './printing.ts';

const backend = '/usr/lib/cups/backend/socket';

describeWithPeers(
  'the CUPS socket backend prints to platen serve raw',
  { programs: { [backend]: 'cups' } },
  () => {
    const folder = temporaryFolder();
    const printer = servedPrinter('raw');
    const document = binaryDocument(3_000_000);
    const path = join(folder, 'document.bin');

    before(() => writeFileSync(path, document));

    async function send(options: string, copyCount: number, file: readonly string[]): Promise<void> {
      const environment = { DEVICE_URI: `socket://127.0.0.1:${printer.port}/?snmp=false&${options}` };
      const args = ['1', 'user', 'title', String(copyCount), '', ...file];
      const result = await run(
        backend,
        args,
        file.length > 0 ? { environment } : { environment, inputPath: path },
      );
      assert.equal(result.exitCode, 0, result.output);
    }

    // With waiteof it waits until the printer has closed; a printer that did not would hold it for 90 seconds.
    for (const waiteof of ['waiteof=false', 'waiteof=true']) {
      it(`delivers a file byte for byte (${waiteof})`, async () => {
        await send(waiteof, 1, [path]);
        assert.deepEqual((await printer.next())[0]?.bytes, document);
      });

      it(`delivers what a filter writes byte for byte (${waiteof})`, async () => {
        await send(waiteof, 1, []);
        assert.deepEqual((await printer.next())[0]?.bytes, document);
      });
    }

    it('delivers two copies as one document after another', async () => {
      await send('waiteof=true', 2, [path]);
      const twice = new Uint8Array(document.length * 2);
      twice.set(document);
      twice.set(document, document.length);
      assert.deepEqual((await printer.next())[0]?.bytes, twice);
    });
  },
);
