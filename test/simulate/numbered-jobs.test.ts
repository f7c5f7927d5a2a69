/** Jobs that a device received are recognized whole, in their frame and in any pieces, and not with one byte changed. */
import assert from 'node:assert/strict';
import { joinChunks } from '../../src/engine/join-chunks.ts';
import { pjlJobClosing, pjlJobOpening } from '../../src/engine/wire/pjl-job-frame.ts';
import { numberedDocument, numberedTitle, recognizeJob } from '../../src/simulate/numbered-jobs.ts';

const byteCounts = [300, 40, 1];
const job = (server: number, id = 7) => ({ server, id, byteCount: byteCounts[server] ?? 0 });

/** Read in pieces, as a spool does. */
async function bytesOf(server: number, id = 7, pieceLength = 64): Promise<Uint8Array> {
  const document = numberedDocument(job(server, id));
  const pieces: Uint8Array[] = [];
  for (let offset = 0; offset < document.byteCount; offset += pieceLength) {
    const into = new Uint8Array(pieceLength);
    pieces.push(into.subarray(0, await document.read(offset, into)));
  }
  return joinChunks(pieces);
}

function framed(bytes: Uint8Array, server: number): Uint8Array {
  const title = numberedTitle(job(server));
  return joinChunks([pjlJobOpening(title), bytes, pjlJobClosing(title)]);
}

function inPieces(bytes: Uint8Array, length: number): Uint8Array[] {
  const count = Math.ceil(bytes.length / length);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * length, (at + 1) * length));
}

describe('numbered jobs', () => {
  for (const server of [0, 1, 2])
    it(`of server ${server} are recognized alone and framed, in pieces of any length`, async () => {
      const bytes = await bytesOf(server);
      for (const whole of [bytes, framed(bytes, server)])
        for (const length of [1, 3, 17, 64, 1000])
          assert.equal(recognizeJob(inPieces(whole, length), byteCounts), server);
    });

  it('are the same however they are read, and differ from each other', async () => {
    const bytes = await bytesOf(0);
    for (const pieceLength of [1, 7, 300, 4096]) assert.deepEqual(await bytesOf(0, 7, pieceLength), bytes);
    assert.notDeepEqual(await bytesOf(0, 8), bytes);
  });

  it('are not recognized with a byte changed, missing or too many, or as another job', async () => {
    for (const whole of [await bytesOf(0), framed(await bytesOf(0), 0)]) {
      for (let at = 0; at < whole.length; at += 1) {
        const changed = whole.slice();
        changed[at] = (changed[at] ?? 0) ^ 1;
        assert.equal(recognizeJob(inPieces(changed, 50), byteCounts), undefined, `byte ${at}`);
      }
      assert.equal(recognizeJob([whole.subarray(0, -1)], byteCounts), undefined);
      assert.equal(recognizeJob([whole.subarray(1)], byteCounts), undefined);
      assert.equal(recognizeJob([whole, new Uint8Array(1)], byteCounts), undefined);
    }
    assert.equal(recognizeJob([await bytesOf(0)], [299]), undefined);
    assert.equal(recognizeJob([], byteCounts), undefined);
  });
});
