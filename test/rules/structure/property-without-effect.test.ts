/** What property-without-effect reports and where, what it leaves alone, and the fix it offers. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';
import { offeredFixes } from '../offered-fixes.ts';

const windows = (port: string): string => `{
  "servers": { "S": { "system": "windows-server-2022" } },
  "ports": { "P": { "server": "S", ${port} } }
}`;

describe('property-without-effect', () => {
  itReports({
    'everything that LPR alone heeds, on a raw port': `{ "ports": { "P": {
  "device": "socket://h",
  "sourcePorts": "rfc1179",
                 ^^^^^^^^^ info property-without-effect
  "order": "data-first",
           ^^^^^^^^^^^^ info property-without-effect
  "byteCounting": "off",
                  ^^^^^ info property-without-effect
  "connectionType": "job-based"
                    ^^^^^^^^^^^ info property-without-effect
} } }`,
    'the same in a raw Standard TCP/IP port': `{ "ports": { "P": {
  "monitor": "standard-tcpip",
  "device": "socket://h",
  "sourcePorts": "unprivileged",
                 ^^^^^^^^^^^^^^ info property-without-effect
  "byteCounting": "on"
                  ^^^^ info property-without-effect
} } }`,
    'on an IPP port': `{ "ports": { "P": {
  "device": "ipp://h/ipp/print",
  "order": "control-first"
           ^^^^^^^^^^^^^^^ info property-without-effect
} } }`,
    'a connection type and byte counting of an LPR port': `{ "ports": { "P": {
  "device": "lpd://h/q",
  "byteCounting": "off",
                  ^^^^^ info property-without-effect
  "connectionType": "continuous"
                    ^^^^^^^^^^^^ info property-without-effect
} } }`,
    'SNMP of the LPR Port monitor of Windows': `{
  "servers": { "S": { "system": "windows-nt-4.0-sp6" } },
  "ports": { "P": {
    "server": "S",
    "device": "lpd://h/q",
    "snmp": { "status": "on", "community": "public" }
                        ^^^^ info property-without-effect
  } }
}`,
    'what only an IPP printer has, on a virtual JetDirect': `{ "virtualPrinters": { "V": {
  "kind": "raw",
  "model": "label-printer",
           ^^^^^^^^^^^^^^^ info property-without-effect
  "encrypted": true
               ^^^^ info property-without-effect
} } }`,
    'an error policy on Windows': `{
  "servers": { "S": { "system": "windows-server-2022" } },
  "ports": { "P": { "device": "socket://h", "server": "S" } },
  "printers": { "A": { "port": "P", "errorPolicy": "stop-printer" } }
                                                   ^^^^^^^^^^^^^^ info property-without-effect
}`,
    'spooling and a datatype on CUPS': `{
  "servers": { "S": { "system": "cups-2.4" } },
  "ports": { "P": { "device": "socket://h", "server": "S" } },
  "printers": { "A": {
    "port": "P",
    "spooling": "direct",
                ^^^^^^^^ info property-without-effect
    "datatype": "RAW"
                ^^^^^ info property-without-effect
  } }
}`,
    'what only an LPD can show, on a raw virtual printer': `{
  "ports": { "P": { "device": "virtual:lab" } },
  "virtualPrinters": { "lab": {
    "kind": "raw",
    "acceptsSourcePorts": "rfc1179",
                          ^^^^^^^^^ info property-without-effect
    "faults": ["slow", "nack-data"]
                       ^^^^^^^^^^^ info property-without-effect
  } }
}`,
    'a virtual LPD': `{
  "virtualPrinters": { "lab": { "kind": "lpd", "acceptsSourcePorts": "rfc1179", "faults": ["nack-data"] } }
}`,
    'all of them where they count': `{
  "servers": { "NT": { "system": "windows-nt-4.0-sp6" }, "W": { "system": "windows-server-2022" }, "C": { "system": "cups-2.4" } },
  "devices": { "any": { "uri": "lpd://h/q", "acceptsSourcePorts": "any" } },
  "ports": {
    "L": { "device": "any", "server": "NT", "sourcePorts": "unprivileged", "order": "data-first" },
    "T": { "monitor": "standard-tcpip", "device": "lpd://h2/q", "server": "W", "byteCounting": "on", "snmp": { "status": "on" } },
    "H": { "device": "dlc://0060b0a1b2c3", "server": "NT", "connectionType": "job-based" },
    "R": { "device": "socket://h3", "server": "C", "snmp": { "status": "off" } },
    "S": { "device": "lpd://h4/q", "server": "C", "snmp": { "status": "off" } }
  },
  "printers": { "A": { "port": "T", "spooling": "after-last-page", "datatype": "RAW" }, "B": { "port": "R", "errorPolicy": "retry-job" } }
}`,
    'SNMP of an LPR port whose system is unknown':
      '{ "ports": { "P": { "device": "lpd://h/q", "snmp": { "status": "on" } } } }',
    'an error policy where the system is unknown': `{
  "ports": { "P": { "device": "socket://h" } }, "printers": { "A": { "port": "P", "errorPolicy": "retry-job", "datatype": "RAW" } }
}`,
    'monitors of which no source tells': windows(
      '"monitor": "other", "device": "socket://h", "sourcePorts": "rfc1179"',
    ),
    'a virtual printer behind the port': `{
  "ports": { "P": { "device": "virtual:lab", "sourcePorts": "rfc1179" } }, "virtualPrinters": { "lab": { "kind": "lpd" } }
}`,
  });

  it('says where it would have an effect, and removes it', () => {
    const text = windows('"monitor": "standard-tcpip", "device": "socket://h", "sourcePorts": "rfc1179"');
    assert.deepEqual(
      diagnose(text, defaultSettings).findings.map(({ message }) => message),
      [
        'sourcePorts has no effect in a raw Standard TCP/IP port: source ports are chosen for LPR alone (RFC 1179 §3.1, KB 814586).',
      ],
    );
    assert.deepEqual(
      offeredFixes(text, 'property-without-effect').map(({ title, safe, text: fixed }) => [
        title,
        safe,
        fixed,
      ]),
      [['Remove sourcePorts', false, windows('"monitor": "standard-tcpip", "device": "socket://h"')]],
    );
  });
});
