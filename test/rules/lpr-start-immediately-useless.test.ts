/** What lpr-start-immediately-useless reports and where, what it leaves alone. */
import { itReports } from './marked-text.ts';

const site = (spooling: string, port = '["P"]'): string => `{
  "ports": { "P": { "device": "lpd://h/q" }, "Q": { "device": "socket://h" } },
  "printers": { "A": { "port": ${port}${spooling} } }
}`;

describe('lpr-start-immediately-useless', () => {
  itReports({
    'an LPR port': `{
  "ports": { "P": { "device": "lpd://h/q" } },
  "printers": { "A": { "port": "P", "spooling": "immediately" } }
                                                ^^^^^^^^^^^^^ info lpr-start-immediately-useless
}`,
    'a pool with a raw port': site(', "spooling": "immediately"', '["P", "Q"]'),
    'after the last page': site(', "spooling": "after-last-page"'),
    'not written': site(''),
  });
});
