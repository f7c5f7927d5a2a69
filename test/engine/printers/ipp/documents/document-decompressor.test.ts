/** Documents come out as they were before they were compressed, however they are cut; what is no compressed data is an error. */
import assert from 'node:assert/strict';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import {
  CompressionError,
  createDocumentDecompressor,
} from '../../../../../src/engine/printers/ipp/documents/document-decompressor.ts';

const document = Uint8Array.from({ length: 200_000 }, (_, index) => (index * index) & 0xff);

async function decompress(compression: string, bytes: Uint8Array, pieceBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  const decompressor = createDocumentDecompressor(compression, async (part) => {
    parts.push(Buffer.from(part));
  });
  const piece = new Uint8Array(pieceBytes);
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const part = bytes.subarray(at, at + pieceBytes);
    // One array for all, as a connection has it.
    piece.set(part);
    await decompressor.write(piece.subarray(0, part.length));
  }
  await decompressor.end();
  return Buffer.concat(parts);
}

describe('document decompressor', () => {
  for (const [title, compression, bytes] of [
    ['no compression', 'none', document],
    ['gzip', 'gzip', gzipSync(document)],
    ['deflate as RFC 1951 has it', 'deflate', deflateRawSync(document)],
    ['deflate as zlib has it', 'deflate', deflateSync(document)],
    ['deflate that stores', 'deflate', deflateRawSync(document, { level: 0 })],
    ['deflate of fixed codes', 'deflate', deflateRawSync(Buffer.from('ab'))],
    ['gzip of nothing', 'gzip', gzipSync('')],
  ] as const) {
    for (const pieceBytes of [777, 65_536, 1_000_000]) {
      it(`undoes ${title}, cut every ${pieceBytes} bytes`, async () => {
        const expected = title.endsWith('nothing') ? '' : title.endsWith('codes') ? 'ab' : document;
        assert.deepEqual(await decompress(compression, bytes, pieceBytes), Buffer.from(expected));
      });
    }
  }

  for (const [title, compression, bytes] of [
    ['text for gzip', 'gzip', Buffer.from('%PDF-1.4 not compressed at all')],
    ['gzip for deflate', 'deflate', gzipSync(document)],
    ['gzip that is cut', 'gzip', gzipSync(document).subarray(0, -9)],
    ['gzip with a wrong sum', 'gzip', withWrongSum(gzipSync(document))],
    ['gzip with more after it', 'gzip', Buffer.concat([gzipSync(document), Buffer.from('more')])],
  ] as const) {
    it(`refuses ${title}`, async () => {
      await assert.rejects(decompress(compression, bytes, 1000), CompressionError);
    });
  }

  it('rejects as its receiver does, and lets nobody wait', async () => {
    const full = new Error('full');
    const decompressor = createDocumentDecompressor('gzip', async () => {
      throw full;
    });
    const bytes = gzipSync(Buffer.alloc(50_000_000));
    await assert.rejects(async () => {
      for (let at = 0; at < bytes.length; at += 1000) await decompressor.write(bytes.subarray(at, at + 1000));
      await decompressor.end();
    }, full);
  });
});

/** The sum stands before the length, at the end (RFC 1952 §2.3.1). */
function withWrongSum(bytes: Buffer): Buffer {
  return bytes.fill(0, bytes.length - 8, bytes.length - 4);
}
