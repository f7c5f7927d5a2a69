/** From a printer of the file to a plan, or to the sentence why there is none. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { planPrint } from '../../../src/site/print-plan/plan-print.ts';
import { createSite } from '../../../src/site/site.ts';

const text = `{
  "servers": {
    "W": { "system": "windows-2000" }, "C": { "system": "cups-2.4", "timeWaitSeconds": 30 }, "L": { "system": "lprng-3.8" }
  },
  "devices": { "strict": { "uri": "lpd://h:1515/q", "acceptsSourcePorts": "rfc1179" } },
  "ports": {
    "lpr": { "device": "strict", "server": "W", "sourcePorts": "rfc1179", "order": "data-first" },
    "cups": { "device": "lpd://h/q", "server": "C" }, "lprng": { "device": "lpd://h/q", "server": "L" },
    "reversed": { "device": "lpd://h/q?order=data,control", "server": "C" },
    "raw": { "device": "socket://h", "sourcePorts": "721-731" },
    "tcp-lpr": { "monitor": "standard-tcpip", "device": "lpd://h/q" },
    "tcp": { "monitor": "standard-tcpip", "device": "socket://h:9101" }, "jet": { "monitor": "hp-network", "device": "socket://h" },
    "held": { "monitor": "hp-network", "device": "socket://h", "connectionType": "continuous" },
    "dlc": { "device": "dlc://0060b0a1b2c3" }, "ipp": { "device": "ipp://h" }, "bad": { "device": "lpd://h" },
    "ipps": { "device": "ipps://h/printers/lab%20a" }, "http": { "device": "http://h:631/ipp/print", "monitor": "ipp" },
    "pinned": { "device": { "uri": "ipps://h", "certificate": { "sha256": "${'ab'.repeat(32)}" } } },
    "badly-pinned": { "device": { "uri": "ipps://h", "certificate": { "sha256": "ab" } } },
    "none": {}, "many": { "device": "lpd://h/q", "sourcePorts": "many" },
    "v-lpd": { "device": "virtual:lpd" }, "v-raw": { "device": "virtual:raw" }, "v-ipp": { "device": "virtual:ipp" }, "v-ipps": { "device": "virtual:ipps" }, "v-changed": { "device": "virtual:changed" }, "v-none": { "device": "virtual:x" }
  },
  "printers": { PRINTERS "no port": {}, "lost": { "port": "gone" } },
  "virtualPrinters": { "lpd": { "kind": "lpd", "acceptsSourcePorts": "reserved", "faults": ["slow"] }, "raw": { "kind": "raw" }, "ipp": { "kind": "ipp" }, "ipps": { "kind": "ipp", "encrypted": true, "model": "label-printer" }, "changed": { "kind": "ipp", "faults": ["certificate-changed"] } }
}`;
const ids = [...text.matchAll(/"([a-z-]+)": \{ "(?:device|monitor)"/g)].map((match) => match[1]);
const printers = [...ids, 'none'].map((id) => `"${id}": { "port": "${id}" },`).join(' ');
const site = createSite(readConfig(text.replace('PRINTERS', printers)));

describe('plan print', () => {
  const plans: [id: string, expected: Record<string, unknown>][] = [
    [
      'lpr',
      {
        monitor: 'lpr',
        host: 'h',
        tcpPort: 1515,
        queue: 'q',
        sourcePorts: { min: 721, max: 731 },
        timeWaitSeconds: 240,
        order: 'data-first',
        dialect: 'windows',
      },
    ],
    [
      'cups',
      { tcpPort: 515, sourcePorts: undefined, timeWaitSeconds: 30, order: 'control-first', dialect: 'cups' },
    ],
    ['reversed', { order: 'data-first', dialect: 'cups' }],
    ['lprng', { dialect: 'lprng', timeWaitSeconds: 60 }],
    ['raw', { monitor: 'raw', tcpPort: 9100, queue: '', sourcePorts: undefined }],
    ['tcp', { monitor: 'raw', tcpPort: 9101, isStandardTcpIp: undefined }],
    ['tcp-lpr', { monitor: 'lpr', tcpPort: 515, isStandardTcpIp: true }],
    ['jet', { monitor: 'hp-network', tcpPort: 9100, connectionType: 'job-based' }],
    ['held', { monitor: 'hp-network', tcpPort: 9100, connectionType: 'continuous' }],
    ['ipp', { monitor: 'ipp', tcpPort: 631, queue: '', isSecure: undefined }],
    ['ipps', { monitor: 'ipp', tcpPort: 631, queue: 'printers/lab a', isSecure: true }],
    ['http', { monitor: 'ipp', tcpPort: 631, queue: 'ipp/print', isSecure: undefined }],
  ];
  for (const [id, expected] of plans) {
    it(`delivers "${id}"`, () => {
      const planned = planPrint(site, id);
      assert.ok('plan' in planned, JSON.stringify(planned));
      assert.equal(planned.virtual, undefined);
      const plan: Record<string, unknown> = { ...planned.plan };
      for (const [name, value] of Object.entries(expected)) assert.deepEqual(plan[name], value, name);
    });
  }

  it('starts a virtual printer of the file', () => {
    const planned = planPrint(site, 'v-lpd');
    assert.ok('plan' in planned);
    const { kind, acceptsSourcePorts, faults } = planned.virtual ?? {};
    assert.deepEqual([kind, acceptsSourcePorts, faults], ['lpd', ['reserved'], ['slow']]);
    assert.equal(planned.plan.tcpPort, 0);
  });

  for (const [id, isSecure, model] of [
    ['v-ipp', undefined, undefined],
    ['v-ipps', true, 'label-printer'],
    ['v-changed', true, undefined],
  ] as const) {
    it(`encrypts to "${id}" where the file says so, or where only that shows its fault`, () => {
      const planned = planPrint(site, id);
      assert.ok('plan' in planned);
      assert.deepEqual([planned.plan.isSecure, planned.virtual?.model], [isSecure, model]);
    });
  }

  it('prints to a DLC device over TCP, only virtually, and says so', () => {
    const planned = planPrint(site, 'dlc', true);
    assert.ok('plan' in planned);
    assert.equal(planned.plan.monitor, 'hp-network');
    assert.match(planned.virtual?.note ?? '', /No TCP\/IP stack speaks DLC/);
  });

  for (const [id, kind, acceptsSourcePorts] of [
    ['lpr', 'lpd', ['rfc1179']],
    ['cups', 'lpd', 'any'],
    ['raw', 'raw', 'any'],
    ['dlc', 'raw', 'any'],
    ['ipp', 'ipp', 'any'],
    ['ipps', 'ipp', 'any'],
  ] as const) {
    it(`stands a virtual ${kind} in for "${id}"`, () => {
      const planned = planPrint(site, id, true);
      assert.ok('plan' in planned);
      assert.equal(planned.virtual?.kind, kind);
      assert.deepEqual(planned.virtual?.acceptsSourcePorts, acceptsSourcePorts);
      assert.equal(planned.plan.isSecure ?? false, id === 'ipps');
    });
  }

  for (const [id, why] of [
    ['nobody', /no printer "nobody"\. The file has lpr, /],
    ['no port', /has no port/],
    ['lost', /port gone, which is not in the file/],
    ['none', /no device/],
    ['bad', /cannot be used/],
    ['many', /no range: "many"/],
    ['dlc', /speaks DLC .* virtual/],
    ['badly-pinned', /certificate of the device of badly-pinned cannot be read/],
    ['v-none', /virtual printer x, which is not in the file/],
  ] as const) {
    it(`says why "${id}" cannot print`, () => {
      const planned = planPrint(site, id);
      assert.ok('problem' in planned, JSON.stringify(planned));
      assert.match(planned.problem, why);
    });
  }

  it('allows one certificate where one is written, and any other where a virtual printer stands in', () => {
    const pinned = [planPrint(site, 'pinned'), planPrint(site, 'ipps'), planPrint(site, 'pinned', true)];
    assert.deepEqual(
      pinned.map((planned) => ('plan' in planned ? planned.plan.pinnedCertificate : planned.problem)),
      [Array(32).fill('AB').join(':'), undefined, undefined],
    );
  });

  it('prints nothing from a file of another version', () => {
    const planned = planPrint(
      createSite(readConfig(`{ "version": 2, ${text.replace('PRINTERS', printers).slice(1)}`)),
      'raw',
    );
    assert.ok('problem' in planned);
    assert.match(planned.problem, /version/);
  });
});
