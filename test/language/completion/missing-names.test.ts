/** Names that a file refers to without having them. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { missingNames } from '../../../src/language/completion/missing-names.ts';
import type { SectionName } from '../../../src/model/config.ts';

describe('missing names', () => {
  const config = readConfig(`{"clusters":{"C":{"nodes":["S1"]}},
    "devices":{"D":{"uri":"virtual:V1"}},
    "ports":{"A":{"device":"D1","server":"S2"},"B":{"device":"lpd://h/q","server":"C"},"E":{"device":{"uri":"virtual:V2"}}},
    "printers":{"P":{"port":["A","X1"],"server":"S2"}}}`);
  const cases: Record<SectionName, string[]> = {
    servers: ['S1 by C', 'S2 by A'],
    clusters: [],
    devices: ['D1 by A'],
    ports: ['X1 by P'],
    printers: [],
    connections: [],
    virtualPrinters: ['V2 by E', 'V1 by D'],
  };
  for (const [section, expected] of Object.entries(cases)) {
    it(`of ${section} are ${expected.join(', ') || 'none'}`, () => {
      const found = missingNames(config, section as SectionName);
      assert.deepEqual(
        found.map(({ name, usedBy }) => `${name} by ${usedBy}`),
        expected,
      );
    });
  }
});
