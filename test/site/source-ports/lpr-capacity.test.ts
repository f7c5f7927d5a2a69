/** Ports x 3600 / TIME_WAIT (KB 2003449, Q149532), against what the printers ask for. */
import { strict as assert } from 'node:assert';
import {
  demandBurst,
  demandJobsPerHour,
  lprCapacity,
  timeWaitOf,
} from '../../../src/site/source-ports/lpr-capacity.ts';
import { portOf, serverOf, siteOf } from '../site-of.ts';

const site = siteOf(`{
  "servers": {
    "default": { "system": "windows-2000" }, "written": { "system": "windows-2000", "timeWaitSeconds": 30 },
    "none": { "timeWaitSeconds": 0 }, "with 515": { "system": "windows-nt-4.0" }, "cups": { "system": "cups-2.4", "timeWaitSeconds": 60 }, "unknown": { "system": "cups-2.4" }
  },
  "clusters": { "both": { "nodes": ["default", "written"] }, "half": { "nodes": ["default", "unknown"] } },
  "ports": {
    "default": { "server": "default" }, "written": { "server": "written" }, "none": { "server": "none" },
    "unknown": { "server": "unknown" }, "both": { "server": "both" }, "half": { "server": "half" }, "with 515": { "server": "with 515" }, "cups": { "server": "cups" },
    "homeless": {}
  },
  "printers": {
    "A": { "port": "default", "volume": { "jobsPerHour": 30, "burst": 4 } },
    "B": { "port": ["default", "written"], "volume": { "jobsPerHour": 30 } },
    "C": { "port": "default" }
  }
}`);
const capacityOf = (id: string, min: number, max: number) =>
  lprCapacity(site, portOf(site, id), { min, max });

describe('LPR capacity', () => {
  for (const [id, min, max, jobsPerHour] of [
    ['default', 721, 731, 165],
    ['default', 512, 1023, 7665],
    ['written', 721, 731, 1320],
    ['none', 721, 731, Number.POSITIVE_INFINITY],
    ['both', 721, 731, 165],
    ['unknown', 721, 731, undefined],
    ['half', 721, 731, 165],
    ['with 515', 512, 1023, 7680],
    ['cups', 512, 1023, 30_720],
    ['homeless', 721, 731, undefined],
  ] as const) {
    it(`of ${min}-${max} on "${id}" is ${jobsPerHour ?? 'unknown'}`, () => {
      assert.equal(capacityOf(id, min, max)?.jobsPerHour, jobsPerHour);
    });
  }

  it('is asked for by all printers of a port, a pool by its share', () => {
    const port = (id: string) => portOf(site, id);
    assert.equal(demandJobsPerHour(site, port('default')), 45);
    assert.equal(demandJobsPerHour(site, port('written')), 15);
    assert.equal(demandJobsPerHour(site, port('none')), undefined);
    assert.equal(demandBurst(site, port('default')), 4);
    assert.equal(demandBurst(site, port('written')), undefined);
  });

  it('takes TIME_WAIT as written, else as the system has it', () => {
    const waits = ['default', 'written', 'none', 'unknown'].map((id) => timeWaitOf(serverOf(site, id)));
    assert.deepEqual(waits, [240, 30, 0, undefined]);
  });
});
