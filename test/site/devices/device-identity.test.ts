/** One device has one name, whoever writes its URI and how. */
import { strict as assert } from 'node:assert';
import { readDeviceUri } from '../../../src/knowledge/device-uri.ts';
import {
  deviceIdentity,
  hostIdentity,
  isAnotherDevice,
  isLoopback,
  uriIdentity,
} from '../../../src/site/devices/device-identity.ts';
import { portOf, siteOf } from '../site-of.ts';

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
      'socket://host',
      'socket://host',
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

  it('tells devices apart where there is no doubt', () => {
    for (const [one, other, isAnother] of [
      ['socket://10.0.0.1', 'socket://10.0.0.2', true],
      ['socket://10.0.0.1', 'lpd://10.0.0.2/q', true],
      ['socket://prn1', 'socket://prn2.example', true],
      ['socket://h:9100', 'socket://h:9101', true],
      ['usb://HP/a', 'usb://HP/b', true],
      ['dlc://0060b0a1b2c3', 'dlc://0060b0a1b2c4', true],
      ['socket://prn1', 'socket://PRN1.example', false],
      ['socket://prn1', 'socket://10.0.0.1', false],
      ['lpd://h/raw', 'lpd://h/text', false],
      ['lpd://h/raw', 'socket://h', false],
      ['dlc://0060b0a1b2c3', 'socket://10.0.0.1', false],
      ['usb://HP/a', 'socket://10.0.0.1', false],
    ] as const) {
      const [uri, otherUri] = [readDeviceUri(one), readDeviceUri(other)];
      assert.ok(uri.ok && otherUri.ok);
      assert.equal(isAnotherDevice(uri.uri, otherUri.uri), isAnother, `${one} ${other}`);
    }
  });

  it('takes an LPD for one box, and an IPP server for as many as it has paths', () => {
    for (const [one, other, isSame] of [
      ['lpd://h/raw1', 'lpd://h/raw2', true],
      ['ipp://h/printers/a', 'ipp://h/printers/b', false],
      ['ipp://h/ipp/print', 'ipp://H:631/ipp/print', true],
      ['socket://h', 'socket://h:9100/?waiteof=false', true],
    ] as const) {
      const [uri, otherUri] = [readDeviceUri(one), readDeviceUri(other)];
      assert.ok(uri.ok && otherUri.ok);
      assert.equal(uriIdentity(uri.uri) === uriIdentity(otherUri.uri), isSame);
    }
  });

  it('is the same whether the text is at hand or not', () => {
    for (const text of [
      'lpd://10.0.0.1/raw',
      'LPD://10.0.0.1/raw',
      'lpd://10.0.0.1:515/raw',
      'lpd://10.0.0.1:5150/raw',
      'lpd://10.0.0.1/raw?reserve=yes',
      'lpd://10.0.0.1@10.0.0.1/raw',
      'lpd://ann@10.0.0.1/raw',
      'lpd://prn1/raw',
      'socket://10.0.0.1',
      'socket://10.0.0.1:9100/?waiteof=false',
      'ipp://10.0.0.1',
      'ipp://10.0.0.1/',
      'ipp://10.0.0.1/?version=1.1',
      'ipp://10.0.0.1/ipp/print',
      'ipp://10.0.0.1:631/ipp/print',
      'ipp://10.0.0.1/ipp/print?version=1.1',
      'ipp://10.0.0.1/printers/a%20b',
      'ipp://10.0.0.1/%25',
      'http://10.0.0.1/ipp',
      'dlc://006000112233',
      'dlc://00:60:00:11:22:33',
      '\\\\10.0.0.1\\share',
      'virtual:lab',
      'file:///dev/lp0',
      'smb://10.0.0.1/share',
    ]) {
      const reading = readDeviceUri(text);
      assert.ok(reading.ok, text);
      assert.equal(uriIdentity(reading.uri, text), uriIdentity(reading.uri), text);
    }
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
