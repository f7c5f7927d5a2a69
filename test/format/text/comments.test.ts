/** Comments are found where they are, and not inside strings. */
import { strict as assert } from 'node:assert';
import { type Comment, commentAt, readComments } from '../../../src/format/text/comments.ts';
import { TextScanner } from '../../../src/format/text/text-scanner.ts';
import { Token } from '../../../src/format/text/token.ts';
import { applyChanges, createEditSource } from '../../language/edit-fuzz.ts';
import { fixtureTexts } from '../fixture-texts.ts';

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

  it('finds those that the scanner finds, in fixtures and in what edits make of them', () => {
    const source = createEditSource(31);
    for (const { text: original } of fixtureTexts()) {
      let text = original;
      for (let count = 0; count < 60; count += 1) {
        assert.deepEqual(readComments(text), scannedComments(text), text);
        text = applyChanges(text, source.next(text));
      }
    }
  });
});

function scannedComments(text: string): Comment[] {
  const comments: Comment[] = [];
  const scanner = new TextScanner(text, true);
  for (let token = scanner.scan(); token !== Token.end; token = scanner.scan()) {
    if (token !== Token.lineComment && token !== Token.blockComment) continue;
    const start = scanner.start;
    const kind = token === Token.lineComment ? 'line' : 'block';
    // The scanner counts one too many where a comment never ends.
    comments.push({ kind, start, end: scanner.end });
  }
  return comments;
}
