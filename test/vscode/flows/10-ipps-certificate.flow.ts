/** A printer over IPPS: its certificate is asked about once, with its fingerprint, and again with both when it changes. */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { connect } from 'node:net';
import { createServer } from 'node:tls';
import type { Flow } from '../../../build/flow-suite.ts';
import { createNodeEnvironment } from '../../../src/engine/environment/node/node-environment.ts';
import { startVirtualPrinter } from '../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import {
  selfSignedCertificate,
  testKey,
  wrongNameCertificate,
} from '../../engine/environment/node/tls/test-certificates.ts';
import { editorText, notification, openFile, pick, runCommand } from './workbench.ts';

export const flow: Flow = {
  title: 'test print over IPPS: accept a certificate, and refuse another one in its place',
  async run(page, take, folder) {
    const sink = createMemorySink({ maxKeptBytes: 1e6 });
    const printer = await startVirtualPrinter(
      'ipp',
      { listen: { host: '127.0.0.1', port: 0 }, faults: [], receive: sink.receive },
      createNodeEnvironment(),
    );
    const encrypted = createServer({ key: testKey, cert: selfSignedCertificate }, (socket) => {
      const inner = connect(printer.address.port, '127.0.0.1');
      socket.pipe(inner).pipe(socket);
      for (const one of [socket, inner]) one.on('error', () => one.destroy());
    });
    const port = await new Promise<number>((resolve) =>
      encrypted.listen(0, '127.0.0.1', () => resolve((encrypted.address() as { port: number }).port)),
    );
    try {
      await folder.write('ipps.printers.jsonc', configuration(port));
      await openFile(page, 'ipps.printers.jsonc');
      await print();
      const dialog = page.locator('.monaco-dialog-box');
      await dialog.filter({ hasText: `Print to 127.0.0.1:${port}?` }).waitFor();
      await dialog.getByRole('button', { name: 'Print', exact: true }).click();
      const first = dialog.filter({ hasText: `Accept the certificate of 127.0.0.1:${port}?` });
      await first.waitFor();
      await take('certificate');
      assert.ok((await first.textContent())?.includes(fingerprintOf(selfSignedCertificate)));
      await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
      const result = notification(page, /Office: Printed: 127\.0\.0\.1:\d+ reports/);
      await result.waitFor({ timeout: 30_000 });
      await take('printed');
      assert.equal(sink.jobs.length, 1);
      await result.getByText('Show Trace').click();
      await page.locator('.tab.active', { hasText: 'Office.trace.txt' }).waitFor();
      await take('trace');
      assert.match((await editorText(page).textContent()) ?? '', /Outcome\s+printed/);

      encrypted.setSecureContext({ key: testKey, cert: wrongNameCertificate });
      await openFile(page, 'ipps.printers.jsonc');
      await print();
      const changed = dialog.filter({ hasText: 'has changed. Accept the new one?' });
      await changed.waitFor();
      await take('changed');
      const text = (await changed.textContent()) ?? '';
      for (const certificate of [selfSignedCertificate, wrongNameCertificate])
        assert.ok(text.includes(fingerprintOf(certificate)), text);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await changed.waitFor({ state: 'detached' });
      assert.equal(sink.jobs.length, 1);
    } finally {
      encrypted.close();
      await printer.close();
    }

    async function print(): Promise<void> {
      await runCommand(page, 'Platen: Test Print...');
      await pick(page, 'Office');
      await pick(page, 'Test page: plain text');
    }
  },
};

function fingerprintOf(certificate: string): string {
  return new X509Certificate(certificate).fingerprint256;
}

function configuration(port: number): string {
  return `{
  "version": 1,
  "ports": { "OFFICE": { "device": "ipps://127.0.0.1:${port}/ipp/print" } },
  "printers": { "Office": { "port": "OFFICE" } }
}
`;
}
