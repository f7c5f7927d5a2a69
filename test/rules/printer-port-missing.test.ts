/** What printer-port-missing reports and where, what it leaves alone. */
import { itReports } from './marked-text.ts';

describe('printer-port-missing', () => {
  itReports({
    'no port': `{
  "printers": {
    "Accounting": { "share": "ACCT" }
    ^^^^^^^^^^^^ error printer-port-missing
  }
}`,
    'an empty pool': `{
  "printers": {
    "Accounting": { "port": [] }
    ^^^^^^^^^^^^ error printer-port-missing
  }
}`,
    'a port': `{ "ports": { "P": { "device": "socket://h" } }, "printers": { "A": { "port": "P" } } }`,
  });
});
