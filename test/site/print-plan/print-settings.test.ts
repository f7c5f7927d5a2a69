/** What a test page says about the way it took. */
import { strict as assert } from 'node:assert';
import { planPrint } from '../../../src/site/print-plan/plan-print.ts';
import { describeDevice, printSettings } from '../../../src/site/print-plan/print-settings.ts';
import { siteOf } from '../site-of.ts';

const site = siteOf(`{
  "ports": {
    "lpr": { "device": "lpd://alice:secret@[fe80::1]/a%23b", "sourcePorts": "reserved" }, "raw": { "device": "socket://h" },
    "ipps": { "device": "ipps://h/printers/lab%20a" },
    "dlc": { "device": "dlc://0060b0a1b2c3", "connectionType": "continuous" }
  },
  "printers": { "lpr": { "port": "lpr" }, "raw": { "port": "raw" }, "ipps": { "port": "ipps" }, "dlc": { "port": "dlc" } }
}`);

function planned(id: string, toVirtual = false) {
  const result = planPrint(site, id, toVirtual);
  assert.ok('plan' in result);
  return result;
}

describe('print settings', () => {
  it('of an LPR port name queue, order and source ports', () => {
    assert.deepEqual(Object.fromEntries(printSettings(planned('lpr'))), {
      Protocol: 'LPR (RFC 1179)',
      Queue: 'a#b',
      Order: 'control-first',
      'Source ports': '512-1023 (511 ports)',
    });
  });

  it('of a raw port are few', () => {
    assert.deepEqual(printSettings(planned('raw')), [['Protocol', 'raw (TCP)']]);
  });

  it('of an HPMON port name its connection type, and what stands in for DLC', () => {
    assert.deepEqual(printSettings(planned('dlc', true)), [
      ['Protocol', 'raw (TCP)'],
      ['Connection type', 'continuous'],
      ['Note', 'No TCP/IP stack speaks DLC: a virtual JetDirect over TCP stands in.'],
    ]);
  });

  it('name the device as a URI without secrets', () => {
    assert.equal(describeDevice(planned('lpr')), 'lpd://[fe80::1]:515/a%23b');
    assert.equal(describeDevice(planned('raw')), 'socket://h:9100');
    assert.equal(describeDevice(planned('ipps')), 'ipps://h:631/printers/lab%20a');
  });

  it('name a virtual printer in words', () => {
    assert.match(describeDevice(planned('raw', true)), /virtual printer/);
  });
});
