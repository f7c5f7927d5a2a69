/** Where device URIs stand: in devices, in ports and inside them; a name is none. */
import { strict as assert } from 'node:assert';
import { ownUri, writtenUri, writtenUriPath } from '../../../src/site/devices/device-uris.ts';
import { siteOf } from '../site-of.ts';

describe('device URIs', () => {
  it('are found with their paths', () => {
    const site = siteOf(`{
      "devices": { "D": { "uri": "lpd://h/q" }, "no uri": {}, "x:y": {} },
      "ports": {
        "URI": { "device": "socket://h" }, "INLINE": { "device": { "uri": "ipp://h" } },
        "NAME": { "device": "D" }, "NAME LIKE A URI": { "device": "x:y" }, "UNKNOWN": { "device": "z" }
      }
    }`);
    assert.deepEqual(
      [...site.config.devices.values(), ...site.config.ports.values()].flatMap((entry) => {
        const uri = writtenUri(site, entry);
        return uri ? [[uri.value, writtenUriPath(entry).join('/'), ownUri(site, entry)?.scheme]] : [];
      }),
      [
        ['lpd://h/q', 'devices/D/uri', 'lpd'],
        ['socket://h', 'ports/URI/device', 'socket'],
        ['ipp://h', 'ports/INLINE/device/uri', 'ipp'],
      ],
    );
  });
});
