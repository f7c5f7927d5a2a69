/** Which devices of a file are described, and where. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../src/format/read-config.ts';
import { describedFactsOf, describedFactsPath } from '../../src/site/described-devices.ts';

describe('described devices', () => {
  it('are entries and inline objects, not names and URIs', () => {
    const config = readConfig(`{
  "devices": { "lab": { "uri": "socket://a", "model": "M1" } },
  "ports": {
    "A": { "device": "lab" },
    "B": { "device": "socket://b" },
    "C": { "device": { "uri": "socket://c", "model": "M2" } }
  }
}`);
    assert.deepEqual(
      [...config.devices.values(), ...config.ports.values()]
        .filter((entry) => describedFactsOf(entry))
        .map((entry) => [entry.id, describedFactsOf(entry)?.model?.value, describedFactsPath(entry)]),
      [
        ['lab', 'M1', ['devices', 'lab']],
        ['C', 'M2', ['ports', 'C', 'device']],
      ],
    );
  });
});
