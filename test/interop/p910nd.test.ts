/** `platen print` prints to p910nd, the JetDirect server of Debian. */
import assert from 'node:assert/strict';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binaryDocument, describeWithPeers, spawnServer, temporaryFolder, untilListening } from './peers.ts';
import { printWithPlaten } from './printing.ts';

// Its lock folder is compiled in, and only root may make it.
const needs = { programs: { p910nd: 'p910nd' }, ...(mayLock() ? {} : { root: 'make /var/lock/p910nd' }) };

describeWithPeers('platen print prints to p910nd', needs, () => {
  const folder = temporaryFolder();
  const received = join(folder, 'received.prn');

  before(async () => {
    writeFileSync(received, '');
    mkdirSync('/var/lock/p910nd', { recursive: true });
    spawnServer('p910nd', ['-d', '-f', received, '-i', '127.0.0.1', '0']);
    await untilListening(9100);
  });

  it('delivers a document byte for byte and reports it as sent', async () => {
    const document = binaryDocument(200_000);
    const report = await printWithPlaten({ folder, port: { device: 'socket://127.0.0.1' }, document });
    assert.equal(report.outcome, 'sent');
    assert.equal(report.bytes, document.length);
    assert.deepEqual(new Uint8Array(readFileSync(received)), document);
  });
});

function mayLock(): boolean {
  try {
    accessSync('/var/lock/p910nd', constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
