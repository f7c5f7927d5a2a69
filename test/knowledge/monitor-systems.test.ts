/** Which monitors a system has, from the first Windows to the last. */
import { strict as assert } from 'node:assert';
import { whyWithoutMonitor } from '../../src/knowledge/monitor-systems.ts';
import { findSystem } from '../../src/knowledge/systems.ts';

describe('the monitors of a system', () => {
  for (const [id, missing] of [
    ['windows-nt-3.5', ['standard-tcpip', 'wsd']],
    ['windows-nt-4.0-sp6', ['standard-tcpip', 'wsd']],
    ['windows-2000-sp4', ['wsd']],
    ['windows-xp', ['wsd']],
    ['windows-server-2003-r2', ['hp-network', 'wsd']],
    ['windows-vista', ['hp-network']],
    ['windows-server-2025', ['hp-network']],
    ['cups-2.4', ['standard-tcpip', 'hp-network', 'wsd']],
    ['other', []],
  ] as const) {
    it(`${id}: all but ${missing.join(', ') || 'none'}`, () => {
      const system = findSystem(id);
      assert.ok(system);
      const monitors = [
        'lpr',
        'standard-tcpip',
        'hp-network',
        'raw',
        'ipp',
        'local',
        'usb',
        'wsd',
        'file',
        'other',
      ];
      assert.deepEqual(
        monitors.filter((monitor) => whyWithoutMonitor(system, monitor) !== undefined),
        missing,
      );
    });
  }
});
