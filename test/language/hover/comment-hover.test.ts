/** Rules and events in comments. */
import { strict as assert } from 'node:assert';
import { commentHover } from '../../../src/language/hover/comment-hover.ts';
import { readMarkedCursor } from '../marked-cursor.ts';

describe('comment hover', () => {
  const cases: Record<string, [marked: string, word: string | undefined]> = {
    'finds a rule that is ignored': [
      '{ // platen-ignore-next-line lpr-source-ports|-default -- tried\n}',
      'lpr-source-ports-default',
    ],
    'finds a rule': ['{ /* see |forwarding-loop */ }', 'forwarding-loop'],
    'finds a rule at its end': ['// lpr-source-ports-default|', 'lpr-source-ports-default'],
    'finds an event by its source': ['// HPMON 10|44', '1044'],
    'finds an event where events are spoken of': ['// events |2004 since May', '2004'],
    'takes a number alone for a number': ['// room |2004', undefined],
    'takes an unknown rule for a word': ['// lpr-source-|things', undefined],
    'takes an unknown number for a number': ['// event |77', undefined],
  };
  for (const [name, [marked, word]] of Object.entries(cases)) {
    it(name, () => {
      const { text, offset } = readMarkedCursor(marked);
      const found = commentHover(text, offset);
      assert.equal(found && text.slice(found.span.start, found.span.end), word);
    });
  }

  it('has no say outside comments', () => {
    for (const marked of [
      '{ "port|s": {} } // x',
      '{} |// x',
      '/* x */|{}',
      '{ "a": "// forwarding-|loop" }',
    ]) {
      const { text, offset } = readMarkedCursor(marked);
      assert.equal(commentHover(text, offset), undefined, marked);
    }
  });
});
