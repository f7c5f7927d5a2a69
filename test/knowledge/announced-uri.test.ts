/** Records and URIs: which URI an announcement states, and which announcement a URI names. */
import assert from 'node:assert/strict';
import { announcedUri, isOfService, namedService, preferredUri } from '../../src/knowledge/announced-uri.ts';
import { readDeviceUri } from '../../src/knowledge/device-uri.ts';
import type { AnnouncedService, PrintServiceType } from '../../src/model/discovery/announced-device.ts';

const service = (
  type: PrintServiceType,
  port: number | undefined,
  rp?: string,
  host: string | undefined = 'prn.local',
): AnnouncedService => ({
  type,
  instance: 'Lab',
  host,
  port,
  addresses: [],
  text: new Map(rp === undefined ? [] : [['rp', rp]]),
});

const uriOf = (text: string) => {
  const reading = readDeviceUri(text);
  assert.ok(reading.ok, text);
  return reading.uri;
};

describe('announced URI', () => {
  for (const [announced, expected, host] of [
    [service('_ipp._tcp', 631, 'ipp/print'), 'ipp://prn.local/ipp/print'],
    [service('_ipps._tcp', 443, '/ipp/print'), 'ipps://prn.local:443/ipp/print'],
    [service('_ipp._tcp', 631), 'ipp://prn.local/'],
    [service('_ipp._tcp', 631, 'printers/Über uns?'), 'ipp://prn.local/printers/%C3%9Cber%20uns%3F'],
    [service('_printer._tcp', 515, 'raw'), 'lpd://prn.local/raw'],
    [service('_printer._tcp', 515), undefined],
    [service('_printer._tcp', 0, 'raw'), undefined],
    [service('_pdl-datastream._tcp', 9100, 'ignored'), 'socket://prn.local'],
    [service('_pdl-datastream._tcp', 9101), 'socket://prn.local:9101'],
    [service('_ipp._tcp', undefined, 'ipp/print'), undefined],
    [service('_ipp._tcp', 631, 'ipp/print', 'no host'), undefined],
    [service('_ipp._tcp', 631, 'x'.repeat(2000)), undefined],
    [service('_ipp._tcp', 631, 'ipp/print'), 'ipp://[2001:db8::7]/ipp/print', '2001:db8::7'],
  ] as const)
    it(`of ${announced.type} at ${announced.port} with ${announced.text.get('rp')?.slice(0, 20)} is ${expected}`, () => {
      assert.equal(announcedUri(announced, host), expected);
      if (expected !== undefined) assert.equal(isOfService(uriOf(expected), announced), true);
    });

  it('is of one service alone', () => {
    const announced = service('_ipp._tcp', 631, 'ipp/print');
    for (const other of [
      'ipps://prn.local/ipp/print',
      'ipp://prn.local/other',
      'ipp://prn.local:8631/ipp/print',
    ])
      assert.equal(isOfService(uriOf(other), announced), false, other);
  });

  it('that is preferred is encrypted where that is announced, and plain where it is not', () => {
    const device = (services: readonly AnnouncedService[], addresses: readonly string[] = []) => ({
      name: 'Lab',
      host: 'prn.local',
      uuid: undefined,
      addresses,
      services,
    });
    const ipp = service('_ipp._tcp', 631, 'ipp/print');
    const all = [
      service('_printer._tcp', 515, 'raw'),
      service('_pdl-datastream._tcp', 9100),
      ipp,
      service('_ipps._tcp', 631, 'ipp/print'),
    ];
    assert.equal(preferredUri(device(all), 'name'), 'ipps://prn.local/ipp/print');
    assert.equal(preferredUri(device(all.slice(0, 3)), 'name'), 'ipp://prn.local/ipp/print');
    assert.equal(preferredUri(device(all.slice(0, 2)), 'name'), 'socket://prn.local');
    assert.equal(preferredUri(device([service('_printer._tcp', 0, 'raw')]), 'name'), undefined);
    assert.equal(
      preferredUri(device([ipp], ['fe80::7', '192.0.2.7']), 'address'),
      'ipp://192.0.2.7/ipp/print',
    );
    assert.equal(preferredUri(device([ipp], ['fe80::7']), 'address'), undefined);
  });
});

describe('named service', () => {
  for (const [uri, expected] of [
    [
      'dnssd://HP%20Laser%204.5._ipp._tcp.local/?uuid=545253FB-0000-0000-0000-000000000001',
      ['HP Laser 4.5', '545253fb-0000-0000-0000-000000000001'],
    ],
    ['dnssd://Lab._pdl-datastream._tcp.local./', ['Lab', undefined]],
    ['ipps://Lab%20A._ipps._tcp.local/', ['Lab A', undefined]],
    ['ipp://prn.local/ipp/print', undefined],
    ['dnssd://Lab._http._tcp.local/', undefined],
    ['dnssd://%ZZ._ipp._tcp.local/', undefined],
    ['socket://192.0.2.7', undefined],
  ] as const)
    it(`of ${uri} is ${expected?.[0]}`, () => {
      const found = namedService(uriOf(uri));
      assert.deepEqual(found && [found.instance, found.uuid], expected);
    });
});
