/** Device URIs: what each says, part by part, and why some cannot be used. */
import { strict as assert } from 'node:assert';
import { looksLikeUri, monitorOfScheme, readDeviceUri } from '../../src/knowledge/device-uri.ts';

describe('device URI', () => {
  const good: [text: string, parts: Record<string, unknown>][] = [
    ['lpd://10.20.0.11/raw', { scheme: 'lpd', host: '10.20.0.11', port: 515, path: 'raw' }],
    ['socket://10.0.0.1', { host: '10.0.0.1', port: 9100, path: '' }],
    ['socket://10.0.0.1:', { host: '10.0.0.1', port: 9100 }],
    ['socket://10.0.0.1:9101/', { host: '10.0.0.1', port: 9101, path: '' }],
    ['ipps://010.0.0.1:00443/ipp/print', { host: '010.0.0.1', port: 443, path: 'ipp/print' }],
    ['ipp://10.0.0.1/a%20b', { host: '10.0.0.1', path: 'a b' }],
    ['ipp://10.0.0.1.example/x', { host: '10.0.0.1.example', path: 'x' }],
    ['lpd://host:1515/a/b', { host: 'host', port: 1515, path: 'a/b' }],
    ['LPD://Host/Q', { scheme: 'lpd', host: 'Host', path: 'Q' }],
    [
      'lpd://host/q?reserve=rfc1179&order=data,control',
      { options: { reserve: 'rfc1179', order: 'data,control' } },
    ],
    ['lpd://host/q?Reserve=any+contimeout=5', { options: { reserve: 'any', contimeout: '5' } }],
    ['socket://host', { scheme: 'socket', port: 9100, path: '' }],
    ['socket://host:', { port: 9100 }],
    ['socket://[fe80::1%25eth0]:9101', { host: 'fe80::1%eth0', port: 9101 }],
    ['socket://[fe80::1%en0]:9101', { host: 'fe80::1%en0', port: 9101 }],
    ['ipp://[v1.fe80::1+eth0]/ipp/print', { host: 'fe80::1%eth0', port: 631 }],
    ['socket://[::1]', { host: '::1', port: 9100 }],
    ['socket://[::ffff:10.0.0.1]', { host: '::ffff:10.0.0.1' }],
    [
      'ipp://HP%20LaserJet%20%5BA1%5D._ipp._tcp.local/',
      { host: 'HP LaserJet [A1]._ipp._tcp.local', path: '' },
    ],
    ['ipp://host/ipp/print', { scheme: 'ipp', port: 631, path: 'ipp/print' }],
    ['ipps://host:443/', { scheme: 'ipps', port: 443, path: '' }],
    ['http://host/x', { port: 80 }],
    ['https://host/x', { port: 443 }],
    ['ipp://alice@host/x', { user: 'alice', hasPassword: false }],
    ['ipp://alice:secret@host/x', { user: 'alice', hasPassword: true, host: 'host' }],
    ['ipp://alice:@host/x', { user: 'alice', hasPassword: false }],
    ['ipp://host/a%20b', { path: 'a b' }],
    ['dlc://0060B0A1B2C3', { scheme: 'dlc', host: '0060b0a1b2c3', port: undefined }],
    ['dlc://00:60:b0:a1:b2:c3', { host: '0060b0a1b2c3' }],
    ['file:///dev/lp0', { scheme: 'file', path: '/dev/lp0' }],
    ['file:/dev/lp0', { path: '/dev/lp0' }],
    ['virtual:lab', { scheme: 'virtual', path: 'lab' }],
    ['virtual:the lab', { path: 'the lab' }],
    ['virtual:the%20lab', { path: 'the lab' }],
    ['virtual:100%', { path: '100%' }],
    ['usb://HP/LaserJet?serial=1', { scheme: 'usb', host: '', path: '//HP/LaserJet?serial=1' }],
    ['smb://alice:secret@WORKGROUP/srv/q', { scheme: 'smb', host: '', user: 'alice', hasPassword: true }],
    ['smb://a@corp.example:secret@srv/q', { user: 'a@corp.example', hasPassword: true }],
    ['\\\\PRINT02\\The Lab', { scheme: 'unc', host: 'PRINT02', port: undefined, path: 'The Lab' }],
    ['//print02/lab$', { scheme: 'unc', host: 'print02', path: 'lab$' }],
  ];
  for (const [text, parts] of good) {
    it(`reads ${text}`, () => {
      const reading = readDeviceUri(text);
      assert.ok(reading.ok, JSON.stringify(reading));
      const found: Record<string, unknown> = {
        ...reading.uri,
        options: Object.fromEntries(reading.uri.options),
      };
      for (const [name, value] of Object.entries(parts)) assert.deepEqual(found[name], value, name);
    });
  }

  const bad: [text: string, why: RegExp][] = [
    ['', /no scheme/],
    ['10.20.0.11', /no scheme/],
    ['lpd://host', /no queue/],
    ['lpd://host/a%20b', /split the LPD command/],
    ['lpd://host/a%0ab', /split the LPD command/],
    ['lpd:host/q', /followed by \/\/HOST/],
    ['socket://', /no host/],
    ['socket://host:0', /port/],
    ['socket://host:70000', /port/],
    ['socket://256.0.0.1', /no name or address/],
    ['socket://10.0.0.256', /no name or address/],
    ['socket://10.0.0.1:0', /port/],
    ['socket://10.0.0.1:65536', /port/],
    ['socket://10.0.0.1:000080', /port/],
    ['lpd://10.0.0.1', /no queue/],
    ['lpd://10.0.0.1/', /no queue/],
    ['socket://1.2.3', /no name or address/],
    ['socket://a..b', /no name or address/],
    ['socket://fe80::1', /IPv6 address in brackets/],
    ['socket://[10.20.0.11]', /no IPv6 address/],
    ['socket://[::1::2]', /no IPv6 address/],
    ['socket://[1:2:3:4:5:6:7:8:9]', /no IPv6 address/],
    ['socket://[fe80::1', /IPv6 address in brackets/],
    ['\\\\PRINT02', /SERVER.*Share/],
    ['//print02/lab/more', /SERVER.*Share/],
    ['//alice:secret@host/q', /SERVER.*Share/],
    ['ipp://host/%', /hexadecimal/],
    ['ipp://host/a#b', /%23/],
    ['ipp://host name/', /space/],
    ['ipp://host/\u0007', /control/],
    ['dlc://0060b0', /hardware address/],
    ['virtual:', /names no virtual printer/],
    ['file://', /no host|no file/],
    ['file:', /no file/],
    [`ipp://host/${'a'.repeat(1024)}`, /1,024/],
  ];
  for (const [text, why] of bad) {
    it(`refuses ${text.slice(0, 40)}`, () => {
      const reading = readDeviceUri(text);
      assert.ok(!reading.ok);
      assert.match(reading.why, why);
    });
  }

  it('says the monitor where the scheme does', () => {
    const schemes = ['lpd', 'socket', 'ipp', 'ipps', 'dlc', 'file', 'usb', 'virtual', 'smb', 'unc'];
    assert.deepEqual(schemes.map(monitorOfScheme), [
      'lpr',
      'raw',
      'ipp',
      'ipp',
      'hp-network',
      'file',
      'usb',
      undefined,
      undefined,
      'local',
    ]);
  });

  it('is told from a name by its scheme', () => {
    assert.deepEqual(
      ['lpd://h/q', 'virtual:lab', '//h/q', 'accounting lpd', 'LPT1', ':x'].map(looksLikeUri),
      [true, true, true, false, false, false],
    );
  });
});
