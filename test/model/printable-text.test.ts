/** What a hostile file or device cannot do to whoever reads it. */
import assert from 'node:assert/strict';
import { printableJson, printableText } from '../../src/model/printable-text.ts';

/** First and last of each kind: C0, DEL and C1, marks, separators and embeddings, isolates and what is deprecated. */
const obeyed = [
  0x00, 0x08, 0x0a, 0x0d, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0x061c, 0x200e, 0x200f, 0x2028, 0x2029,
  0x202a, 0x202e, 0x2066, 0x2069, 0x206f,
];

describe('printable text', () => {
  for (const point of obeyed) {
    const name = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
    const character = String.fromCharCode(point);
    it(`shows ${name} and does not pass it on`, () =>
      assert.equal(printableText(`a${character}b`), 'a\ufffdb'));
    it(`escapes ${name} in JSON, which says the same`, () => {
      const value = { [`k${character}`]: [`v${character}w`] };
      const text = printableJson(value);
      assert.deepEqual(JSON.parse(text), value);
      assert.equal(printableText(text.replaceAll('\n', '')), text.replaceAll('\n', ''));
    });
  }

  it('leaves tabs and every script alone', () => {
    const text = 'Büro\t印刷 مكتب \u{1f5a8}';
    assert.equal(printableText(text), text);
    assert.equal(printableJson(text), JSON.stringify(text));
  });
});
