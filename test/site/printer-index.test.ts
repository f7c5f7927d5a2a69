/** Printers by name: without regard to case, the first in the file of several. */
import { strict as assert } from 'node:assert';
import { indexPrinters } from '../../src/site/printer-index.ts';
import { siteOf } from './site-of.ts';

describe('printer index', () => {
  const { config } = siteOf(`{ "printers": {
    "One": { "share": "Both", "formerShares": ["Old"] },
    "Two": { "name": "Real", "share": "BOTH", "formerShares": ["Older"] },
    "Three": { "formerShares": ["OLDEST"] },
    "Four": { "share": "x", "formerShares": ["oldest", "old"] }
  } }`);
  const index = indexPrinters(config.printers.values());

  it('finds by share, name and any name', () => {
    assert.deepEqual(
      ['both', 'x'].map((name) => index.byShare.get(name)?.id),
      ['One', 'Four'],
    );
    assert.deepEqual(
      ['one', 'real', 'two'].map((name) => index.byName.get(name)?.id),
      ['One', 'Two', undefined],
    );
    assert.deepEqual(
      ['two', 'real', 'both'].map((name) => index.byAnyName.get(name)?.id),
      ['Two', 'Two', 'One'],
    );
  });

  it('finds all by former share, those that are still shared first', () => {
    assert.deepEqual(
      ['old', 'older', 'oldest'].map((name) => index.byFormerShare.get(name)?.map(({ id }) => id)),
      [['One', 'Four'], ['Two'], ['Four', 'Three']],
    );
  });
});
