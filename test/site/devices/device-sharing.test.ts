/** Which ports lead to the same device, and whose they are. */
import { strict as assert } from 'node:assert';
import { hostId, hostsInWords, portsOfOtherHosts } from '../../../src/site/devices/device-sharing.ts';
import { portOf, siteOf } from '../site-of.ts';

const site = siteOf(`{
  "servers": { "S1": {}, "S2": {} },
  "ports": {
    "A": { "device": "socket://HOST", "server": "S1" },
    "B": { "device": { "uri": "socket://host:9100" }, "server": "S2" },
    "C": { "device": "socket://host:9101", "server": "S2" },
    "D": { "device": "socket://host", "server": "S1" },
    "E": { "device": "socket://host" },
    "V": { "device": "virtual:lab" }, "N": {}
  },
  "printers": { "P": { "port": "E", "server": "S2" } },
  "virtualPrinters": { "lab": { "kind": "raw" } }
}`);

describe('device sharing', () => {
  it('finds the ports of others', () => {
    assert.deepEqual(
      portsOfOtherHosts(site, portOf(site, 'A')).map(({ id }) => id),
      ['B', 'E'],
    );
    assert.deepEqual(portsOfOtherHosts(site, portOf(site, 'C')), []);
    assert.deepEqual(portsOfOtherHosts(site, portOf(site, 'N')), []);
  });

  it('names hosts once, and not more than anybody reads', () => {
    const ports = ['A', 'D', 'E'].map((id) => portOf(site, id));
    assert.deepEqual(hostsInWords(site, ports), { text: 'S1, S2', count: 2 });
    const many = siteOf(
      `{ "ports": { ${['a', 'b', 'c', 'd', 'e'].map((id) => `"${id}": { "server": "${id}" }`)} } }`,
    );
    assert.deepEqual(hostsInWords(many, [...many.config.ports.values()]), {
      text: 'a, b, c and 2 more',
      count: 5,
    });
  });

  it('knows whose a port is, by its printers where it does not say', () => {
    assert.deepEqual(
      ['A', 'E', 'V'].map((id) => hostId(site, portOf(site, id))),
      ['S1', 'S2', undefined],
    );
  });
});
