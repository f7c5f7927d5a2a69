/** What share-duplicate reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

const printers = (text: string): string => `{
  "servers": { "S": {}, "T": {} },
  "clusters": { "VS": { "nodes": ["S"] } },
  "ports": { "P": { "device": "socket://h" } },
  "printers": { ${text} }
}`;

describe('share-duplicate', () => {
  itReports({
    'capitals only': `{
  "servers": { "S": {} },
  "ports": { "P": { "device": "socket://h", "server": "S" } },
  "printers": {
    "A": { "port": "P", "share": "Lab" },
    "B": { "port": "P", "share": "LAB", "server": "S" },
                                 ^^^^^ error share-duplicate
    "C": { "port": "P", "share": "Lab" }
                                 ^^^^^ error share-duplicate
  }
}`,
    'two servers': printers(
      '"A": { "port": "P", "share": "L", "server": "S" }, "B": { "port": "P", "share": "L", "server": "T" }',
    ),
    'a cluster and its node': printers(
      '"A": { "port": "P", "share": "L", "server": "S" }, "B": { "port": "P", "share": "L", "server": "VS" }',
    ),
    'servers that nobody knows': printers(
      '"A": { "port": "P", "share": "L" }, "B": { "port": "P", "share": "L" }',
    ),
    'empty names': printers(
      '"A": { "port": "P", "share": "", "server": "S" }, "B": { "port": "P", "share": "", "server": "S" }',
    ),
    'a pool whose ports are on two servers': `{
  "servers": { "S": {}, "T": {} },
  "ports": { "P": { "device": "socket://h", "server": "S" }, "Q": { "device": "socket://i", "server": "T" } },
  "printers": { "A": { "port": ["P", "Q"], "share": "L" },
                                     ^^^ error printer-port-elsewhere
    "B": { "port": "P", "share": "L" } }
}`,
    'no shares': printers('"A": { "port": "P", "server": "S" }, "a": { "port": "P", "server": "S" }'),
  });
});
