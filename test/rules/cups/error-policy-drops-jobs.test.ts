/** What error-policy-drops-jobs reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';

const site = (policy: string, uri = 'socket://h'): string => `{
  "ports": { "P": { "device": "${uri}" } },
  "printers": { "A": { "port": "P"${policy} } }
}`;

describe('error-policy-drops-jobs', () => {
  itReports({
    'over the network': `{
  "ports": { "P": { "device": "lpd://h/q" } },
  "printers": { "A": { "errorPolicy": "abort-job", "port": "P" } }
                                      ^^^^^^^^^^^ info error-policy-drops-jobs
}`,
    'a Windows share': `{
  "ports": { "P": { "device": "smb://CORP/srv/lab" } },
  "printers": { "A": { "port": "P", "errorPolicy": "abort-job" } }
                                                   ^^^^^^^^^^^ info error-policy-drops-jobs
}`,
    'a USB printer behind ipp-usb': site(', "errorPolicy": "abort-job"', 'ipp://localhost:60000/ipp/print'),
    'Windows, which has no such policy': `{
  "servers": { "W": { "system": "windows-server-2019" } },
  "ports": { "P": { "monitor": "standard-tcpip", "device": "socket://h", "server": "W" } },
  "printers": { "A": { "port": "P", "errorPolicy": "abort-job" } }
                                                   ^^^^^^^^^^^ info property-without-effect
}`,
    'another policy': site(', "errorPolicy": "retry-current-job"'),
    'not written': site(''),
    'into a file': site(', "errorPolicy": "abort-job"', 'file:///tmp/x'),
  });

  it('says how often LPRng tries', () => {
    const text = `{
      "servers": { "s": { "system": "lprng-3.8" } },
      "ports": { "P": { "device": "lpd://h/q", "server": "s" } },
      "printers": { "A": { "port": "P", "errorPolicy": "abort-job" } }
    }`;
    assert.match(diagnose(text, defaultSettings).findings[0]?.message ?? '', /fails three times is deleted/);
  });
});
