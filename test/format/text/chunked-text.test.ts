/** A text in pieces is the same text, however often it is changed. */
import { strict as assert } from 'node:assert';
import { createSeededRandom } from '../../../src/engine/environment/seeded-random.ts';
import { ChunkedText, copyOf } from '../../../src/format/text/chunked-text.ts';

describe('chunked text', () => {
  const long = Array.from({ length: 20_000 }, (_, line) => `line ${line}\n`).join('');

  it('is the text', () => {
    for (const text of ['', 'a', long]) {
      const chunked = new ChunkedText(text);
      assert.equal(chunked.toString(), text);
      assert.equal(chunked.length, text.length);
      assert.equal(chunked.slice(0, text.length), text);
    }
  });

  it('changes as the text does', () => {
    const random = createSeededRandom(3);
    const upTo = (limit: number): number => Math.floor(random.next() * limit);
    const chunked = new ChunkedText(long);
    let text = long;
    for (let count = 0; count < 300; count += 1) {
      const start = upTo(text.length + 1);
      const end = Math.min(text.length, start + (count % 10 === 0 ? upTo(60_000) : upTo(3)));
      const newText = count % 15 === 0 ? long.slice(0, upTo(50_000)) : 'x'.repeat(upTo(3));
      chunked.replace({ start, end, newText });
      text = text.slice(0, start) + newText + text.slice(end);
      assert.equal(chunked.length, text.length);
      const from = upTo(text.length + 1);
      const to = Math.min(text.length, from + upTo(40_000));
      assert.equal(chunked.slice(from, to), text.slice(from, to));
    }
    assert.equal(chunked.toString(), text);
  });

  it('copies a text', () => {
    for (const text of ['', 'a', long.slice(5, 500)]) assert.equal(copyOf(text), text);
  });
});
