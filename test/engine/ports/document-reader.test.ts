/** Documents in chunks: all bytes once, the closing bytes in the last chunk, nothing made up. */
import assert from 'node:assert/strict';
import { DocumentBuffer, DocumentReader } from '../../../src/engine/ports/document-reader.ts';
import { documentOf } from './delivery-rig.ts';

describe('document-reader', () => {
  for (const size of [1, 1000, 1_048_575, 1_048_576, 1_048_577, 2_500_000]) {
    it(`reads ${size} bytes and a closing NUL`, async () => {
      const { document, bytes } = documentOf(size);
      const reader = new DocumentReader(document, { closing: new Uint8Array(1) });
      const parts: Buffer[] = [];
      while (reader.byteCount < size) parts.push(Buffer.from(await reader.read()));
      assert.ok(Buffer.concat(parts).equals(Buffer.concat([bytes, Buffer.of(0)])));
    });
  }

  it('goes on after a read that gives less than asked for', async () => {
    const { document, bytes } = documentOf(1000);
    const reader = new DocumentReader({
      byteCount: 1000,
      read: (offset, into) => document.read(offset, into.subarray(0, 7)),
    });
    assert.ok(Buffer.from(await reader.read()).equals(bytes));
  });

  it('gives nothing when the document has shrunk', async () => {
    const { document } = documentOf(500);
    const reader = new DocumentReader({ byteCount: 1000, read: document.read });
    assert.equal((await reader.read()).length, 0);
  });

  it('reads one document after another into one buffer, and two at once into two', async () => {
    const shared = new DocumentBuffer();
    const bufferOf = async (size: number, isClosed: boolean): Promise<ArrayBufferLike> => {
      const { document, bytes } = documentOf(size);
      const reader = new DocumentReader(document, { shared });
      const chunk = await reader.read();
      assert.ok(Buffer.from(chunk).equals(bytes));
      if (isClosed) reader.close();
      return chunk.buffer;
    };
    const first = await bufferOf(500, true);
    assert.equal(await bufferOf(100, true), first, 'a smaller one');
    const bigger = await bufferOf(1000, true);
    assert.notEqual(bigger, first);
    assert.equal(await bufferOf(1000, false), bigger, 'not given back');
    assert.notEqual(await bufferOf(1000, true), bigger, 'while another one reads');
  });
});
