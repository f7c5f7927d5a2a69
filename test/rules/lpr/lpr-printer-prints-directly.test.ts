/** What lpr-printer-prints-directly reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

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
    'CUPS, which knows no such setting': `{
  "servers": { "S": { "system": "cups-2.4" } },
  "ports": { "P": { "device": "lpd://h/q", "server": "S" } },
  "printers": { "A": { "port": "P", "spooling": "direct" } }
                                                ^^^^^^^^ info property-without-effect
}`,
    'a system that may be anything': `{
  "servers": { "S": { "system": "other" } },
  "ports": { "P": { "device": "lpd://h/q", "server": "S" } },
  "printers": { "A": { "port": "P", "spooling": "direct" } }
}`,
    spooled: site(', "spooling": "after-last-page"'),
    'not written': site(''),
    raw: site(', "spooling": "direct"', 'socket://h'),
  });
});
