/** A completion leaves a text without a syntax error as it was. */
import { strict as assert } from 'node:assert';
import { applyTextEdits } from '../../../src/format/edit/edit-text.ts';
import { readTree } from '../../../src/format/text/tree.ts';
import { completions } from '../../../src/language/completion/completion.ts';
import { readText } from '../../../src/language/reading.ts';
import { fixtureTexts } from '../../format/fixture-texts.ts';
import { drawHoles } from './draw-holes.ts';

describe('completion', () => {
  it('leaves every text without a syntax error as it was, whatever is chosen wherever', () => {
    for (const { name, text } of fixtureTexts()) {
      if (name.includes('CRLF') || readTree(text).problems.length > 0) continue;
      const reading = readText(text);
      for (let offset = 0; offset <= text.length; offset += 7) {
        for (const { replace, newText, additionalEdits } of completions(reading, offset).items.slice(0, 5)) {
          const after = applyTextEdits(text, [...additionalEdits, { ...replace, newText }]);
          const filled = drawHoles(after).replace(/<\d+:?([^>]*)>/g, '$1');
          assert.deepEqual(readTree(filled).problems, [], `${name} at ${offset}: ${newText}`);
        }
      }
    }
  });
});
