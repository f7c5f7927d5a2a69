/** From which source ports jobs leave in fact. */
import { strict as assert } from 'node:assert';
import { describePortRange } from '../../../src/model/port-range.ts';
import { effectiveSourcePorts } from '../../../src/site/source-ports/effective-source-ports.ts';
import { portOf, siteOf } from '../site-of.ts';

describe('effective source ports', () => {
  const cases: Record<string, [servers: string, port: string, ...found: string[]]> = {
    'are the default of the system': [
      '"S":{"system":"windows-nt-4.0-sp2"}',
      '"device":"lpd://h/q","server":"S"',
      '512-1023: what Windows NT 4.0 SP2 does (Q179156)',
    ],
    'are those of the Standard TCP/IP port': [
      '"S":{"system":"windows-2000"}',
      '"monitor":"standard-tcpip","device":"lpd://h/q","server":"S"',
      '1024-65535: what the Standard TCP/IP port does (KB 814586)',
    ],
    'follow the option of a CUPS URI': [
      '"S":{"system":"cups-2.4"}',
      '"device":"lpd://h/q?reserve=rfc1179","server":"S"',
      '721-731: what the option reserve of its URI says (CUPS backend/lpd.c)',
    ],
    'run on below 721 on a CUPS that was not fixed': [
      '"S":{"system":"cups-2.3"}',
      '"device":"lpd://h/q?reserve=rfc1179","server":"S"',
      '721-731: what the option reserve of its URI says (CUPS backend/lpd.c); once these are in use, ports below 721 before CUPS 2.4.7',
    ],
    'are those of the URI where the port of a CUPS says others': [
      '"S":{"system":"cups-2.4"}',
      '"device":"lpd://h/q?reserve=any","server":"S","sourcePorts":"rfc1179"',
      '512-1023: what the option reserve of its URI says (CUPS backend/lpd.c)',
    ],
    'are what is written': [
      '"S":{"system":"windows-2000"}',
      '"device":"lpd://h/q","server":"S","sourcePorts":"unprivileged"',
      '1024-65535: as written',
    ],
    'are not what is written where the system cannot be set to it': [
      '"S":{"system":"windows-nt-4.0"}',
      '"device":"lpd://h/q","server":"S","sourcePorts":"rfc1179"',
      '512-1023: Windows NT 4.0 cannot be set to what is written (Q179156)',
    ],
    'are several where the nodes of a cluster differ': [
      '"S":{"system":"windows-nt-4.0-sp2"},"T":{"system":"windows-nt-4.0-sp6"}',
      '"device":"lpd://h/q","server":"C"',
      '512-1023: what Windows NT 4.0 SP2 does (Q179156)',
      '721-731: what Windows NT 4.0 SP6 does (Q179156)',
    ],
    'are named once for several systems': [
      '"S":{"system":"windows-2000"},"T":{"system":"windows-nt-4.0-sp6"}',
      '"device":"lpd://h/q","server":"C"',
      '721-731: what Windows 2000 and Windows NT 4.0 SP6 do (Q179156)',
    ],
    'are unknown where a node does not say its system': [
      '"S":{"system":"windows-2000"},"T":{}',
      '"device":"lpd://h/q","server":"C"',
    ],
    'are unknown without a server': ['', '"device":"lpd://h/q"'],
    'are unknown where what is written is no range': [
      '"S":{"system":"windows-2000"}',
      '"device":"lpd://h/q","server":"S","sourcePorts":"731-721"',
    ],
    'are none of a port that sends no LPR': [
      '"S":{"system":"windows-2000"}',
      '"device":"socket://h","server":"S"',
    ],
  };
  for (const [name, [servers, port, ...expected]] of Object.entries(cases)) {
    it(name, () => {
      const site = siteOf(
        `{"version":1,"servers":{${servers}},"clusters":{"C":{"nodes":["S","T"]}},"ports":{"A":{${port}}}}`,
      );
      const found = effectiveSourcePorts(site, portOf(site, 'A'));
      assert.deepEqual(
        found.map(({ range, why }) => `${describePortRange(range)}: ${why}`),
        expected,
      );
    });
  }
});
