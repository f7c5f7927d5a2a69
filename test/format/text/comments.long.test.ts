/** Comments are those that the scanner finds, in each fixture and in what random edits make of it. */
import { strict as assert } from 'node:assert';
import { type Comment, readComments } from '../../../src/format/text/comments.ts';
import { TextScanner } from '../../../src/format/text/text-scanner.ts';
import { Token } from '../../../src/format/text/token.ts';
import { applyChanges, createEditSource } from '../../language/edit-fuzz.ts';
import { fixtureTexts } from '../fixture-texts.ts';

describe('comments', () => {
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
