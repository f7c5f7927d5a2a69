/** Comments are found where they are, and not inside strings. */
import { strict as assert } from 'node:assert';
import { commentAt, readComments } from '../../../src/format/text/comments.ts';

describe('comments', () => {
  it('finds line and block comments in order', () => {
    const text = '// one\r\n{ "a": "// no", /* two\n2 */ "b": 1 } /* never ends';
    assert.deepEqual(
      readComments(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`),
      ['line // one', 'block /* two\n2 */', 'block /* never ends'],
    );
  });

  it('knows which one holds an offset, open ones to their end', () => {
    const text = '// one\n{} /* two */ "/* no */" /* three';
    const held = (offset: number) => {
      const comment = commentAt(text, offset);
      return comment && text.slice(comment.start, comment.end);
    };
    assert.deepEqual([0, 1, 6, 7].map(held), [undefined, '// one', '// one', undefined]);
    assert.deepEqual([text.indexOf('two'), text.indexOf(' "')].map(held), ['/* two */', undefined]);
    assert.equal(held(text.indexOf('no')), undefined);
    assert.equal(held(text.length), '/* three');
  });
});
