/** Which networks this machine is on, and who is on one of them. */
import assert from 'node:assert/strict';
import {
  type Interfaces,
  isOnLink,
  localLinks,
} from '../../../../../src/engine/environment/node/multicast/local-links.ts';
import { openNodeMulticast } from '../../../../../src/engine/environment/node/multicast/node-multicast.ts';

const entry = (address: string, cidr: string | null, internal = false) => ({
  address,
  cidr,
  internal,
  netmask: '',
  mac: '00:00:00:00:00:00',
  ...(address.includes(':') ? { family: 'IPv6' as const, scopeid: 0 } : { family: 'IPv4' as const }),
});

const interfaces: Interfaces = {
  lo: [entry('127.0.0.1', '127.0.0.1/8', true), entry('::1', '::1/128', true)],
  eth0: [entry('192.0.2.2', '192.0.2.2/24'), entry('fd00::2', 'fd00::2/64')],
  odd: [entry('198.51.100.7', null)],
  none: [],
};

describe('local links', () => {
  it('are the interfaces that have an address', () => {
    assert.deepEqual(
      localLinks(interfaces).map(({ name, addresses, isLoopback }) => [name, addresses, isLoopback]),
      [
        ['lo', ['127.0.0.1', '::1'], true],
        ['eth0', ['192.0.2.2', 'fd00::2'], false],
        ['odd', ['198.51.100.7'], false],
      ],
    );
  });

  it('are few where a machine has hundreds of bridges', () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`br${index}`, [entry('172.17.0.1', '172.17.0.1/16')]]),
    );
    assert.equal(localLinks(many).length, 32);
  });

  const isNear = isOnLink(localLinks(interfaces));
  for (const [address, expected] of [
    ['192.0.2.99', true],
    ['127.0.0.1', true],
    ['fd00::99', true],
    ['fe80::1%eth0', true],
    ['169.254.7.7', true],
    ['192.0.3.1', false],
    ['203.0.113.9', false],
    ['2001:db8::1', false],
    ['nonsense', false],
    ['', false],
  ] as const)
    it(`${address === '' ? 'nobody' : address} is ${expected ? 'on one' : 'elsewhere'}`, () => {
      assert.equal(isNear(address), expected);
    });

  it('that are not here cannot be joined', async () => {
    await assert.rejects(
      openNodeMulticast(() => {}, ['nix0']),
      { code: 'multicast-link-unknown' },
    );
  });
});
