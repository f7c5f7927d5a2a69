/** What pool-snmp-off reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';

const pool = (snmp: string, ports = '["P", "Q"]', monitor = 'standard-tcpip'): string => `{
  "ports": {
    "P": { "monitor": "${monitor}", "device": "socket://h"${snmp} },
    "Q": { "monitor": "${monitor}", "device": "socket://i"${snmp} }
  },
  "printers": { "A": { "port": ${ports} } }
}`;

describe('pool-snmp-off', () => {
  itReports({
    'one of two': `{
  "ports": {
    "P": { "monitor": "standard-tcpip", "device": "socket://h" },
    "Q": { "monitor": "standard-tcpip", "device": "socket://i", "snmp": { "status": "off" } }
  },
  "printers": { "A": { "port": ["P", "Q"] } }
                                     ^^^ warning pool-snmp-off
}`,
    'a device that does not speak SNMP': `{
  "devices": { "d": { "uri": "socket://h", "snmp": { "status": "off" } } },
  "ports": {
    "P": { "monitor": "standard-tcpip", "device": "d" },
    "Q": { "monitor": "standard-tcpip", "device": "socket://i" }
  },
  "printers": { "A": { "port": ["Q", "P"] } }
                                     ^^^ warning pool-snmp-off
}`,
    'the same port twice, which is no pool': `{
  "ports": { "P": { "monitor": "standard-tcpip", "device": "socket://h", "snmp": { "status": "off" } } },
  "printers": { "A": { "port": ["P", "P"] } }
                                     ^^^ warning pool-port-duplicate
}`,
    'both on': pool(', "snmp": { "status": "on" }'),
    'nothing said': pool(''),
    'no pool': pool(', "snmp": { "status": "off" }', '"P"'),
    'another monitor': pool(', "snmp": { "status": "off" }', '["P", "Q"]', 'raw'),
  });

  it('speaks of one port and of many', () => {
    const off = pool(', "snmp": { "status": "off" }');
    const one = pool(', "snmp": { "status": "off" }', '["P", "R"]').replace('"Q":', '"R": {}, "Q":');
    const message = (text: string) =>
      diagnose(text, defaultSettings).findings.find(({ rule }) => rule === 'pool-snmp-off')?.message;
    assert.match(
      message(off) ?? '',
      /^P, Q do not learn the state of their devices: the pool takes them for ready/,
    );
    assert.match(
      message(one) ?? '',
      /^P does not learn the state of its device: the pool takes it for ready/,
    );
  });
});
