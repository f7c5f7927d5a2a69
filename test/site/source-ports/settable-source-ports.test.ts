/** Which source ports a system can be told (Q179156), and which leave nothing to report. */
import { strict as assert } from 'node:assert';
import {
  raisesNoFinding,
  systemThatCannotSet,
} from '../../../src/site/source-ports/settable-source-ports.ts';
import { portOf, siteOf } from '../site-of.ts';

function port(system: string, more = '', volume = '') {
  const site = siteOf(`{
    "servers": { "S": { "system": "${system}" } },
    "ports": { "P": { "monitor": "lpr", "device": { "uri": "lpd://h/q"${more} }, "server": "S" } },
    "printers": { "A": { "port": "P"${volume} } }
  }`);
  return [site, portOf(site, 'P')] as const;
}

describe('settable source ports', () => {
  for (const [system, min, max, canBeSet] of [
    ['windows-nt-4.0-sp2', 721, 731, false],
    ['windows-nt-4.0-sp2', 512, 1023, true],
    ['windows-2000', 721, 731, true],
    ['windows-2000', 721, 730, false],
    ['windows-2000', 1024, 65535, true],
    ['windows-2000', 512, 1023, false],
    ['cups-2.4', 600, 700, false],
    ['cups-2.4', 721, 731, true],
    ['cups-2.4', 512, 1023, true],
    ['cups-2.4', 1024, 65535, true],
    ['lprng-3.8', 600, 700, true],
    ['other', 600, 700, true],
  ] as const) {
    it(`${system} ${canBeSet ? 'can' : 'cannot'} be told ${min}-${max}`, () => {
      assert.equal(systemThatCannotSet(...port(system), { min, max })?.id, canBeSet ? undefined : system);
    });
  }

  for (const [name, args, min, max, expected] of [
    ['721-731 where nothing is known', ['windows-2000'], 721, 731, true],
    ['1024 up where nothing is known', ['windows-2000'], 1024, 65535, false],
    [
      '1024 up where the device takes them',
      ['windows-2000', ', "acceptsSourcePorts": "any"'],
      1024,
      65535,
      true,
    ],
    [
      '721-731 where they are too few',
      ['windows-2000', '', ', "volume": { "jobsPerHour": 166 }'],
      721,
      731,
      false,
    ],
    [
      '721-731 where they just do',
      ['windows-2000', '', ', "volume": { "jobsPerHour": 165 }'],
      721,
      731,
      true,
    ],
    ['721-731 where the system cannot', ['windows-nt-4.0'], 721, 731, false],
  ] as const) {
    it(`${name}: ${expected ? 'nothing' : 'something'} to report`, () => {
      const [system, more, volume] = args;
      assert.equal(raisesNoFinding(...port(system, more, volume), { min, max }), expected);
    });
  }
});
