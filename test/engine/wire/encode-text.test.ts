/** Text as UTF-8, whichever way it is written. */
import assert from 'node:assert/strict';
import { encodeText } from '../../../src/engine/wire/encode-text.ts';

describe('encode text', () => {
  for (const text of ['', 'Hplaten\n', '\u0000\u007f', 'a\u0080', 'Büro', 'ends in 😀', '\ud800 alone']) {
    it(`writes ${JSON.stringify(text)}`, () => {
      assert.deepEqual(encodeText(text), new TextEncoder().encode(text));
    });
  }
});
