/** When a printer counts as one on certain systems only. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { createSite } from '../../../src/site/site.ts';
import { isOnlyOn } from '../../../src/site/systems/printer-systems.ts';

describe('a printer is only on Windows NT', () => {
  const site = createSite(
    readConfig(`{
  "servers": { "A": { "system": "windows-nt-4.0" }, "B": { "system": "windows-2000" }, "C": {} },
  "clusters": { "VS": { "nodes": ["A", "B"] }, "HALF": { "nodes": ["A", "C"] } },
  "ports": { "P": { "server": "A" } },
  "printers": {
    "own": { "port": "P", "server": "B" }, "port's": { "port": "P" }, "mixed cluster's": { "server": "VS" },
    "half-known cluster's": { "server": "HALF" },
    "unknown": { "server": "C" }, "homeless": {}
  }
}`),
  );
  for (const [id, expected] of [
    ['own', false],
    ["port's", true],
    ["mixed cluster's", false],
    ["half-known cluster's", true],
    ['unknown', false],
    ['homeless', false],
  ] as const) {
    it(`${id}: ${expected}`, () => {
      const printer = site.config.printers.get(id);
      assert.ok(printer);
      assert.equal(
        isOnlyOn(site, printer, (system) => system.id.startsWith('windows-nt-')),
        expected,
      );
    });
  }
});
