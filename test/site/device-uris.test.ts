/** Where device URIs stand: in devices, in ports and inside them; a name is none. */
import { strict as assert } from 'node:assert';
import { deviceUrisOf } from '../../src/site/device-uris.ts';
import { siteOf } from './site-of.ts';

describe('device URIs', () => {
  it('are found with their paths', () => {
    const { config } = siteOf(`{
      "devices": { "D": { "uri": "lpd://h/q" }, "no uri": {}, "x:y": {} },
      "ports": {
        "URI": { "device": "socket://h" }, "INLINE": { "device": { "uri": "ipp://h" } },
        "NAME": { "device": "D" }, "NAME LIKE A URI": { "device": "x:y" }, "UNKNOWN": { "device": "z" }
      }
    }`);
    assert.deepEqual(
      [...config.devices.values(), ...config.ports.values()]
        .flatMap((entry) => deviceUrisOf(config, entry))
        .map(({ at, path }) => [at.value, path.join('/')]),
      [
        ['lpd://h/q', 'devices/D/uri'],
        ['socket://h', 'ports/URI/device'],
        ['ipp://h', 'ports/INLINE/device/uri'],
      ],
    );
  });
});
