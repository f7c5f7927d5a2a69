/** What printer-port-elsewhere reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

describe('printer-port-elsewhere', () => {
  itReports({
    'a port of another server': `{
  "servers": { "A": {}, "B": {} },
  "ports": { "P": { "device": "socket://h", "server": "B" } },
  "printers": { "L": { "server": "A", "port": "P" } }
                                              ^^^ error printer-port-elsewhere
}`,
    'a member of a pool, and a pool across servers, each once': `{
  "servers": { "A": {}, "B": {} },
  "ports": {
    "P": { "device": "socket://h", "server": "A" }, "Q": { "device": "socket://i", "server": "B" },
    "R": { "device": "socket://j", "server": "B" }, "S": { "device": "socket://k" }
  },
  "printers": {
    "L": { "server": "A", "port": ["P", "Q", "R"] },
                                        ^^^ error printer-port-elsewhere
    "M": { "port": ["S", "P", "R"] },
                              ^^^ error printer-port-elsewhere
    "N": { "port": ["S", "P"] }
  }
}`,
    'a cluster and another server': `{
  "servers": { "A": {}, "N1": {} },
  "clusters": { "VS": { "nodes": ["N1"] } },
  "ports": { "P": { "device": "socket://h", "server": "VS" } },
  "printers": { "L": { "server": "A", "port": "P" } }
                                              ^^^ error printer-port-elsewhere
}`,
    'a cluster and its nodes, in each direction': `{
  "servers": { "N1": {}, "N2": {} },
  "clusters": { "VS": { "nodes": ["N1", "N2"] } },
  "ports": { "V": { "device": "socket://h", "server": "VS" }, "P": { "device": "socket://i", "server": "N1" } },
  "printers": {
    "L": { "server": "N1", "port": "V" }, "M": { "server": "VS", "port": "P" }, "N": { "server": "N2", "port": "P" }, "O": { "port": ["V", "P"] }
  }
}`,
    'what is unknown: no server, a server or a port that is not there': `{
  "servers": { "A": {} },
  "ports": {
    "P": { "device": "socket://h" }, "Q": { "device": "socket://h", "server": "GONE" },
                                                                              ^^^^^^ error reference-unknown
    "R": { "device": "socket://h", "server": "A" }
  },
  "printers": {
    "L": { "server": "A", "port": "P" }, "M": { "server": "A", "port": "Q" }, "N": { "port": "R" },
    "O": { "server": "AWAY", "port": "R" }, "T": { "server": "A", "port": "NONE" }
                     ^^^^^^ error reference-unknown
                                                                          ^^^^^^ error reference-unknown
  }
}`,
  });
});
