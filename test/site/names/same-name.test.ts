/** Where capitals make two names one. */
import { strict as assert } from 'node:assert';
import { isSameName } from '../../../src/site/names/same-name.ts';
import { siteOf } from '../site-of.ts';

const site = siteOf(`{
  "servers": {
    "W": { "system": "windows-2000" }, "C": { "system": "cups-2.4" }, "L": { "system": "lprng-3.8" }, "B": { "system": "bsd-lpd" },
    "O": { "system": "other" }, "U": {}
  },
  "clusters": { "WW": { "nodes": ["W", "U"] }, "WL": { "nodes": ["W", "L"] } }
}`);

describe('same name', () => {
  for (const [host, expected] of [
    ['W', true],
    ['C', true],
    ['WW', true],
    ['L', false],
    ['B', false],
    ['O', false],
    ['U', false],
    ['WL', false],
    ['GONE', false],
  ] as const) {
    it(`on ${host}: "Lab" and "LAB" are ${expected ? 'one' : 'two'}`, () => {
      assert.equal(isSameName(site, host, 'Lab', 'LAB'), expected);
      assert.equal(isSameName(site, host, 'Lab', 'Lab'), true);
      assert.equal(isSameName(site, host, 'Lab', 'Hall'), false);
    });
  }
});
