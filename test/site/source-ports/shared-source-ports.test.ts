/** Which ports draw on the same source ports: one server has one pool of them for each device. */
import { strict as assert } from 'node:assert';
import { sharingPorts, sourcePortsInUse } from '../../../src/site/source-ports/shared-source-ports.ts';
import { portOf, siteOf } from '../site-of.ts';

const site = siteOf(`{
  "servers": { "W": { "system": "windows-2000" }, "X": { "system": "windows-2000" }, "NT": { "system": "windows-nt-4.0" } },
  "ports": {
    "idle": { "device": "lpd://h/q", "server": "W" },
    "first": { "device": "lpd://h/q", "server": "W" },
    "other server": { "device": "lpd://h/q", "server": "X" },
    "other range": { "device": "lpd://h/q", "server": "W", "sourcePorts": "unprivileged" },
    "second": { "device": "lpd://H:515/r", "server": "W", "sourcePorts": "rfc1179" },
    "alone": { "device": "lpd://i/q", "server": "W" },
    "deaf": { "device": "lpd://j/q", "server": "NT", "sourcePorts": "rfc1179" }
  },
  "printers": {
    "A": { "port": "first", "volume": { "burst": 1 } },
    "B": { "port": ["second", "other server", "other range"], "volume": { "jobsPerHour": 1 } },
    "C": { "port": "alone", "volume": { "burst": 1 } }
  }
}`);

describe('source ports', () => {
  for (const [id, sharing] of [
    ['first', ['first', 'second']],
    ['second', []],
    ['other server', ['other server']],
    ['alone', []],
  ] as const) {
    it(`of "${id}" are shared by ${sharing.length === 0 ? 'nobody that it speaks for' : sharing.join(' and ')}`, () => {
      const found = sharingPorts(site, portOf(site, id), { min: 721, max: 731 });
      assert.deepEqual(
        found.map((port) => port.id),
        sharing,
      );
    });
  }

  it('in use are those written, those of the system, and unknown where the system cannot be set to it', () => {
    const inUse = (id: string) => sourcePortsInUse(site, portOf(site, id));
    assert.deepEqual(inUse('first'), { min: 721, max: 731 });
    assert.deepEqual(inUse('other range'), { min: 1024, max: 65535 });
    assert.equal(inUse('deaf'), undefined);
  });
});
