/** Comments are found where they are, and not inside strings. */
import { strict as assert } from 'node:assert';
import { readComments } from '../../src/format/comments.ts';

describe('comments', () => {
  it('finds line and block comments in order', () => {
    const text = '// one\r\n{ "a": "// no", /* two\n2 */ "b": 1 } /* never ends';
    assert.deepEqual(
      readComments(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`),
      ['line // one', 'block /* two\n2 */', 'block /* never ends'],
    );
  });
});
