/** What printer-port-missing reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

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
    'a misspelt port is misspelt, not missing': `{
  "ports": { "P": { "device": "socket://h" } },
  "printers": { "A": {
    "ports": "P"
    ^^^^^^^ warning property-unknown
  } }
}`,
    'a port whose value is yet to be written': `{
  "printers": { "A": {
    "port":
    ^^^^^^ error syntax-invalid
  } }
}`,
    'a port that is no string': `{
  "printers": { "A": { "port": [
    5
    ^ error value-type-wrong
  ] } }
}`,
    'a queue that another file defines': `{ "printers": { "A": { "definedIn": "printers.conf" } } }`,
    'a port': `{ "ports": { "P": { "device": "socket://h" } }, "printers": { "A": { "port": "P" } } }`,
  });
});
