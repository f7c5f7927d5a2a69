/** How a device is asked by SNMP: what the port says, then what the device says, then the usual. */
import { strict as assert } from 'node:assert';
import { snmpSettings } from '../../../src/site/devices/snmp-settings.ts';
import { siteOf } from '../site-of.ts';

const usual = { community: undefined, index: 1, port: 161 };
const off = { notAsked: 'The file says that SNMP is off here, so it was not asked.' };

describe('SNMP settings', () => {
  for (const [what, port, device, expected] of [
    ['nothing is written', '', '', usual],
    [
      'the device says how it answers',
      '',
      '"snmp": { "community": "lab", "index": 2 }',
      { community: 'lab', index: 2, port: 161 },
    ],
    [
      'the port says how it asks',
      '"snmp": { "community": "site" }',
      '"snmp": { "community": "lab", "index": 2 }',
      { ...usual, community: 'site' },
    ],
    ['the device answers at another port', '', '"snmp": { "port": 1161 }', { ...usual, port: 1161 }],
    ['the port does not ask', '"snmp": { "status": "off" }', '', off],
    ['the device does not answer', '', '"snmp": { "status": "off" }', off],
  ] as const) {
    it(`where ${what}`, () => {
      const site = siteOf(`{
        "devices": { "D": { "uri": "lpd://h/q"${device && ','} ${device} } },
        "ports": { "P": { "device": "D"${port && ','} ${port} } }
      }`);
      assert.deepEqual(snmpSettings(site, 'P'), expected);
    });
  }

  it('where there is no such port', () => {
    assert.deepEqual(snmpSettings(siteOf('{}'), 'P'), usual);
  });
});
