/** What port-monitor-mismatch reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

const port = (monitor: string, uri: string): string =>
  `{ "ports": { "P": { "monitor": "${monitor}", "device": "${uri}" } } }`;

describe('port-monitor-mismatch', () => {
  itReports({
    'a URI in the port': `{ "ports": { "P": {
  "monitor": "raw",
             ^^^^^ warning port-monitor-mismatch
  "device": "lpd://10.20.0.11/raw"
} } }`,
    'a device by its name': `{
  "devices": { "box": { "uri": "dlc://0060b0a1b2c3" } },
  "ports": { "P": { "device": "box", "monitor": "lpr" } }
                                                ^^^^^ warning port-monitor-mismatch
}`,
    'an inline device': `{ "ports": { "P": { "device": { "uri": "ipp://10.20.0.11/ipp/print" }, "monitor": "standard-tcpip" } } }
                                                                                  ^^^^^^^^^^^^^^^^ warning port-monitor-mismatch`,
    'LPR by a Standard TCP/IP port': port('standard-tcpip', 'lpd://h/q'),
    'HPMON over TCP': port('hp-network', 'socket://h'),
    'IPP over HTTPS': port('ipp', 'https://h/ipp'),
    'a USB printer that is a file on Unix': port('usb', 'file:///dev/usb/lp0'),
    'one mistake is one finding, though the port number fits neither': `{
  "devices": { "box": { "uri": "lpd://h:9100/q" } },
  "ports": {
    "P": { "monitor": "lpr", "device": "socket://h:515" },
                      ^^^^^ warning port-monitor-mismatch
    "Q": { "monitor": "raw", "device": "box" }
                      ^^^^^ warning port-monitor-mismatch
  }
}`,
    'another monitor': port('other', 'lpd://h/q'),
    'a scheme of CUPS': port('lpr', 'smb://h/q'),
    'a URI that cannot be read is for another rule': `{ "ports": { "P": { "monitor": "raw", "device": "lpd://h" } } }
                                                ^^^^^^^^^ error device-uri-invalid`,
    'a virtual printer': `{
  "ports": { "P": { "monitor": "lpr", "device": "virtual:lab" } },
  "virtualPrinters": { "lab": { "kind": "lpd" } }
}`,
    'no monitor': '{ "ports": { "P": { "device": "socket://h" } } }',
    'no device': `{ "ports": { "P": { "monitor": "raw" } } }
             ^^^ error port-device-missing`,
  });
});
