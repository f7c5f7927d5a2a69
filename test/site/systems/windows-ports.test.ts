/** When a port counts as one on Windows. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { createSite } from '../../../src/site/site.ts';
import { isOnWindows } from '../../../src/site/systems/windows-ports.ts';

describe('a port is on Windows', () => {
  const site = createSite(
    readConfig(`{
  "servers": { "W": { "system": "windows-2000" }, "C": { "system": "cups-2.4" }, "U": {} },
  "clusters": { "MIXED": { "nodes": ["W", "C"] }, "HALF": { "nodes": ["W", "U"] } },
  "ports": {
    "windows": { "server": "W" }, "cups": { "server": "C" }, "unknown": { "server": "U" },
    "mixed": { "server": "MIXED" }, "half": { "server": "HALF" }, "nowhere": {}
  }
}`),
  );
  for (const [id, expected] of [
    ['windows', true],
    ['cups', false],
    ['unknown', false],
    ['mixed', false],
    ['half', true],
    ['nowhere', false],
  ] as const) {
    it(`${id}: ${expected}`, () => {
      const port = site.config.ports.get(id);
      assert.ok(port);
      assert.equal(isOnWindows(site, port), expected);
    });
  }
});
