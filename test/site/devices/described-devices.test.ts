/** Which devices of a file are described, and where. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import {
  describedFactsOf,
  describedFactsPath,
  isReportedOn,
} from '../../../src/site/devices/described-devices.ts';
import { siteOf } from '../site-of.ts';

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

  it('are spoken for by the first that tells a fact, where nobody tells it otherwise', () => {
    const site = siteOf(`{
  "devices": {
    "silent": { "uri": "lpd://h/q" }, "first": { "uri": "lpd://h/q", "maxConnections": 1, "pagesPerMinute": 8 },
    "second": { "uri": "lpd://H/r", "maxConnections": 1, "pagesPerMinute": 24 },
    "one": { "uri": "socket://i", "maxConnections": 1 }, "other": { "uri": "socket://i", "maxConnections": 4 },
    "somewhere": { "maxConnections": 1 }
  }
}`);
    const speakers = (fact: 'maxConnections' | 'pagesPerMinute'): string[] =>
      [...site.config.devices.values()]
        .filter((device) => device[fact] && isReportedOn(site, device, fact))
        .map(({ id }) => id);
    assert.deepEqual(speakers('maxConnections'), ['first', 'somewhere']);
    assert.deepEqual(speakers('pagesPerMinute'), ['first', 'second']);
  });
});
