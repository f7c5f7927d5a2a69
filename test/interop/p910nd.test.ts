/** `platen print` prints to p910nd, the JetDirect server of Debian. */
import assert from 'node:assert/strict';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  binaryDocument,
  cliPath,
  needs,
  run,
  spawnServer,
  temporaryFolder,
  untilListening,
} from './peers.ts';

describe('platen print prints to p910nd', () => {
  needs('p910nd', 'p910nd');
  const folder = temporaryFolder();
  const received = join(folder, 'received.prn');

  before(async function () {
    try {
      mkdirSync('/var/lock/p910nd', { recursive: true });
      accessSync('/var/lock/p910nd', constants.W_OK);
    } catch (error) {
      // Its lock folder is compiled in, and only root may make it.
      if (process.env.CI) throw error;
      console.log('      skipped: no permission to write to /var/lock/p910nd');
      this.skip();
    }
    writeFileSync(received, '');
    spawnServer('p910nd', ['-d', '-f', received, '-i', '127.0.0.1', '0']);
    await untilListening(9100);
  });

  it('delivers a document byte for byte and reports it as sent', async () => {
    const document = binaryDocument(200_000);
    const path = join(folder, 'document.bin');
    const config = join(folder, 'lab.printers.jsonc');
    writeFileSync(path, document);
    writeFileSync(
      config,
      '{ "ports": { "RAW": { "device": "socket://127.0.0.1" } }, "printers": { "Lab": { "port": "RAW" } } }',
    );
    const args = [cliPath, 'print', 'Lab', '--config', config, '--file', path, '--yes', '--format', 'json'];
    const result = await run(process.execPath, args);
    assert.equal(result.exitCode, 0, result.output);
    const report = JSON.parse(result.output);
    assert.equal(report.outcome, 'sent');
    assert.equal(report.bytes, document.length);
    assert.deepEqual(new Uint8Array(readFileSync(received)), document);
  });
});
