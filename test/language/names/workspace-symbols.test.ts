/** Entries are found by letters of their name or by what their detail says. */
import { strict as assert } from 'node:assert';
import { workspaceSymbols } from '../../../src/language/names/workspace-symbols.ts';
import { readText } from '../../../src/language/reading.ts';
import { siteSample } from '../site-sample.ts';

describe('workspace-symbols', () => {
  for (const [query, expected] of Object.entries({
    acc: ['accounting lpd', 'LPR_ACCT', 'FORWARD', 'Accounting', 'front desk', 'old desk'],
    acctng: ['accounting lpd', 'Accounting'],
    'FORWARD ': ['FORWARD', 'Copy'],
    'lpd://10.20.0.11': ['accounting lpd'],
    nothing: [],
  })) {
    it(`finds by "${query}"`, () => {
      const names = workspaceSymbols(readText(siteSample), query).map(({ name }) => name);
      assert.deepEqual(names, expected);
    });
  }

  it('finds all for an empty query, but no more than asked for', () => {
    assert.equal(workspaceSymbols(readText(siteSample), '').length, 12);
    assert.equal(workspaceSymbols(readText(siteSample), '', 5).length, 5);
  });
});
