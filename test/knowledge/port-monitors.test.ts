/** Port monitors: which schemes they go with, and which a system has, from the first Windows to the last. */
import { strict as assert } from 'node:assert';
import {
  contradictsScheme,
  findPortMonitor,
  portMonitors,
  whyWithoutMonitor,
} from '../../src/knowledge/port-monitors.ts';
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
      assert.deepEqual(
        Object.keys(portMonitors).filter((monitor) => whyWithoutMonitor(system, monitor) !== undefined),
        missing,
      );
    });
  }
});

describe('a monitor', () => {
  for (const [monitor, scheme, expected] of [
    ['lpr', 'lpd', false],
    ['lpr', 'socket', true],
    ['raw', 'dlc', true],
    ['usb', 'file', false],
    ['ipp', 'https', false],
    ['ipp', 'dnssd', false],
    ['lpr', 'virtual', false],
    ['other', 'lpd', false],
    [undefined, 'lpd', false],
  ] as const) {
    it(`${monitor} ${expected ? 'contradicts' : 'goes with'} ${scheme}:`, () =>
      assert.equal(contradictsScheme(monitor, scheme), expected));
  }

  it('that no list can check has none', () => assert.equal(findPortMonitor('local')?.schemes, undefined));
});
