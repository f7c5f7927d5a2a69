/** What port-protocol-mismatch reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { offeredFixes } from '../offered-fixes.ts';

const port = (uri: string): string => `{ "ports": { "P": { "device": "${uri}" } } }`;

describe('port-protocol-mismatch', () => {
  itReports({
    'in a device': `{ "devices": { "d": {
  "uri": "LPD://10.20.0.11:9100/raw?order=control,data"
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning port-protocol-mismatch
} } }`,
    'in a port': `{ "ports": { "P": {
  "device": "socket://[fd00::1]:515"
            ^^^^^^^^^^^^^^^^^^^^^^^^ warning port-protocol-mismatch
} } }`,
    'LPR to 515': port('lpd://10.20.0.11:515/raw'),
    'raw to 9100': port('socket://10.20.0.11:9100'),
    'LPR to a port of its own': port('lpd://10.20.0.11:5150/raw'),
    'raw to an old port': port('socket://10.20.0.11:2501'),
    'a listener of this machine': port('lpd://127.0.0.1:9100/raw'),
    'other names and numbers of this machine': `{ "ports": {
  "A": { "device": "lpd://LOCALHOST.:9100/q" }, "B": { "device": "lpd://lab.localhost:9100/q" },
  "C": { "device": "socket://[0:0:0:0:0:0:0:1]:515" }, "D": { "device": "socket://[::ffff:127.0.0.1]:515" },
  "E": { "device": "socket://localhost.localdomain:515" }, "F": { "device": "socket://ip6-localhost:515" }
} }`,
    'hosts that only look like this machine': `{ "ports": {
  "A": { "device": "lpd://localhost2:9100/q" },
                   ^^^^^^^^^^^^^^^^^^^^^^^^^ warning port-protocol-mismatch
  "B": { "device": "socket://[fd00::1]:515" }
                   ^^^^^^^^^^^^^^^^^^^^^^^^ warning port-protocol-mismatch
} }`,
    'IPP to 9100 and 515, raw bytes and LPR to 631': `{ "ports": {
  "A": { "device": "ipp://10.20.0.11:9100/ipp/print" },
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning port-protocol-mismatch
  "B": { "device": "ipps://10.20.0.12:515/ipp/print" },
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning port-protocol-mismatch
  "C": { "device": "socket://10.20.0.13:631" },
                   ^^^^^^^^^^^^^^^^^^^^^^^^^ warning port-protocol-mismatch
  "D": { "device": "lpd://10.20.0.14:631/raw" }
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning port-protocol-mismatch
} }`,
    'IPP to its own port, to 443 and to 80': `{ "ports": {
  "A": { "device": "ipp://10.20.0.11:631/ipp/print" }, "B": { "device": "ipps://10.20.0.12:443/ipp/print" },
  "C": { "device": "http://10.20.0.13:631/printers/p" }, "D": { "device": "ipp://10.20.0.14:80/ipp" }
} }`,
    'a queue that looks like a port': port('lpd://10.20.0.11/a:9100'),
  });

  it('fixes the port number and nothing else', () => {
    assert.deepEqual(
      [
        'lpd://h:9100/q?snmp=no',
        'socket://h:515',
        'ipp://[fd00::1]:9100/ipp/print',
        'socket://h:631/?snmp=no',
      ].flatMap((uri) => offeredFixes(port(uri), 'port-protocol-mismatch').map(({ text }) => text)),
      [
        port('lpd://h:515/q?snmp=no'),
        port('socket://h:9100'),
        port('ipp://[fd00::1]:631/ipp/print'),
        port('socket://h:9100/?snmp=no'),
      ],
    );
  });
});
