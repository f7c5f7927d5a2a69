/** The places that light up with the name under the cursor. */
import { strict as assert } from 'node:assert';
import { findHighlights } from '../../../src/language/names/highlights.ts';
import { itAnswersAnyText } from '../any-text.ts';
import { offsetOf, siteSample } from '../site-sample.ts';

describe('highlights', () => {
  it('writes where a name is defined and reads where it is used', () => {
    const found = findHighlights(siteSample, offsetOf(siteSample, 'accounting lpd', 2));
    assert.deepEqual(
      found.map(({ kind, span }) => `${kind} ${siteSample.slice(span.start, span.end)}`),
      ['write accounting lpd', 'read accounting lpd'],
    );
  });

  it('is silent where nothing is named', () => {
    assert.deepEqual(findHighlights(siteSample, offsetOf(siteSample, 'testPrint')), []);
  });

  itAnswersAnyText((text, offset) => findHighlights(text, offset).map(({ span }) => span));
});
