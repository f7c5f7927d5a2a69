/** What lpr-start-immediately-useless reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

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
    'a Standard TCP/IP port that counts bytes': `{
  "ports": { "P": { "monitor": "standard-tcpip", "device": "lpd://h/q", "byteCounting": "on" } },
  "printers": { "A": { "port": "P", "spooling": "immediately" } }
                                                ^^^^^^^^^^^^^ info lpr-start-immediately-useless
}`,
    'a Standard TCP/IP port of which nobody says whether it counts': `{
  "ports": { "P": { "monitor": "standard-tcpip", "device": "lpd://h/q" } },
  "printers": { "A": { "port": "P", "spooling": "immediately" } }
}`,
    'a Standard TCP/IP port that sends raw bytes': `{
  "ports": { "P": { "monitor": "standard-tcpip", "device": "socket://h", "byteCounting": "on" } },
                                                                                         ^^^^ info property-without-effect
  "printers": { "A": { "port": "P", "spooling": "immediately" } }
}`,
    'a pool with a raw port': site(', "spooling": "immediately"', '["P", "Q"]'),
    'CUPS, which knows no such setting': `{
  "servers": { "S": { "system": "cups-2.4" } },
  "ports": { "P": { "device": "lpd://h/q", "server": "S" } },
  "printers": { "A": { "port": "P", "spooling": "immediately" } }
                                                ^^^^^^^^^^^^^ info property-without-effect
}`,
    'a system that may be anything': `{
  "servers": { "S": { "system": "other" } },
  "ports": { "P": { "device": "lpd://h/q", "server": "S" } },
  "printers": { "A": { "port": "P", "spooling": "immediately" } }
}`,
    'after the last page': site(', "spooling": "after-last-page"'),
    'not written': site(''),
  });
});
