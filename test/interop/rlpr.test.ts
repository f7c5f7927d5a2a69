/** rlpr, an LPR client of Debian, prints to `platen serve lpd`. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binaryDocument, describeWithPeers, run, temporaryFolder } from './peers.ts';
import { servedPrinter } from './printing.ts';

describeWithPeers('rlpr prints to platen serve lpd', { programs: { rlpr: 'rlpr' } }, () => {
  const folder = temporaryFolder();
  const printer = servedPrinter('lpd');

  for (const [name, byteCount] of [
    ['a small document', 1234],
    ['a document of 3 MB', 3_000_000],
  ] as const) {
    it(`delivers ${name} byte for byte`, async () => {
      const document = binaryDocument(byteCount);
      const path = join(folder, `${byteCount}.bin`);
      writeFileSync(path, document);
      const args = [`--port=${printer.port}`, '-H', '127.0.0.1', '-P', 'raw', '-N', path];
      const result = await run('rlpr', args);
      assert.equal(result.exitCode, 0, result.output);
      const [received] = await printer.next();
      assert.deepEqual(received?.bytes, document);
      assert.equal(received?.queue, 'raw');
    });
  }
});
