/** What pool-snmp-off reports and where, what it leaves alone. */
import { itReports } from './marked-text.ts';

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
    'both on': pool(', "snmp": { "status": "on" }'),
    'nothing said': pool(''),
    'no pool': pool(', "snmp": { "status": "off" }', '"P"'),
    'another monitor': pool(', "snmp": { "status": "off" }', '["P", "Q"]', 'raw'),
  });
});
