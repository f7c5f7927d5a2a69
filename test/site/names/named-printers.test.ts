/** Which printers of a host count, where several have one name. */
import { strict as assert } from 'node:assert';
import { namedPrinters } from '../../../src/site/names/named-printers.ts';
import { siteOf } from '../site-of.ts';

describe('named printers', () => {
  const site = siteOf(`{ "printers": {
    "One": { "server": "S" }, "Two": { "server": "S", "name": "ONE" }, "Three": { "server": "S", "name": "Two" },
    "Elsewhere": { "server": "T" }, "Nowhere": {}
  } }`);

  for (const [host, ids] of [
    ['S', ['One', 'Three']],
    ['T', ['Elsewhere']],
    [undefined, ['Nowhere']],
    ['gone', []],
  ] as const)
    it(`are ${ids.join(' and ') || 'none'} of ${host ?? 'no host'}`, () => {
      assert.deepEqual(
        namedPrinters(site, host).map(({ id }) => id),
        ids,
      );
    });
});
