/** When a property counts as written and unreadable. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../src/format/read-config.ts';
import { createSite } from '../../src/site/site.ts';
import { isUnreadable } from '../../src/site/unreadable-property.ts';

describe('a property is unreadable', () => {
  const site = createSite(
    readConfig(`{
  "printers": {
    "wrong type": { "port": 5 },
    "wrong item": { "port": ["P", 5] },
    "misspelt": { "prot": "P" },
    "something else misspelt": { "shrae": "P" },
    "inner property": { "port": "P", "testPrint": { "port": 5 } },
    "no value yet": { "port": },
    "no comma": { "share": "S" "driver": "D" },
    "nothing wrong": { "share": "S" }
  }
}`),
  );
  for (const [id, expected] of [
    ['wrong type', true],
    ['wrong item', true],
    ['misspelt', true],
    ['something else misspelt', false],
    ['inner property', false],
    ['no value yet', true],
    ['no comma', true],
    ['nothing wrong', false],
  ] as const) {
    it(`${id}: ${expected}`, () => {
      const printer = site.config.printers.get(id);
      assert.ok(printer);
      assert.equal(isUnreadable(site, printer, 'port'), expected);
    });
  }
});
