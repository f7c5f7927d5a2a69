/** Which entries a value names. */
import { strict as assert } from 'node:assert';
import { referenceTargets, referredSections } from '../../../src/language/names/reference-targets.ts';
import type { SectionName } from '../../../src/model/config.ts';
import { siteOf } from '../../site/site-of.ts';

describe('reference', () => {
  const site =
    siteOf(`{"version":1,"servers":{"S":{"aliases":["s.example"]}},"clusters":{"C":{"nodes":["S"]}},
    "devices":{"D":{"uri":"virtual:V"}},"ports":{"A":{"device":"D"}},"printers":{"P":{"port":"A"}},"virtualPrinters":{"V":{}}}`);
  const cases: [section: SectionName, property: string, value: string, ...targets: string[]][] = [
    ['clusters', 'nodes', 'S', 'servers.S'],
    ['ports', 'server', 'C', 'clusters.C'],
    ['ports', 'server', 'c'],
    ['ports', 'device', 'D', 'devices.D'],
    ['ports', 'device', 'virtual:V', 'virtualPrinters.V'],
    ['devices', 'uri', 'virtual:V', 'virtualPrinters.V'],
    ['devices', 'uri', 'lpd://h/q'],
    ['printers', 'port', 'A', 'ports.A'],
    ['connections', 'from', 'S.EXAMPLE', 'servers.S'],
    ['connections', 'from', 'W1'],
    ['printers', 'driver', 'D'],
  ];
  for (const [section, property, value, ...targets] of cases) {
    it(`${value} in ${section}.${property} leads to ${targets.join() || 'nothing'}`, () => {
      const found = referenceTargets(site, section, property, value);
      assert.deepEqual(
        found.map((entry) => `${entry.section}.${entry.id}`),
        targets,
      );
    });
  }

  it('sections are known for each property that names entries', () => {
    assert.deepEqual(referredSections('printers', 'server'), ['servers', 'clusters']);
    assert.deepEqual(referredSections('printers', 'driver'), []);
  });
});
