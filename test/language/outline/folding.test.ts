/** Lines that fold away under the one that stays. */
import { strict as assert } from 'node:assert';
import { folds } from '../../../src/language/outline/folding.ts';
import { readText } from '../../../src/language/reading.ts';
import { siteSample } from '../site-sample.ts';

describe('folding', () => {
  const drawn = (text: string): string[] =>
    folds(readText(text)).map(({ kind, startLine, endLine }) => `${startLine}-${endLine} ${kind}`);

  it('folds containers up to the line before their closer', () => {
    assert.deepEqual(drawn('{\n"a": {\n"b": 1\n},\n"c": [1, 2]\n}'), ['1-5 container', '2-3 container']);
  });

  it('folds the last line too where something stands before the closer', () => {
    assert.deepEqual(drawn('{ "a": 1,\n  "b": 2 }'), ['1-2 container']);
  });

  it('folds comments of several lines and runs of line comments', () => {
    assert.deepEqual(drawn('/* a\nb */\n// c\n// d\n{} // e\n// f'), ['1-2 comment', '3-4 comment']);
  });

  it('folds regions, also inside each other', () => {
    assert.deepEqual(drawn('// #region a\n// #region b\n{}\n// #endregion\n// #endregion\n// #endregion'), [
      '1-5 region',
      '2-4 region',
    ]);
  });

  it('leaves out what stands inside where the outer folds are enough', () => {
    const text = '{\n"a": {\n"b": {\n}\n},\n"c": {\n"d": [\n1\n]\n}\n}';
    const outer = (enough: number) => folds(readText(text), enough).map(({ startLine }) => startLine);
    assert.deepEqual(outer(1), [1]);
    assert.deepEqual(outer(2), [1, 2, 6]);
    assert.deepEqual(outer(3), [1, 2, 6]);
    assert.deepEqual(outer(4), outer(1000));
  });

  it('folds all of that in one configuration', () => {
    assert.ok(drawn(siteSample).includes('4-12 region'));
    assert.ok(drawn(siteSample).includes('18-19 comment'));
  });
});
