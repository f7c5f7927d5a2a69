/** Names resolved: devices, monitors, servers, hosts and printers, and what stays unknown. */
import { strict as assert } from 'node:assert';
import { portOf, printerOf, serverOf, siteOf } from './site-of.ts';

const site = siteOf(`{
  "servers": {
    "S1": { "system": "windows-2000", "aliases": ["alias.example", "10.0.0.1"] },
    "S2": { "name": "Real.corp.example" },
    "a.one": {}, "a.two": {}
  },
  "clusters": { "VS": { "nodes": ["S1", "S2", "nobody"] } },
  "devices": { "lab": { "uri": "lpd://h/q", "acceptsSourcePorts": "any" } },
  "ports": {
    "NAMED": { "device": "lab", "server": "VS" },
    "INLINE": { "device": { "uri": "socket://h" }, "server": "S1" },
    "URI": { "device": "ipp://h" },
    "WRITTEN": { "monitor": "other", "device": "ipp://h" },
    "BAD": { "device": "socket://" },
    "NOWHERE": { "device": "no such device", "server": "gone" },
    "NONE": {}
  },
  "printers": {
    "own": { "port": "URI", "server": "S2", "share": "Own" },
    "of port": { "port": "NAMED", "name": "Real" },
    "pool": { "port": ["NAMED", "INLINE"] },
    "twice": { "port": ["INLINE", "INLINE"] },
    "homeless": { "port": "NONE", "formerShares": ["OLD"] }
  }
}`);

describe('site', () => {
  it('finds the device of a port by name, inline or URI', () => {
    const devices = ['NAMED', 'INLINE', 'URI', 'BAD', 'NOWHERE', 'NONE'].map((id) =>
      site.device(portOf(site, id)),
    );
    assert.deepEqual(
      devices.map((device) => device && [device.name, device.holder.id, device.uri?.scheme]),
      [
        ['lab', 'lab', 'lpd'],
        [undefined, 'INLINE', 'socket'],
        [undefined, 'URI', 'ipp'],
        [undefined, 'BAD', undefined],
        undefined,
        undefined,
      ],
    );
    assert.equal(devices[0]?.facts.acceptsSourcePorts[0]?.value, 'any');
  });

  it('takes the monitor as written, else from the scheme', () => {
    const monitors = ['NAMED', 'INLINE', 'URI', 'WRITTEN', 'BAD', 'NONE'].map((id) =>
      site.monitor(portOf(site, id)),
    );
    assert.deepEqual(monitors, ['lpr', 'raw', 'ipp', 'other', undefined, undefined]);
  });

  it('finds the servers of a port: its own, every node, or those of its printers', () => {
    const servers = ['NAMED', 'INLINE', 'URI', 'NOWHERE', 'NONE'].map((id) =>
      site.serversOf(portOf(site, id)).map((server) => server.id),
    );
    assert.deepEqual(servers, [['S1', 'S2'], ['S1'], ['S2'], [], []]);
    assert.deepEqual(
      site.systemsOf(portOf(site, 'NAMED')).map(({ id }) => id),
      ['windows-2000'],
    );
  });

  it('finds who holds a printer, and says nothing where the file contradicts itself', () => {
    const hosts = ['own', 'of port', 'pool', 'twice', 'homeless'].map((id) =>
      site.hostOf(printerOf(site, id)),
    );
    assert.deepEqual(hosts, ['S2', 'VS', undefined, 'S1', undefined]);
  });

  it('finds the printers of a port, each once', () => {
    const printers = ['INLINE', 'NAMED', 'BAD'].map((id) =>
      site.printersOf(portOf(site, id)).map((printer) => printer.id),
    );
    assert.deepEqual(printers, [['pool', 'twice'], ['of port', 'pool'], []]);
  });

  it('finds printers at a host by share, name and former share', () => {
    assert.equal(site.printerSharedAt('S2', 'own')?.id, 'own');
    assert.equal(site.printerNamedAt('VS', 'real')?.id, 'of port');
    assert.equal(site.printerKnownAt('VS', 'of port')?.id, 'of port');
    assert.equal(site.printersOnceSharedAt(undefined, 'old')[0]?.id, 'homeless');
    assert.deepEqual([site.printerKnownAt('gone', 'of port'), site.printersOn('gone')], [undefined, []]);
  });

  it('finds of several with one name the first, and those that are still shared before those that are not', () => {
    const several = siteOf(`{ "printers": {
      "One": { "server": "S", "share": "Both", "formerShares": ["Old"] },
      "Two": { "server": "S", "name": "Real", "share": "BOTH", "formerShares": ["Older"] },
      "Three": { "server": "S", "formerShares": ["OLDEST"] },
      "Four": { "server": "S", "share": "x", "formerShares": ["oldest", "old"] }
    } }`);
    const ids = (names: string[], find: 'printerSharedAt' | 'printerNamedAt' | 'printerKnownAt') =>
      names.map((name) => several[find]('S', name)?.id);
    assert.deepEqual(ids(['both', 'X', 'one'], 'printerSharedAt'), ['One', 'Four', undefined]);
    assert.deepEqual(ids(['one', 'real', 'two'], 'printerNamedAt'), ['One', 'Two', undefined]);
    assert.deepEqual(ids(['two', 'real', 'both'], 'printerKnownAt'), ['Two', 'Two', 'One']);
    assert.deepEqual(
      ['old', 'older', 'oldest'].map((name) => several.printersOnceSharedAt('S', name).map(({ id }) => id)),
      [['One', 'Four'], ['Two'], ['Four', 'Three']],
    );
  });

  for (const [name, id] of [
    ['s1', 'S1'],
    ['ALIAS.example', 'S1'],
    ['alias', undefined],
    ['10.0.0.1', 'S1'],
    ['S1.example', 'S1'],
    ['S1.corp.example', undefined],
    ['real', undefined],
    ['s2.corp.example', 'S2'],
    ['real.other.example', undefined],
    ['vs.corp.example', undefined],
    ['a', undefined],
    ['a.three', undefined],
    ['a.two', 'a.two'],
    ['10.0.0.2', undefined],
    ['10', undefined],
    ['', undefined],
  ] as const) {
    it(`knows ${name === '' ? 'nothing' : name} as ${id ?? 'no host'}`, () =>
      assert.equal(site.findHost(name)?.id, id));
  }

  it('guesses a host by a short name that the file has in full', () => {
    assert.equal(site.guessHost('real')?.id, 'S2');
    assert.equal(site.guessHost('s1')?.id, 'S1');
    assert.equal(site.guessHost('real.other.example'), undefined);
  });

  it('finds printers and ports of one name, where there are several', () => {
    const named = siteOf(`{
      "ports": { "X": {}, "Y": { "name": "x" }, "Z": {} }, "printers": { "P": { "name": "p1" }, "P1": {}, "Q": {} }
    }`);
    const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
    assert.deepEqual(ids(named.portsNamed('X')), ['X', 'Y']);
    assert.deepEqual(ids(named.portsNamed('Y')), []);
    assert.deepEqual(ids(named.portsNamed('Z')), []);
    assert.deepEqual(ids(named.printersNamed('P1')), ['P', 'P1']);
    assert.deepEqual(ids(named.printersNamed('Q')), []);
  });

  it('leads a local port to the share that it is called after', () => {
    const local = siteOf(String.raw`{
      "ports": {
        "\\\\S\\L": { "monitor": "local" }, "A": { "name": "//S/L" }, "//S/M": { "monitor": "raw" }, "B": { "monitor": "local" },
        "\\\\S\\N": { "monitor": "local", "device": "socket://h" }
      }
    }`);
    assert.deepEqual(
      [...local.config.ports.values()].map((port) => local.device(port)?.identity),
      ['unc://s/l', 'unc://s/l', undefined, undefined, 'socket://h'],
    );
  });

  it('finds the clusters of a server', () => {
    assert.deepEqual(
      site.clustersOf(serverOf(site, 'S1')).map(({ id }) => id),
      ['VS'],
    );
    assert.deepEqual(site.clustersOf(serverOf(site, 'a.one')), []);
  });
});
