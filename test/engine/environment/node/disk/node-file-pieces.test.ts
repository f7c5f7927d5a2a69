/** Files of several sizes through one buffer, and what cannot be read. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filePieces } from '../../../../../src/engine/environment/node/disk/node-file-pieces.ts';

describe('filePieces', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'platen-pieces-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const piece = 256 * 1024;
  for (const [size, lengths] of [
    [0, []],
    [1, [1]],
    [piece, [piece]],
    [2 * piece + 7, [piece, piece, 7]],
  ] as const)
    it(`gives ${size} bytes in ${lengths.length} pieces`, async () => {
      const path = join(folder, `${size}`);
      const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 16)) & 0xff);
      await writeFile(path, bytes);
      const seen: number[] = [];
      const whole: number[] = [];
      const buffers = new Set<ArrayBufferLike>();
      for await (const each of filePieces(path)) {
        seen.push(each.length);
        for (const byte of each) whole.push(byte);
        buffers.add(each.buffer);
      }
      assert.deepEqual(seen, lengths);
      assert.ok(Buffer.from(whole).equals(bytes));
      assert.ok(buffers.size <= 1, 'one buffer for all');
    });

  it('can be left half-way, and rejects where there is nothing to read', async () => {
    const path = join(folder, 'left');
    await writeFile(path, new Uint8Array(3 * piece));
    for await (const each of filePieces(path)) {
      assert.equal(each.length, piece);
      break;
    }
    await assert.rejects(filePieces(join(folder, 'absent'))[Symbol.asyncIterator]().next(), {
      code: 'ENOENT',
    });
    await assert.rejects(filePieces(folder)[Symbol.asyncIterator]().next(), { code: 'EISDIR' });
  });
});
