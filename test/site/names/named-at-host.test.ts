/** Entries of one name, told apart by where they are: the same whether there are few of them or many. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import type { Printer } from '../../../src/model/config.ts';
import { createSite } from '../../../src/site/site.ts';

const siteOf = (count: number) => {
  const printers = Array.from({ length: count }, (_, index) => {
    const server = index % 3 === 0 ? '' : `"server": "S${index % 3}", `;
    return `"Q${index}": { ${server}"share": "${index % 2 ? 'Lab' : 'LAB'}", "name": "N", "formerShares": ["Old"] }`;
  });
  return createSite(
    readConfig(`{ "servers": { "S1": {}, "S2": {} }, "printers": { ${printers.join(', ')} } }`),
  );
};
const idsOf = (printers: readonly (Printer | undefined)[]) => printers.map((printer) => printer?.id);

describe('named at host', () => {
  for (const count of [6, 60])
    it(`finds the first of ${count} that a host has under a name`, () => {
      const site = siteOf(count);
      assert.deepEqual(
        idsOf([
          site.printerSharedAt('S1', 'lab'),
          site.printerSharedAt('S2', 'LAB'),
          site.printerSharedAt('S3', 'lab'),
          site.printerNamedAt('S2', 'n'),
          site.printerKnownAt(undefined, 'q0'),
          site.printerKnownAt(undefined, 'lab'),
          site.printerKnownAt('S1', 'q0'),
        ]),
        ['Q1', 'Q2', undefined, 'Q2', 'Q0', 'Q0', undefined],
      );
      const once = site.printersOnceSharedAt('S1', 'OLD');
      assert.deepEqual(
        idsOf(once),
        idsOf([...site.config.printers.values()].filter(({ server }) => server?.value === 'S1')),
      );
    });
});
