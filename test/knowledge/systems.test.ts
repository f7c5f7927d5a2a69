/** The systems and what their sources say of them, row by row: Q179156, Q249017, Q153666, Q149532, KB 814586, CUPS. */
import { strict as assert } from 'node:assert';
import { findSystem, STANDARD_TCPIP_SOURCE_PORTS, systems } from '../../src/knowledge/systems.ts';
import { describePortRange } from '../../src/model/port-range.ts';

/** Default source ports, what can be set, and whether jobs hang with event 2004. */
const facts: Readonly<Record<string, string>> = {
  'windows-nt-3.5': '721-731 unknown',
  'windows-nt-3.51': '721-731 unknown',
  'windows-nt-3.51-sp4': '721-731 unknown',
  'windows-nt-3.51-sp5': '512-1023 nothing hangs',
  'windows-nt-4.0': '512-1023 nothing hangs',
  'windows-nt-4.0-sp1': '512-1023 nothing hangs',
  'windows-nt-4.0-sp2': '512-1023 nothing hangs',
  'windows-nt-4.0-sp3': '721-731 two-ranges',
  'windows-nt-4.0-sp4': '721-731 two-ranges',
  'windows-nt-4.0-sp6': '721-731 two-ranges',
  'windows-nt-4.0-tse': 'unknown unknown',
  'windows-nt-4.0-tse-sp2': 'unknown unknown',
  'windows-nt-4.0-tse-sp3': '512-1023 nothing hangs',
  'windows-nt-4.0-tse-sp4': '512-1023 nothing hangs',
  'windows-nt-4.0-tse-sp5': '721-731 two-ranges',
  'windows-2000': '721-731 two-ranges',
  'windows-2000-sp4': '721-731 two-ranges',
  'windows-xp-sp3': '721-731 two-ranges',
  'windows-server-2003': '721-731 two-ranges',
  'windows-server-2003-r2-sp2': '721-731 two-ranges',
  'windows-server-2008-r2': '721-731 two-ranges',
  'windows-server-2012-r2': '721-731 two-ranges',
  'windows-server-2025': '721-731 two-ranges',
  'windows-7': '721-731 two-ranges',
  'windows-11': '721-731 two-ranges',
  'cups-1.1': 'unknown unknown',
  'cups-2.4': '512-1023 reserve-option',
  'cups-3': 'unknown unknown',
  cups: 'unknown unknown',
  'lprng-3.8': '512-1023 any-range',
  'lprng-3.9': '512-1023 any-range',
  lprng: '512-1023 any-range',
  'bsd-lpd': '512-1023 unknown',
  samba: 'unknown unknown',
  macos: 'unknown unknown',
  pappl: 'unknown unknown',
  other: 'unknown unknown',
};

describe('systems', () => {
  for (const [id, expected] of Object.entries(facts)) {
    it(`${id}: ${expected}`, () => {
      const lpr = findSystem(id)?.lpr;
      assert.ok(lpr);
      const ports = lpr.sourcePorts ? describePortRange(lpr.sourcePorts) : 'unknown';
      assert.equal(
        `${ports} ${lpr.settable ?? 'unknown'}${lpr.hangsWithEvent2004 ? ' hangs' : ''}`,
        expected,
      );
    });
  }

  for (const [id, pick, leavesOut515] of [
    ['windows-nt-3.51', 'in-turn', true],
    ['windows-nt-3.51-sp5', 'random', false],
    ['windows-nt-4.0', 'random', false],
    ['windows-nt-4.0-sp2', 'random', undefined],
    ['windows-nt-4.0-sp3', 'in-turn', true],
    ['windows-nt-4.0-tse', undefined, undefined],
    ['windows-nt-4.0-tse-sp4', 'random', undefined],
    ['windows-nt-4.0-tse-sp5', 'in-turn', true],
    ['windows-server-2003', 'in-turn', true],
    ['cups-1.7', undefined, undefined],
    ['cups-2.4', 'downward', false],
    ['cups', undefined, undefined],
    ['lprng-3.8', 'in-turn', true],
    ['lprng', 'in-turn', true],
    ['bsd-lpd', 'downward', undefined],
    ['other', undefined, undefined],
  ] as const) {
    it(`${id} picks its source ports ${pick ?? 'nobody knows how'}`, () => {
      const lpr = findSystem(id)?.lpr;
      assert.deepEqual([lpr?.pick, lpr?.leavesOut515], [pick, leavesOut515]);
    });
  }

  for (const [id, seconds] of [
    ['windows-nt-3.5', undefined],
    ['windows-nt-3.51-sp5', 240],
    ['windows-nt-4.0', 240],
    ['windows-2000', 240],
    ['windows-server-2003', 120],
    ['windows-11', 120],
    ['cups-2.4', undefined],
    ['other', undefined],
  ] as const) {
    it(`${id} keeps a port ${seconds ?? 'an unknown number of'} seconds`, () => {
      assert.equal(findSystem(id)?.timeWaitSeconds, seconds);
    });
  }

  it('have ids that are unique and titles', () => {
    const ids = systems.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id, title } of systems) {
      assert.match(id, /^[a-z0-9.-]+$/);
      assert.ok(title);
    }
  });

  it('cite a source for whatever they claim', () => {
    assert.deepEqual(
      systems.filter(({ lpr }) => lpr.sourcePorts && lpr.source === '').map(({ id }) => id),
      [],
    );
  });

  it('are fixed by a service pack that there is, and that does not hang', () => {
    for (const { lpr } of systems) {
      if (lpr.fixedBy) assert.equal(findSystem(lpr.fixedBy)?.lpr.hangsWithEvent2004, false);
    }
  });

  it('have the Standard TCP/IP port from Windows 2000 on', () => {
    assert.equal(findSystem('windows-nt-4.0-sp6')?.hasStandardTcpIp, false);
    assert.equal(findSystem('windows-2000')?.hasStandardTcpIp, true);
    assert.equal(describePortRange(STANDARD_TCPIP_SOURCE_PORTS), '1024-65535');
  });

  it('are found by their exact id', () => {
    for (const id of [
      ...[undefined, '', 'Windows-2000', 'windows-nt-4.0-sp9', 'windows-11-23h2', 'constructor'],
      ...['cups-2.5', 'cups-2.45', 'cups-2.4.', 'cups-2', 'CUPS', 'lprng-4', 'other-1.0', 'cups-2.4.7 '],
    ]) {
      assert.equal(findSystem(id), undefined, id);
    }
  });

  for (const [version, id] of [
    ['cups-2.4.7', 'cups-2.4'],
    ['cups-2.4.7-1ubuntu4.9', 'cups-2.4'],
    ['cups-2.3.3op2', 'cups-2.3'],
    ['cups-1.7.5', 'cups-1.7'],
    ['cups-3.0', 'cups-3'],
    ['cups-3.0.1', 'cups-3'],
    ['lprng-3.8.28', 'lprng-3.8'],
    ['lprng-3.8.B', 'lprng-3.8'],
    ['samba-4.19.5', 'samba'],
    ['macos-14', 'macos'],
    ['pappl-1.4.8', 'pappl'],
  ] as const) {
    it(`${version} means ${id}`, () => assert.equal(findSystem(version)?.id, id));
  }
});
