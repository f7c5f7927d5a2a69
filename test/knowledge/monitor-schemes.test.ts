/** Which monitors and schemes go together. */
import { strict as assert } from 'node:assert';
import { contradictsScheme, schemesOfMonitor } from '../../src/knowledge/monitor-schemes.ts';

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

  it('that no list can judge has none', () => assert.equal(schemesOfMonitor('local'), undefined));
});
