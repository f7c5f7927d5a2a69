/** From which source ports jobs come, and which the device takes; the rules about them show the rest. */
import { strict as assert } from 'node:assert';
import { findSystem } from '../../../src/knowledge/systems.ts';
import { describePortRange, describePortSet, type PortRange } from '../../../src/model/port-range.ts';
import {
  defaultSourcePorts,
  sendsLpr,
  toleratedSourcePorts,
  writtenSourcePorts,
} from '../../../src/site/source-ports/source-ports.ts';
import { portOf, siteOf } from '../site-of.ts';

const site = siteOf(`{
  "ports": {
    "lpr": { "device": { "uri": "lpd://h/q", "acceptsSourcePorts": "reserved" }, "sourcePorts": "721-725" },
    "tcp lpr": { "monitor": "standard-tcpip", "device": "lpd://h/q", "sourcePorts": "many" },
    "tcp raw": { "monitor": "standard-tcpip", "device": "socket://h" },
    "raw": { "device": "socket://h" },
    "rfc": { "device": "lpd://h/q?reserve=rfc1179" }, "any": { "device": "lpd://h/q?reserve=any" },
    "none": { "device": "lpd://h/q?reserve=none" }, "odd": { "device": "lpd://h/q?reserve=maybe" },
    "virtual": { "monitor": "lpr", "device": "virtual:lab" }, "strict": { "monitor": "lpr", "device": "virtual:strict" },
    "list": { "monitor": "lpr", "device": "virtual:list" },
    "told": { "device": "lpd://box/a" }, "here": { "device": { "uri": "lpd://box/b", "acceptsSourcePorts": ["512-700", "701-1023"] } },
    "and here": { "device": { "uri": "lpd://box/c", "acceptsSourcePorts": "512-1023" } }
  },
  "virtualPrinters": { "lab": { "kind": "lpd" }, "strict": { "kind": "lpd", "acceptsSourcePorts": "rfc1179" }, "list": { "kind": "lpd", "acceptsSourcePorts": ["1024-65535", "721-731"] } }
}`);
const reported = (range: PortRange | undefined) => range && describePortRange(range);

describe('source ports', () => {
  it('matter to ports that send LPR', () => {
    const sending = ['lpr', 'tcp lpr', 'tcp raw', 'raw', 'virtual'].map((id) =>
      sendsLpr(site, portOf(site, id)),
    );
    assert.deepEqual(sending, [true, true, false, false, true]);
  });

  it('are what is written, where that is a range', () => {
    const written = ['lpr', 'tcp lpr', 'raw'].map((id) => reported(writtenSourcePorts(portOf(site, id))));
    assert.deepEqual(written, ['721-725', undefined, undefined]);
  });

  for (const [id, system, expected] of [
    ['lpr', 'windows-2000', '721-731'],
    ['lpr', 'windows-nt-4.0', '512-1023'],
    ['lpr', 'cups-2.4', '512-1023'],
    ['lpr', 'other', undefined],
    ['tcp lpr', 'windows-2000', '1024-65535'],
    ['rfc', 'cups-2.4', '721-731'],
    ['rfc', 'windows-nt-4.0', '512-1023'],
    ['any', 'cups-2.4', '512-1023'],
    ['none', 'cups-2.4', '1024-65535'],
    ['odd', 'cups-2.4', '1024-65535'],
  ] as const) {
    it(`are by default ${expected ?? 'unknown'} for "${id}" on ${system}`, () => {
      const known = findSystem(system);
      assert.ok(known);
      assert.equal(reported(defaultSourcePorts(site, portOf(site, id), known)), expected);
    });
  }

  it('are taken by the device as the file says', () => {
    for (const [id, expected] of [
      ['lpr', '1-1023'],
      ['raw', undefined],
      ['virtual', '1-65535'],
      ['strict', '721-731'],
      ['list', '721-731, 1024-65535'],
      ['here', '512-1023'],
      ['told', '512-1023'],
    ] as const) {
      const set = toleratedSourcePorts(site, portOf(site, id));
      assert.equal(set && describePortSet(set), expected, id);
    }
  });
});
