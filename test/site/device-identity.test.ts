/** One device has one name, whoever writes its URI and how. */
import { strict as assert } from 'node:assert';
import { deviceIdentity } from '../../src/site/device-identity.ts';
import { portOf, siteOf } from './site-of.ts';

const site = siteOf(`{
  "ports": {
    "A": { "device": "socket://HOST" },
    "B": { "device": { "uri": "socket://host:9100" } },
    "C": { "device": "socket://host:9101" },
    "V": { "device": "virtual:lab" }, "N": {}
  },
  "virtualPrinters": { "lab": { "kind": "raw" } }
}`);

describe('device identity', () => {
  it('names a device the same whoever writes it', () => {
    const names = ['A', 'B', 'C', 'V', 'N'].map((id) => deviceIdentity(site, portOf(site, id)));
    assert.deepEqual(names, [
      'socket://host:9100',
      'socket://host:9100',
      'socket://host:9101',
      'virtual:lab',
      undefined,
    ]);
  });
});
