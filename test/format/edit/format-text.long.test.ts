/** Texts that break off anywhere, and any range of a text, are formatted without harm. */
import { strict as assert } from 'node:assert';
import { formatText } from '../../../src/format/edit/format-text.ts';
import { readTree } from '../../../src/format/text/tree.ts';
import { fixtureTexts } from '../fixture-texts.ts';
import { expectHarmless, format, tokens } from './harmless-format.ts';

describe('format-text', () => {
  it('gives no edits for a text that breaks off anywhere', () => {
    for (const { text } of fixtureTexts())
      for (let length = 0; length < text.length; length += 37) {
        const prefix = text.slice(0, length);
        if (readTree(prefix).problems.length > 0) assert.deepEqual(formatText(prefix), []);
        else expectHarmless(prefix, {});
      }
  });

  it('formats a range of any text as harmlessly as the whole', () => {
    for (const { text } of fixtureTexts())
      for (let start = 0; start < text.length; start += 211)
        assert.deepEqual(tokens(format(text, { range: { start, end: start + 150 } })), tokens(text));
  });
});
