/** Offsets to lines and columns, both from 1, in UTF-16 units, whatever ends the lines. */
import { strict as assert } from 'node:assert';
import { indexLines } from '../../src/language/line-index.ts';

describe('line index', () => {
  for (const [name, text] of Object.entries({ LF: 'ab\n🖨c\n', CRLF: 'ab\r\n🖨c\r\n', CR: 'ab\r🖨c\r' })) {
    it(`counts lines that end with ${name}`, () => {
      const lines = indexLines(text);
      assert.deepEqual(lines.position(0), { line: 1, column: 1 });
      assert.deepEqual(lines.position(text.indexOf('🖨')), { line: 2, column: 1 });
      assert.deepEqual(lines.position(text.indexOf('c')), { line: 2, column: 3 });
      assert.deepEqual(lines.position(text.length), { line: 3, column: 1 });
      assert.deepEqual(lines.range({ start: 0, end: text.indexOf('c') }), {
        start: { line: 1, column: 1 },
        end: { line: 2, column: 3 },
      });
      assert.deepEqual(
        [1, 2, 3, 4].map((line) => lines.lineText(line)),
        ['ab', '🖨c', '', ''],
      );
    });
  }

  it('knows an empty text', () => {
    assert.deepEqual(indexLines('').position(0), { line: 1, column: 1 });
  });
});
