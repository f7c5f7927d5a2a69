/** `platen print` prints to socat, a listener on a raw port that keeps what comes and says nothing. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  binaryDocument,
  describeWithPeers,
  freePort,
  spawnServer,
  temporaryFolder,
  until,
  untilListening,
} from './peers.ts';
import { printWithPlaten } from './printing.ts';

describeWithPeers('platen print prints to socat', { programs: { socat: 'socat' } }, () => {
  const folder = temporaryFolder();
  const document = binaryDocument(3_000_000);

  for (const [what, direction, sink] of [
    ['that only receives', ['-u'], (path: string) => `OPEN:${path},creat,append`],
    // Its back channel is as busy as the document is long: unread, it would stop both sides.
    ['that echoes every byte', [], (path: string) => `EXEC:tee -a ${path}`],
  ] as const) {
    it(`delivers byte for byte to one ${what}, and reports it as sent`, async () => {
      const port = await freePort();
      const received = join(folder, `received-${direction.length}.prn`);
      // Forks, so that the question whether it listens does not use it up.
      const listening = `TCP-LISTEN:${port},bind=127.0.0.1,reuseaddr,fork`;
      spawnServer('socat', [...direction, listening, sink(received)]);
      await untilListening(port);
      const report = await printWithPlaten({
        folder,
        port: { device: `socket://127.0.0.1:${port}` },
        document,
      });
      assert.equal(report.outcome, 'sent');
      assert.equal(report.bytes, document.length);
      await until(() => sizeOf(received) >= document.length, 'socat did not write it all');
      assert.deepEqual(new Uint8Array(readFileSync(received)), document);
    });
  }
});

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}
