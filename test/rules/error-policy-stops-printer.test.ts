/** What error-policy-stops-printer reports and where, what it leaves alone. */
import { itReports } from './marked-text.ts';

const site = (policy: string, uri = 'socket://h'): string => `{
  "ports": { "P": { "device": "${uri}" } },
  "printers": { "A": { "port": "P"${policy} } }
}`;

describe('error-policy-stops-printer', () => {
  itReports({
    'over the network': `{
  "ports": { "P": { "device": "ipp://h/ipp/print" } },
  "printers": { "A": { "port": "P", "errorPolicy": "stop-printer" } }
                                                   ^^^^^^^^^^^^^^ warning error-policy-stops-printer
}`,
    'a Windows share': `{
  "ports": { "P": { "device": "smb://CORP/srv/lab" } },
  "printers": { "A": { "port": "P", "errorPolicy": "stop-printer" } }
                                                   ^^^^^^^^^^^^^^ warning error-policy-stops-printer
}`,
    'a USB printer behind ipp-usb': site(
      ', "errorPolicy": "stop-printer"',
      'ipp://localhost:60000/ipp/print',
    ),
    'Windows, which has no such policy': `{
  "servers": { "W": { "system": "windows-server-2019" } },
  "ports": { "P": { "monitor": "standard-tcpip", "device": "socket://h", "server": "W" } },
  "printers": { "A": { "port": "P", "errorPolicy": "stop-printer" } }
                                                   ^^^^^^^^^^^^^^ info property-without-effect
}`,
    'another policy': site(', "errorPolicy": "retry-job"'),
    'not written: distributions differ': site(''),
    'at the machine itself': site(', "errorPolicy": "stop-printer"', 'usb://a/b'),
  });
});
