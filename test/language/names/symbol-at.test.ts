/** Under the cursor stands a name, or nothing that is named. */
import { strict as assert } from 'node:assert';
import { definitionOf, isSameName, mentionsOf, symbolAt } from '../../../src/language/names/symbol-at.ts';
import { readText } from '../../../src/language/reading.ts';
import { offsetOf, siteSample } from '../site-sample.ts';

describe('symbol-at', () => {
  const reading = readText(siteSample);
  const at = (piece: string, nth = 1) => symbolAt(reading, offsetOf(siteSample, piece, nth));

  it('finds the name that holds the cursor, its ends included', () => {
    assert.equal(at('ACCT', 1)?.entry.id, 'LPR_ACCT');
    const { start, end } = at('Copy')?.span ?? { start: 0, end: 0 };
    assert.equal(symbolAt(reading, start)?.name, 'Copy');
    assert.equal(symbolAt(reading, end)?.name, 'Copy');
    assert.equal(symbolAt(reading, end + 2), undefined);
    assert.equal(at('windows-server'), undefined);
  });

  it('goes from a use to the definition of the name that is used', () => {
    const use = at('ACCOUNTS', 2);
    assert.ok(use);
    const definition = definitionOf(reading.mentions, use);
    assert.ok(definition);
    assert.equal(definition.by, 'former share');
    assert.ok(isSameName(use, definition));
    const short = at('"spool"');
    assert.equal(short && definitionOf(reading.mentions, short)?.by, 'key');
  });

  it('gathers what means the entry for a key, what uses the name for another name', () => {
    const key = at('"Accounting"');
    const share = at('"ACCT"');
    assert.deepEqual(key && mentionsOf(reading.mentions, key).map(({ by }) => by), [
      'share',
      'key',
      'share',
      'former share',
    ]);
    assert.equal(share && mentionsOf(reading.mentions, share).length, 3);
  });
});
