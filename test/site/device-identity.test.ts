/** One device has one name, whoever writes its URI and how. */
import { strict as assert } from 'node:assert';
import { deviceIdentity, hostIdentity, isLoopback } from '../../src/site/device-identity.ts';
import { portOf, siteOf } from './site-of.ts';

const site = siteOf(`{
  "ports": {
    "A": { "device": "socket://HOST" },
    "B": { "device": { "uri": "socket://host:9100" } },
    "C": { "device": "socket://host:9101" },
    "V": { "device": "virtual:lab" }, "N": {},
    "U1": { "device": "\\\\\\\\PRINT02\\\\LAB" }, "U2": { "device": "//print02/lab" }, "U3": { "device": "//print02/other" }
  },
  "virtualPrinters": { "lab": { "kind": "raw" } }
}`);

describe('device identity', () => {
  it('names a device the same whoever writes it', () => {
    const names = ['A', 'B', 'C', 'V', 'N', 'U1', 'U2', 'U3'].map((id) =>
      deviceIdentity(site, portOf(site, id)),
    );
    assert.deepEqual(names, [
      'socket://host:9100',
      'socket://host:9100',
      'socket://host:9101',
      'virtual:lab',
      undefined,
      'unc://print02/lab',
      'unc://print02/lab',
      'unc://print02/other',
    ]);
  });

  it('knows a host by its name and by its address, however they are written', () => {
    for (const [written, expected] of [
      ['Prn1.Corp.Example.', 'prn1.corp.example'],
      ['2001:DB8::1', '2001:db8:0:0:0:0:0:1'],
      ['2001:db8:0:0::0001', '2001:db8:0:0:0:0:0:1'],
      ['::', '0:0:0:0:0:0:0:0'],
      ['fe80::1%Eth0', 'fe80:0:0:0:0:0:0:1%eth0'],
    ] as const)
      assert.equal(hostIdentity(written), expected);
  });

  it('knows the machine itself', () => {
    const hosts = ['localhost', 'LocalHost.', '127.0.0.1', '127.1.2.3', '::1', '0:0::1'];
    assert.deepEqual(
      hosts.map(isLoopback),
      hosts.map(() => true),
    );
    const others = ['127.example', '10.0.0.127', 'localhost.example', '::2', ''];
    assert.deepEqual(
      others.map(isLoopback),
      others.map(() => false),
    );
  });
});
