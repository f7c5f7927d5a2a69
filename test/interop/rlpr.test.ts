/** rlpr, an LPR client of Debian, prints to `platen serve lpd`. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binaryDocument, cliPath, needs, run, startServer, temporaryFolder } from './peers.ts';

describe('rlpr prints to platen serve lpd', () => {
  needs('rlpr', 'rlpr');
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  let port = '';

  before(async () => {
    const ready = await startServer(
      process.execPath,
      [cliPath, 'serve', 'lpd', '--out', out],
      /127\.0\.0\.1:(\d+)/,
    );
    port = ready[1] ?? '';
  });

  for (const [name, byteCount] of [
    ['a small document', 1234],
    ['a document of 3 MB', 3_000_000],
  ] as const) {
    it(`delivers ${name} byte for byte`, async () => {
      const document = binaryDocument(byteCount);
      const path = join(folder, `${byteCount}.bin`);
      writeFileSync(path, document);
      const before = new Set(documents(out));
      const result = await run('rlpr', [`--port=${port}`, '-H', '127.0.0.1', '-P', 'raw', '-N', path]);
      assert.equal(result.exitCode, 0, result.output);
      const [received] = documents(out).filter((file) => !before.has(file));
      assert.deepEqual(new Uint8Array(readFileSync(join(out, received ?? ''))), document);
      const record = JSON.parse(readFileSync(join(out, (received ?? '').replace('.prn', '.json')), 'utf8'));
      assert.equal(record.queue, 'raw');
      assert.equal(record.bytes, byteCount);
    });
  }
});

function documents(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.prn'));
}
