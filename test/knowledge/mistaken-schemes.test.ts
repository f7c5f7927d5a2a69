/** Schemes that exist nowhere lead to one that does. */
import { strict as assert } from 'node:assert';
import { readDeviceUri } from '../../src/knowledge/device-uri.ts';
import { meantScheme } from '../../src/knowledge/mistaken-schemes.ts';

describe('mistaken schemes', () => {
  for (const [scheme, meant] of [
    ['lpr', 'lpd'],
    ['ldp', 'lpd'],
    ['raw', 'socket'],
    ['jetdirect', 'socket'],
    ['tcp', 'socket'],
    ['cifs', 'smb'],
  ] as const) {
    it(`${scheme} means ${meant}, which is read`, () => {
      assert.equal(meantScheme(scheme), meant);
      assert.equal(readDeviceUri(`${meant}://host/${meant === 'socket' ? '' : 'queue'}`).ok, true);
    });
  }

  it('are none of those that there are', () => {
    for (const scheme of [
      'lpd',
      'socket',
      'ipp',
      'ipps',
      'http',
      'https',
      'smb',
      'usb',
      'dnssd',
      'hp',
      'constructor',
    ])
      assert.equal(meantScheme(scheme), undefined, scheme);
  });
});
