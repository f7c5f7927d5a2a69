/** All uses of what is named under the cursor. */
import { strict as assert } from 'node:assert';
import { findReferences } from '../../src/language/references.ts';
import { itAnswersAnyText } from './any-text.ts';
import { offsetOf, siteSample } from './site-sample.ts';

describe('references', () => {
  const shown = (piece: string, nth: number, withDefinition: boolean): string[] =>
    findReferences(siteSample, offsetOf(siteSample, piece, nth), { withDefinition }).map(
      ({ start }) => siteSample.slice(siteSample.lastIndexOf('\n', start) + 1).split('"')[1] ?? '',
    );

  it('finds every use of a cluster: ports, URIs and paths', () => {
    assert.deepEqual(shown('PRINTVS', 1, false), ['LPR_ACCT', 'FORWARD', 'front desk']);
  });

  it('finds the key as well where it is asked for', () => {
    assert.deepEqual(shown('"LPR_ACCT"', 2, true), ['LPR_ACCT', 'Accounting']);
  });

  it('finds what uses a printer by any of its names', () => {
    assert.deepEqual(shown('"Accounting"', 1, false), ['FORWARD', 'front desk', 'old desk']);
  });

  it('finds what uses one share name', () => {
    assert.deepEqual(shown('"ACCOUNTS"', 1, false), ['old desk']);
  });

  it('finds nothing where nothing is named', () => {
    assert.deepEqual(shown('version', 1, true), []);
  });

  itAnswersAnyText((text, offset) => findReferences(text, offset, { withDefinition: true }));
});
