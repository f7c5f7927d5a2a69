/** Addresses of the internet as text and as bytes. */
import assert from 'node:assert/strict';
import { ipAddressText, parseIpAddress } from '../../../../src/engine/trace/capture/ip-address.ts';

describe('IP address', () => {
  const cases: Readonly<Record<string, string>> = {
    '10.1.2.3': '10.1.2.3',
    '::ffff:10.1.2.3': '10.1.2.3',
    '::1': '::1',
    '::': '::',
    '[2001:DB8::10]': '2001:db8::10',
    'fe80::1%eth0': 'fe80::1',
    '2001:db8:0:1:0:0:0:1': '2001:db8:0:1::1',
    '1:2:3:4:5:6:7:8': '1:2:3:4:5:6:7:8',
  };
  for (const [text, shortest] of Object.entries(cases)) {
    it(`reads ${text} and writes ${shortest}`, () => {
      const bytes = parseIpAddress(text);
      assert.ok(bytes);
      assert.equal(ipAddressText(bytes), shortest);
    });
  }

  for (const name of [
    'printer',
    '',
    '10.1.2',
    '10.1.2.256',
    '1::2::3',
    '1:2:3',
    ':::',
    '1:2:3:4:5:6:7:8::',
    'g::1',
  ]) {
    it(`takes "${name}" for no address`, () => assert.equal(parseIpAddress(name), undefined));
  }
});
