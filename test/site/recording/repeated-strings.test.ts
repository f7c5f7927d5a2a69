/** Whether any two of many names may be the same without regard to case: never missed, and seldom thought of others. */
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
    ['twice the same in other letters', ['Lab', 'hall', 'lAB'], true],
    ['two with letters that are no ASCII', ['Büro', 'Bäro'], false],
    ['twice the same with letters that are no ASCII', ['BÜRO', 'Flur', 'büro'], true],
    ['one that becomes ASCII in lower case', ['\u212a1', 'k1'], true],
    ['the same letters in another order', ['ab', 'ba'], false],
    ['two that have the same number', ['costarring', 'liquid'], true],
  ] as const) {
    it(what, () => assert.equal(mayRepeat(texts), expected));
  }
});
