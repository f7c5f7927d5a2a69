/** What everywhere-without-ipp reports and where, and what it leaves alone. */
import { itReports } from '../marked-text.ts';

const site = (uri: string, { driver = 'everywhere', system = 'cups-2.4', more = '' } = {}): string => `{
  "servers": { "S": { "system": "${system}" } },
  "ports": { "P": { "device": "${uri}", "server": "S" }, "Q": { "device": "ipp://10.0.0.2/ipp/print", "server": "S" } },
  "printers": { "A": { "port": "P", "driver": "${driver}"${more} } }
}`;

describe('everywhere-without-ipp', () => {
  itReports({
    'raw data': `{
  "servers": { "S": { "system": "cups-2.4" } },
  "ports": { "P": { "device": "socket://10.0.0.1", "server": "S" } },
  "printers": { "A": { "port": "P", "driver": "everywhere" } }
                                              ^^^^^^^^^^^^ warning everywhere-without-ipp
}`,
    'an LPD that is described, on a server that nobody names': `{
  "devices": { "D": { "uri": "lpd://10.0.0.1/raw" } },
  "ports": { "P": { "device": "D" } },
  "printers": { "A": { "port": "P", "driver": "everywhere" } }
                                              ^^^^^^^^^^^^ warning everywhere-without-ipp
}`,
    'a cable': `{
  "ports": { "P": { "device": "usb://HP/LaserJet" } },
  "printers": { "A": { "port": "P", "driver": "everywhere" } }
                                              ^^^^^^^^^^^^ warning everywhere-without-ipp
}`,
    IPP: site('ipp://10.0.0.1/ipp/print'),
    'encrypted IPP': site('ipps://10.0.0.1/ipp/print'),
    HTTP: site('http://10.0.0.1:631/ipp/print'),
    'a service': site('dnssd://Lab._ipp._tcp.local/'),
    'a backend that others bring along': site('beh:/1/3/5/ipp://10.0.0.1/ipp/print'),
    'a virtual printer': site('virtual:lab').replace(
      '"printers"',
      '"virtualPrinters": { "lab": { "kind": "ipp" } }, "printers"',
    ),
    'another driver': site('socket://10.0.0.1', { driver: 'drv:///sample.drv/generic.ppd' }),
    'a system that has no such driver': site('socket://10.0.0.1', { system: 'windows-server-2022' }),
    'a device that nobody knows':
      '{ "ports": { "P": { "monitor": "wsd" } }, "printers": { "A": { "port": "P", "driver": "everywhere" } } }',
  });
});
