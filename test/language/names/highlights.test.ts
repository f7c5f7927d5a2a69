/** The places that light up with the name under the cursor. */
import { strict as assert } from 'node:assert';
import { findHighlights } from '../../../src/language/names/highlights.ts';
import { readText } from '../../../src/language/reading.ts';
import { offsetOf, siteSample } from '../site-sample.ts';

describe('highlights', () => {
  it('writes where a name is defined and reads where it is used', () => {
    const found = findHighlights(readText(siteSample), offsetOf(siteSample, 'accounting lpd', 2));
    assert.deepEqual(
      found.map(({ kind, span }) => `${kind} ${siteSample.slice(span.start, span.end)}`),
      ['write accounting lpd', 'read accounting lpd'],
    );
  });

  it('is silent where nothing is named', () => {
    assert.deepEqual(findHighlights(readText(siteSample), offsetOf(siteSample, 'testPrint')), []);
  });
});
