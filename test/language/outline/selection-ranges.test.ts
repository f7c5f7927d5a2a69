/** A selection that grows step by step from the cursor to the whole text. */
import { strict as assert } from 'node:assert';
import { selectionRanges } from '../../../src/language/outline/selection-ranges.ts';
import { readText } from '../../../src/language/reading.ts';
import { readMarkedCursor } from '../marked-cursor.ts';

describe('selection-ranges', () => {
  const drawn = (marked: string): string[] => {
    const { text, offset } = readMarkedCursor(marked);
    return selectionRanges(readText(text), offset).map(({ start, end }) => text.slice(start, end));
  };

  it('grows from a value over its property and object', () => {
    assert.deepEqual(drawn('{ "a": { "b": "x|y" } }'), [
      'xy',
      '"xy"',
      '"b": "xy"',
      ' "b": "xy" ',
      '{ "b": "xy" }',
      '"a": { "b": "xy" }',
      ' "a": { "b": "xy" } ',
      '{ "a": { "b": "xy" } }',
    ]);
  });

  it('grows from a key', () => {
    assert.deepEqual(drawn('{"|a":1}'), ['a', '"a"', '"a":1', '{"a":1}']);
  });

  it('grows from the share of a path', () => {
    const text =
      '{"servers":{"S":{}},"printers":{"P":{"server":"S","share":"X"}},"connections":{"C":{"path":"//S/|X"}}}';
    assert.deepEqual(drawn(text).slice(0, 3), ['X', '//S/X', '"//S/X"']);
  });

  it('grows from a comment', () => {
    assert.deepEqual(drawn('{ // a b|c\n}'), ['// a bc', ' // a bc\n', '{ // a bc\n}']);
  });
});
