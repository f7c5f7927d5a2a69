/** The registry switches of Q179156: which systems heed them, and how they are named to people. */
import { strict as assert } from 'node:assert';
import { findSystem } from '../../../src/knowledge/systems.ts';
import {
  describeSourcePortSwitch,
  registrySwitches,
  sourcePortSwitches,
} from '../../../src/knowledge/windows/lpr-registry-switches.ts';

function systemOf(id: string) {
  const system = findSystem(id);
  assert.ok(system, id);
  return system;
}

describe('lpr-registry-switches', () => {
  const heeded: [system: string, switches: string[]][] = [
    ['windows-nt-3.51', []],
    ['windows-nt-3.51-sp5', []],
    ['windows-nt-4.0-sp2', []],
    ['windows-nt-4.0-sp3', ['per-address']],
    ['windows-nt-4.0-sp4', ['per-address', 'global']],
    ['windows-nt-4.0-tse-sp4', []],
    ['windows-nt-4.0-tse-sp5', ['per-address', 'global']],
    ['windows-2000', ['per-address', 'global']],
    ['windows-server-2012-r2', ['per-address', 'global']],
    ['cups-2.4', []],
    ['lprng-3.8', []],
    ['other', []],
  ];
  for (const [id, expected] of heeded) {
    it(`${id} heeds ${expected.join(' and ') || 'none'}`, () => {
      assert.deepEqual(
        sourcePortSwitches(systemOf(id)).map((entry) => entry.id),
        expected,
      );
    });
  }

  it('names the switches with the address of the port', () => {
    const key = 'HKLM\\SOFTWARE\\Microsoft\\LPDSVC\\lpr';
    assert.equal(
      describeSourcePortSwitch(systemOf('windows-nt-4.0-sp4'), '10.20.0.11'),
      `UseNonRFCSourcePorts=1, or 10.20.0.11=1, under ${key}`,
    );
    assert.equal(
      describeSourcePortSwitch(systemOf('windows-nt-4.0-sp3'), '10.20.0.11'),
      `10.20.0.11=1, under ${key}`,
    );
    assert.equal(describeSourcePortSwitch(systemOf('windows-nt-4.0'), '10.20.0.11'), undefined);
  });

  it('are numbers with a meaning, a default and a source', () => {
    for (const { id, type, effect, whenMissing, sources } of registrySwitches) {
      assert.equal(type, 'REG_DWORD');
      assert.ok(effect && whenMissing && sources.length > 0, id);
    }
  });

  it('TIME_WAIT can be set from NT 3.51 SP5 on (Q149532)', () => {
    const timeWait = registrySwitches.find(({ id }) => id === 'time-wait');
    assert.equal(timeWait?.heededBy(systemOf('windows-nt-3.51')), false);
    assert.equal(timeWait?.heededBy(systemOf('windows-nt-3.51-sp5')), true);
    assert.equal(timeWait?.heededBy(systemOf('cups-2.4')), false);
  });
});
