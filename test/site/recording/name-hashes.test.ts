/** Whether any two of many names may be the same without regard to case: never missed, and seldom thought of others; and who alone can have a name. */
import assert from 'node:assert/strict';
import { NameHashes } from '../../../src/site/recording/name-hashes.ts';

const thousands = Array.from({ length: 5000 }, (_, index) => `PRINTER ${index}`);

/** Each entry is the place of its name. */
function hashesOf(names: readonly string[], count = names.length): NameHashes<number> {
  const hashes = new NameHashes<number>(count);
  for (const [place, name] of names.entries()) hashes.add(name, place);
  return hashes;
}

describe('names that may repeat', () => {
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
    it(what, () => assert.equal(hashesOf(texts).areDifferent(), !expected));
  }
});

describe('the entry that can have a name', () => {
  for (const [what, names, name, expected] of [
    ['none of none', [], 'lab', undefined],
    ['none of others', ['hall', 'lap'], 'lab', undefined],
    ['in other letters', ['hall', 'Lab'], 'lab', 1],
    ['another one that has the same number', ['hall', 'costarring'], 'liquid', 1],
    ['letters that are no ASCII', ['Flur', 'BÜRO'], 'büro', 1],
    ['one that becomes ASCII in lower case', ['\u212a1'], 'k1', 0],
    ['the first of thousands', thousands, 'printer 0', 0],
    ['the last of thousands', thousands, 'printer 4999', 4999],
    ['none of thousands', thousands, 'printer 5000', undefined],
    ['no letter at all', ['lab', ''], '', 1],
  ] as const) {
    it(what, () => {
      const hashes = hashesOf(names);
      assert.ok(hashes.areDifferent());
      assert.equal(hashes.find(name), expected);
    });
  }
});

describe('names of which there are', () => {
  for (const [what, count] of [
    ['more than was thought', 2],
    ['fewer than was thought', 9000],
  ] as const) {
    it(what, () => {
      const hashes = hashesOf(thousands, count);
      assert.ok(hashes.areDifferent());
      assert.equal(hashes.find('printer 4999'), 4999);
      assert.equal(hashes.find('printer 5000'), undefined);
    });
  }
});
