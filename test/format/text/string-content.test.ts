/** Contents of literals, and parts of values counted through their escapes. */
import { strict as assert } from 'node:assert';
import { stringContent, stringPart, writeContent } from '../../../src/format/text/string-content.ts';

describe('string-content', () => {
  const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });
  const content = (text: string): string => {
    const { start, end } = stringContent(text, whole(text));
    return text.slice(start, end);
  };

  it('leaves out the quotes that are there', () => {
    assert.deepEqual(['"ab"', '"ab', 'ab', '""', '"'].map(content), ['ab', 'ab', 'ab', '', '']);
  });

  it('finds a part behind escapes', () => {
    const text = '"\\\\\\\\PRINT\\u0056S\\\\ACCT"';
    const part = (from: number, to: number): string => {
      const { start, end } = stringPart(text, whole(text), { from, to });
      return text.slice(start, end);
    };
    assert.equal(part(2, 9), 'PRINT\\u0056S');
    assert.equal(part(10, 14), 'ACCT');
    assert.equal(part(10, 99), 'ACCT');
    assert.equal(part(99, 100), '');
  });

  it('writes a name as it must stand between quotes', () => {
    assert.equal(writeContent('a "b" \\c'), 'a \\"b\\" \\\\c');
  });
});
