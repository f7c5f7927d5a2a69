/** Whether any two of many names may be the same: never missed, and seldom thought of others. */
import assert from 'node:assert/strict';
import { RepeatedStrings } from '../../../src/site/recording/repeated-strings.ts';

function mayRepeat(texts: readonly string[]): boolean {
  const strings = new RepeatedStrings();
  for (const text of texts) strings.add(text);
  return strings.mayBeAny();
}

describe('repeated strings', () => {
  const thousands = Array.from({ length: 5000 }, (_, index) => `PRINTER ${index}`);
  for (const [what, texts, expected] of [
    ['none', [], false],
    ['one', ['lab'], false],
    ['two', ['lab', 'lap'], false],
    ['twice the same', ['lab', 'hall', 'lab'], true],
    ['two empty ones', ['', ''], true],
    ['thousands', thousands, false],
    ['thousands, and one of them again', [...thousands, 'PRINTER 77'], true],
    ['the same letters in another order', ['ab', 'ba'], false],
    ['two that have the same number', ['costarring', 'liquid'], true],
  ] as const) {
    it(what, () => assert.equal(mayRepeat(texts), expected));
  }
});
