/** What lpr-printer-prints-directly reports and where, what it leaves alone. */
import { itReports } from './marked-text.ts';

const site = (spooling: string, uri = 'lpd://h/q'): string => `{
  "ports": { "P": { "device": "${uri}" } },
  "printers": { "A": { "port": "P"${spooling} } }
}`;

describe('lpr-printer-prints-directly', () => {
  itReports({
    'one port of a pool': `{
  "ports": { "P": { "device": "socket://h" }, "Q": { "device": "lpd://h/q" } },
  "printers": { "A": { "port": ["P", "Q"], "spooling": "direct" } }
                                                       ^^^^^^^^ error lpr-printer-prints-directly
}`,
    spooled: site(', "spooling": "after-last-page"'),
    'not written': site(''),
    raw: site(', "spooling": "direct"', 'socket://h'),
  });
});
