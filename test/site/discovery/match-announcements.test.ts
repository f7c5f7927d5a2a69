/** What of a file is announced: by UUID, name, host or address, and what honestly is not known. */
import assert from 'node:assert/strict';
import { matchAnnouncements } from '../../../src/site/discovery/match-announcements.ts';
import { siteOf } from '../site-of.ts';
import { announcedDevice } from './announced.ts';

const uuid = '545253fb-0000-0000-0000-000000000001';
const other = '545253fb-0000-0000-0000-000000000002';

/** For one device URI: by what it was found, to where it moved, or why not. */
function match(uri: string, ...announced: Parameters<typeof announcedDevice>[0][]) {
  const site = siteOf(`{ "devices": { "D": { "uri": ${JSON.stringify(uri)} } } }`);
  const { devices, unmatched } = matchAnnouncements(site, announced.map(announcedDevice));
  const [entry] = devices.flatMap(({ device, entries }) => entries.map((one) => ({ ...one, device })));
  if (!entry) return unmatched.map(({ why }) => why).join();
  return `${entry.device.name} by ${entry.by}${entry.moved ? ` moved to ${entry.moved.to}` : ''}`;
}

describe('match announcements', () => {
  const queues = [
    { name: 'A', rp: 'printers/a' },
    { name: 'B', rp: 'printers/b' },
  ];
  for (const [title, uri, announced, expected] of [
    ['an address', 'ipp://192.0.2.7/ipp/print', [{}], 'Lab by address'],
    [
      'an IPv6 address, however it is shortened',
      'ipp://[FD00:0::7]/',
      [{ addresses: ['fd00::7'] }],
      'Lab by address',
    ],
    ['an address with another protocol', 'socket://192.0.2.7', [{}], 'Lab by address'],
    ['a host', 'ipp://PRN.local/ipp/print', [{}], 'Lab by host'],
    ['a host with a dot at its end', 'ipp://prn.local./ipp/print', [{}], 'Lab by host'],
    ['the name of a service', 'dnssd://lab._ipp._tcp.local/', [{}], 'Lab by name'],
    ['the name of a service as a host', 'ipp://Lab._ipp._tcp.local/', [{}], 'Lab by name'],
    ['a UUID, whatever the name', `dnssd://Old._ipp._tcp.local/?uuid=${uuid}`, [{ uuid }], 'Lab by uuid'],
    [
      'a UUID at another address',
      `ipp://192.0.2.99/ipp/print?uuid=${uuid}`,
      [{ uuid }],
      'Lab by uuid moved to 192.0.2.7',
    ],
    [
      'a UUID under another host name',
      `ipp://old.local/ipp/print?uuid=${uuid}`,
      [{ uuid }],
      'Lab by uuid moved to prn.local',
    ],
    ['a UUID behind a name that DNS knows', `ipp://prn.example/?uuid=${uuid}`, [{ uuid }], 'Lab by uuid'],
    ['another UUID at the address', `ipp://192.0.2.7/ipp/print?uuid=${other}`, [{ uuid }], 'another'],
    [
      'one UUID twice, by its address',
      `ipp://192.0.2.7/ipp/print?uuid=${uuid}`,
      [
        { name: 'A', addresses: ['192.0.2.8'], uuid },
        { name: 'B' },
        { name: 'C', addresses: ['192.0.2.9'], uuid },
      ],
      'B by address',
    ],
    ['a queue of a server', 'ipp://192.0.2.7/printers/b', queues, 'B by address'],
    ['no queue of a server', 'ipp://192.0.2.7/printers/c', queues, 'several'],
    ['an address that nobody has', 'socket://192.0.2.8', [{}], 'silent'],
    ['a host that nobody has', 'socket://other.local', [{}], 'silent'],
    ['a service that nobody has', 'dnssd://Other._ipp._tcp.local/', [{}], 'silent'],
    ['a name of DNS', 'socket://prn.example', [{}], 'unknown-name'],
    ['no network', 'usb://HP/LaserJet', [{}], ''],
    ['a virtual printer', 'virtual:lab', [{}], ''],
    ['no announcements', 'socket://192.0.2.7', [], 'silent'],
  ] as const)
    it(`finds ${title}`, () => {
      assert.equal(match(uri, ...announced), expected);
    });

  it('finds a device by the UUID that the file states, at whatever address it is', () => {
    const site = siteOf(
      `{ "devices": { "D": { "uri": "socket://10.0.0.1:9101", "uuid": "urn:uuid:${uuid.toUpperCase()}" } } }`,
    );
    const { devices } = matchAnnouncements(site, [announcedDevice({ uuid })]);
    assert.deepEqual(devices[0]?.entries[0]?.moved, {
      from: '10.0.0.1',
      to: '192.0.2.7',
      edit: { kind: 'set', path: ['devices', 'D', 'uri'], value: 'socket://192.0.2.7:9101' },
    });
  });

  it('takes ports with a device of their own, and reports the printers of each entry once', () => {
    const site = siteOf(`{
      "devices": { "D": { "uri": "ipp://192.0.2.7/ipp/print" } },
      "ports": { "P": { "device": "D" }, "Q": { "device": "D" }, "U": { "device": "socket://192.0.2.7" }, "I": { "device": { "uri": "lpd://192.0.2.7/raw" } } },
      "printers": { "one": { "port": "P" }, "pool": { "port": ["P", "Q"] }, "raw": { "port": "U" } }
    }`);
    const { devices } = matchAnnouncements(site, [announcedDevice({})]);
    assert.deepEqual(
      devices[0]?.entries.map(({ section, id, printers }) => [section, id, printers]),
      [
        ['devices', 'D', ['one', 'pool']],
        ['ports', 'U', ['raw']],
        ['ports', 'I', []],
      ],
    );
  });

  it('writes a changed address where it stands, and leaves the rest of the URI alone', () => {
    const uri = `ipp://user@10.0.0.1:8631/ipp/print?uuid=${uuid}&waitjob=false`;
    for (const [text, path] of [
      [`{ "devices": { "D": { "uri": "${uri}" } } }`, ['devices', 'D', 'uri']],
      [`{ "ports": { "P": { "device": "${uri}" } } }`, ['ports', 'P', 'device']],
      [`{ "ports": { "P": { "device": { "uri": "${uri}" } } } }`, ['ports', 'P', 'device', 'uri']],
    ] as const) {
      const { devices } = matchAnnouncements(siteOf(text), [announcedDevice({ uuid })]);
      assert.deepEqual(devices[0]?.entries[0]?.moved?.edit, {
        kind: 'set',
        path,
        value: uri.replace('10.0.0.1', '192.0.2.7'),
      });
    }
  });
});
