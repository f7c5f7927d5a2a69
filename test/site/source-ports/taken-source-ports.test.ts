/** Source ports that a device takes of those that a port sends from. */
import { strict as assert } from 'node:assert';
import { partlyTaken, takenSourcePorts } from '../../../src/site/source-ports/taken-source-ports.ts';
import { portOf, siteOf } from '../site-of.ts';

const reserved = { min: 512, max: 1023 };
const rfc1179 = { min: 721, max: 731 };
const unprivileged = { min: 1024, max: 65535 };

describe('taken source ports', () => {
  for (const [accepts, range, expected] of [
    [undefined, reserved, undefined],
    ['"any"', reserved, undefined],
    ['"reserved"', reserved, undefined],
    ['"rfc1179"', rfc1179, undefined],
    ['"rfc1179"', reserved, '11 of 511 taken'],
    ['"rfc1179"', unprivileged, 'none of 64,512 taken'],
    ['["rfc1179", "900-910"]', reserved, '22 of 511 taken'],
  ] as const) {
    it(`of ${range.min}-${range.max} before a device that accepts ${accepts ?? 'nobody knows what'}: ${expected ?? 'all, or unknown'}`, () => {
      const device = accepts ? `{ "uri": "lpd://h/q", "acceptsSourcePorts": ${accepts} }` : '"lpd://h/q"';
      const site = siteOf(`{ "ports": { "P": { "device": ${device} } } }`);
      assert.equal(partlyTaken(site, portOf(site, 'P'), range)?.short, expected);
    });
  }

  it('count 515 where a system sends from it', () => {
    const site = siteOf(`{
      "servers": { "S": { "system": "windows-nt-4.0" } },
      "ports": { "P": { "device": { "uri": "lpd://h/q", "acceptsSourcePorts": "any" }, "server": "S" } }
    }`);
    const all = { sentCount: 512, takenCount: 512, accepted: '1-65535' };
    assert.deepEqual(takenSourcePorts(site, portOf(site, 'P'), reserved), all);
  });
});
