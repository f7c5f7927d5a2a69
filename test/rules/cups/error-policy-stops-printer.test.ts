/** What error-policy-stops-printer reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';

const site = (policy: string, uri = 'socket://h'): string => `{
  "ports": { "P": { "device": "${uri}" } },
  "printers": { "A": { "port": "P"${policy} } }
}`;

describe('error-policy-stops-printer', () => {
  itReports({
    'over the network': `{
  "ports": { "P": { "device": "ipp://h/ipp/print" } },
  "printers": { "A": { "port": "P", "errorPolicy": "stop-printer" } }
                                                   ^^^^^^^^^^^^^^ info error-policy-stops-printer
}`,
    'a Windows share': `{
  "ports": { "P": { "device": "smb://CORP/srv/lab" } },
  "printers": { "A": { "port": "P", "errorPolicy": "stop-printer" } }
                                                   ^^^^^^^^^^^^^^ info error-policy-stops-printer
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

  for (const [uri, words] of [
    ['lpd://h/q', /goes on trying for a week \(contimeout\)\.$/],
    ['ipps://h/ipp/print', /goes on trying for a week/],
    ['socket://h?contimeout=60', /give up after 60 s without a connection \(contimeout\)\.$/],
    ['smb://CORP/srv/lab', /It is the default of cupsd\.$/],
  ] as const) {
    it(`says how long the backend of ${uri} goes on connecting`, () => {
      const text = site(', "errorPolicy": "stop-printer"', uri);
      const [finding] = diagnose(text, defaultSettings).findings;
      assert.match(finding?.message ?? '', /^This queue stops when the backend gives up on a job/);
      assert.match(finding?.message ?? '', words);
    });
  }
});
