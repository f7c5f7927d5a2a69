/** Tokens with their depth, the line breaks before them, and the partners of braces. */
import { strict as assert } from 'node:assert';
import { isComment, isOpener, readPieces } from '../../../src/format/text/layout-pieces.ts';

describe('layout-pieces', () => {
  it('counts depth and line breaks', () => {
    const text = '{\n\n"a": [1,\n2] }';
    const rows = readPieces(text).map(
      ({ start, end, depth, lineBreaks }) => `${text.slice(start, end)} ${depth} ${lineBreaks}`,
    );
    assert.deepEqual(rows, [
      '{ 0 0',
      '"a" 1 2',
      ': 1 0',
      '[ 1 0',
      '1 2 0',
      ', 2 0',
      '2 2 1',
      '] 1 0',
      '} 0 0',
    ]);
  });

  it('ties each opener to its closer and tells whether lines break between', () => {
    const openers = readPieces('{ "a": [], "b": {\n} }').filter(isOpener);
    assert.deepEqual(
      openers.map(({ partner, spansLines }) => [partner, spansLines]),
      [
        [10, true],
        [4, false],
        [9, true],
      ],
    );
  });

  it('knows comments between a key and its value', () => {
    const comments = readPieces('{ /* 1 */ "a" /* 2 */ : /* 3 */ "x" /* 4 */ } // 5').filter(isComment);
    assert.deepEqual(
      comments.map(({ insideMember }) => insideMember),
      [false, true, true, false, false],
    );
  });

  it('knows how long the last line of a comment is', () => {
    const [one, two] = readPieces('/* one */ /* two\n  2 */ {}');
    assert.equal(one?.lastLineColumns, undefined);
    assert.equal(two?.lastLineColumns, 6);
  });
});
