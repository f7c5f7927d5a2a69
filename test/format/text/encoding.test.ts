/** Bytes to text and back: every encoding that Windows editors write, and what is no text at all. */
import { strict as assert } from 'node:assert';
import {
  decodeConfig,
  type Encoding,
  encodeConfig,
  maxConfigBytes,
} from '../../../src/format/text/encoding.ts';

const text = '{ "printers": { "Büro 🖨": {} } }\r\n';

describe('encoding', () => {
  for (const encoding of ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const satisfies Encoding[]) {
    it(`${encoding} comes back as it was`, () => {
      const bytes = encodeConfig(text, encoding);
      assert.deepEqual(decodeConfig(bytes), { ok: true, text, encoding });
    });
  }

  it('utf-16 without a byte-order mark is known by its NUL bytes', () => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const bytes = encodeConfig('{}', encoding).subarray(2);
      assert.deepEqual(decodeConfig(bytes), { ok: true, text: '{}', encoding });
    }
  });

  it('an empty file is an empty text', () => {
    assert.deepEqual(decodeConfig(new Uint8Array()), { ok: true, text: '', encoding: 'utf-8' });
  });

  for (const [name, bytes, why] of [
    ['a byte that UTF-8 does not have', [0x7b, 0xff, 0x7d], /UTF-8 or UTF-16/],
    ['Latin-1', [0x7b, 0x22, 0xfc, 0x22, 0x7d], /UTF-8 or UTF-16/],
    ['NUL bytes in the middle', [0x7b, 0x20, 0x20, 0x00, 0x7d], /NUL/],
    ['an odd number of bytes of UTF-16', [0xff, 0xfe, 0x7b], /UTF-8 or UTF-16/],
    ['half a surrogate pair', [0xff, 0xfe, 0x3d, 0xd8], /UTF-8 or UTF-16/],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00], /UTF-8 or UTF-16/],
  ] as const) {
    it(`${name} is no text`, () => {
      const decoded = decodeConfig(Uint8Array.from(bytes));
      assert.ok(!decoded.ok);
      assert.match(decoded.why, why);
    });
  }

  it('a file past the limit is not read', () => {
    const decoded = decodeConfig(new Uint8Array(maxConfigBytes + 1));
    assert.ok(!decoded.ok);
    assert.match(decoded.why, /larger than 64 MB/);
  });
});
