/** Which ports use a device, and how many pages an hour they bring. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import {
  demandingPrinters,
  demandPagesPerHour,
  portsInUse,
} from '../../../src/site/devices/device-demand.ts';
import { createSite } from '../../../src/site/site.ts';

const site = createSite(
  readConfig(`{
  "devices": {
    "d": { "uri": "socket://a", "maxConnections": 1 }, "unknown": { "uri": "socket://b" },
    "no uri": { "maxConnections": 1 }
  },
  "ports": {
    "A": { "device": "d" }, "B": { "device": "socket://A:9100" }, "idle": { "device": "d" }, "U": { "device": "unknown" },
    "C": { "device": { "uri": "socket://c", "maxConnections": 2 } }, "N": { "device": "no uri" }
  },
  "printers": {
    "one": { "port": "A", "volume": { "jobsPerHour": 10, "pagesPerJob": 2 } },
    "pool": { "port": ["A", "B", "C", "U"], "volume": { "jobsPerHour": 100, "pagesPerJob": 1 } },
    "half told": { "port": "B", "volume": { "jobsPerHour": 1000 } }, "other": { "port": "N" }
  }
}`),
);

const { devices, ports } = site.config;

describe('device demand', () => {
  it('knows the ports that print to a device, whether they name it or not', () => {
    const entries = [...devices.values(), ...ports.values()];
    assert.deepEqual(
      entries.map((entry) => [entry.id, portsInUse(site, entry).map(({ id }) => id)]),
      [
        ['d', ['A', 'B']],
        ['unknown', ['U']],
        ['no uri', ['N']],
        ['A', ['A', 'B']],
        ['B', ['A', 'B']],
        ['idle', ['A', 'B']],
        ['U', ['U']],
        ['C', ['C']],
        ['N', ['N']],
      ],
    );
  });

  it('adds pages, and shares those of a pool', () => {
    const device = devices.get('d');
    const used = device ? portsInUse(site, device) : [];
    const pagesPerHour = demandPagesPerHour(site, used);
    const printers = demandingPrinters(site, used);
    assert.equal(pagesPerHour, 20 + 25 + 25);
    assert.deepEqual(
      printers.map(({ id }) => id),
      ['one', 'pool'],
    );
  });
});
