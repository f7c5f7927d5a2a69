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
    'another policy': site(', "errorPolicy": "retry-job"'),
    'not written: distributions differ': site(''),
    'at the machine itself': site(', "errorPolicy": "stop-printer"', 'usb://a/b'),
  });
});
