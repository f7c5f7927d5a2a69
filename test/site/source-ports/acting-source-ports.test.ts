/** Each system's source ports with what the file says of them, and the registry switches heeded or ignored (Q179156, Q249017). */
import { strict as assert } from 'node:assert';
import { findSystem } from '../../../src/knowledge/systems.ts';
import { describePortRange } from '../../../src/model/port-range.ts';
import { actingSourcePorts } from '../../../src/site/source-ports/acting-source-ports.ts';
import { portOf, siteOf } from '../site-of.ts';

const site = siteOf(`{
  "ports": {
    "silent": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw" },
    "rfc1179": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "sourcePorts": "rfc1179" },
    "reserved": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "sourcePorts": "reserved" },
    "unprivileged": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "sourcePorts": "unprivileged" },
    "tcpip": { "monitor": "standard-tcpip", "device": "lpd://10.20.0.11/raw", "sourcePorts": "rfc1179" },
    "contradicted": { "device": "lpd://10.20.0.11/raw?reserve=any", "sourcePorts": "rfc1179" },
    "reserve": { "device": "lpd://10.20.0.11/raw?reserve=rfc1179" }
  }
}`);

describe('acting source ports', () => {
  const cases: [system: string, port: string, range: string | undefined, why: RegExp][] = [
    ['windows-nt-4.0-tse-sp4', 'silent', '512-1023', /a free one drawn at random \(Q249017\)/],
    ['windows-nt-4.0-tse-sp5', 'silent', '721-731', /one after the other \(Q179156\)/],
    ['windows-nt-4.0-tse', 'silent', undefined, /No source says/],
    ['windows-nt-4.0-sp2', 'rfc1179', '512-1023', /ignores.*UseNonRFCSourcePorts.*came later/],
    ['windows-nt-4.0-sp2', 'unprivileged', '512-1023', /ignores.*UseNonRFCSourcePorts/],
    ['windows-nt-4.0-sp3', 'unprivileged', '1024-65535', /: 10\.20\.0\.11=1, under HKLM/],
    ['windows-nt-4.0-sp4', 'unprivileged', '1024-65535', /: UseNonRFCSourcePorts=1, or 10\.20\.0\.11=1/],
    ['windows-nt-4.0-sp3', 'reserved', '721-731', /ignores.*721-731 and 1024 and up, nothing else/],
    ['windows-2000', 'rfc1179', '721-731', /what Windows 2000 does anyway/],
    ['windows-2000', 'tcpip', '1024-65535', /ignores.*Standard TCP\/IP port/],
    ['windows-nt-3.5', 'reserved', '512-1023', /no source says whether Windows NT 3\.5 can be set so/],
    ['cups-2.4', 'silent', '512-1023', /the highest free one \(CUPS backend\/lpd\.c\)/],
    ['cups-2.4', 'contradicted', '512-1023', /CUPS does not go by the 721-731 that the port says\.$/],
    ['cups-2.4', 'reserve', '721-731', /option reserve of its URI/],
    ['lprng-3.8', 'unprivileged', '1024-65535', /can be set to them \(LPRng/],
  ];
  for (const [id, portId, range, why] of cases) {
    it(`${id} sends the jobs of "${portId}" from ${range ?? 'nobody knows where'}`, () => {
      const system = findSystem(id);
      assert.ok(system);
      const acting = actingSourcePorts(site, portOf(site, portId), system);
      assert.equal(acting.range && describePortRange(acting.range), range);
      assert.match(acting.why, why);
    });
  }
});
