/** What error-policy-drops-jobs reports and where, what it leaves alone. */
import { itReports } from './marked-text.ts';

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
    'another policy': site(', "errorPolicy": "retry-current-job"'),
    'not written': site(''),
    'into a file': site(', "errorPolicy": "abort-job"', 'file:///tmp/x'),
  });
});
