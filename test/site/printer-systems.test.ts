/** Which systems hold a printer. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../src/format/read-config.ts';
import { isOnWindowsNt, systemsOfPrinter } from '../../src/site/printer-systems.ts';
import { createSite } from '../../src/site/site.ts';

describe('systems of a printer', () => {
  const site = createSite(
    readConfig(`{
  "servers": { "A": { "system": "windows-nt-4.0" }, "B": { "system": "windows-2000" }, "C": {} },
  "clusters": { "VS": { "nodes": ["A", "B"] } },
  "ports": { "P": { "server": "A" } },
  "printers": {
    "own": { "port": "P", "server": "B" }, "port's": { "port": "P" }, "cluster's": { "server": "VS" },
    "unknown": { "server": "C" }, "homeless": {}
  }
}`),
  );
  for (const [id, systems, isNt] of [
    ['own', ['windows-2000'], false],
    ["port's", ['windows-nt-4.0'], true],
    ["cluster's", ['windows-nt-4.0', 'windows-2000'], false],
    ['unknown', [], false],
    ['homeless', [], false],
  ] as const) {
    it(id, () => {
      const printer = site.config.printers.get(id);
      assert.ok(printer);
      assert.deepEqual(
        systemsOfPrinter(site, printer).map((system) => system.id),
        systems,
      );
      assert.equal(isOnWindowsNt(site, printer), isNt);
    });
  }
});
