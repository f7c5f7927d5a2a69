/** Who must be asked again when an entry changes. */
import { strict as assert } from 'node:assert';
import type { Entry } from '../../src/model/config.ts';
import { affectedBy } from '../../src/site/affected-entries.ts';
import { siteOf } from './site-of.ts';

const site = siteOf(`{
  "servers": { "S": {}, "T": {} },
  "clusters": { "V": { "nodes": ["S"] } },
  "devices": { "D": { "uri": "socket://h" }, "E": { "uri": "socket://H:9100" } },
  "ports": {
    "NAMED": { "device": "D", "server": "V" },
    "SAME": { "device": "socket://h:9100", "server": "T" },
    "OTHER": { "device": "socket://other" }, "NODE": { "device": "socket://node", "server": "S" }
  },
  "printers": {
    "P": { "port": ["NAMED", "OTHER"] }, "Q": { "port": "SAME" }, "R": { "port": "OTHER", "server": "T" }
  },
  "connections": { "C": { "path": "//S/P" } },
  "virtualPrinters": { "W": {} }
}`);

describe('affected entries', () => {
  const cases: [
    section: keyof typeof site.config & Entry['section'],
    id: string,
    affected: string | undefined,
  ][] = [
    ['ports', 'OTHER', 'OTHER P R'],
    ['ports', 'SAME', 'D E NAMED Q SAME'],
    ['printers', 'R', 'OTHER P R'],
    ['printers', 'Q', 'D E NAMED Q SAME'],
    ['devices', 'D', 'D E NAMED P Q SAME'],
    ['devices', 'E', 'D E NAMED P Q SAME'],
    ['servers', 'S', 'D E NAMED NODE P S SAME V'],
    ['clusters', 'V', 'D E NAMED NODE P SAME V'],
    ['servers', 'T', 'D E NAMED OTHER P Q R SAME T'],
    ['connections', 'C', 'C'],
    ['virtualPrinters', 'W', undefined],
  ];
  for (const [section, id, affected] of cases) {
    it(`of ${section} ${id} are ${affected ?? 'not known'}`, () => {
      const entry = site.config[section].get(id);
      assert.ok(entry);
      const found = affectedBy(site, [entry]);
      assert.equal(
        found &&
          [...found]
            .map((one) => one.id)
            .sort()
            .join(' '),
        affected,
      );
    });
  }

  it('are those of one name, too, whatever the case', () => {
    const twins = siteOf(`{
      "ports": { "X": {}, "x": {}, "Y": { "name": "X" }, "Z": {} },
      "printers": { "P": {}, "Q": { "name": "p" }, "R": {} }
    }`);
    const affected = (entry: Entry | undefined) =>
      [...(affectedBy(twins, entry ? [entry] : []) ?? [])].map(({ id }) => id).sort();
    assert.deepEqual(affected(twins.config.ports.get('x')), ['X', 'Y', 'x']);
    assert.deepEqual(affected(twins.config.printers.get('Q')), ['P', 'Q']);
    assert.deepEqual(affected(twins.config.printers.get('R')), ['R']);
  });
});
