/** What cluster-node-ports-differ reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

const site = (ports: string, printer: string): string => `{
  "servers": { "N": {}, "M": {} }, "clusters": { "VS": { "nodes": ["N", "M"] } },
  "ports": { ${ports} },
  "printers": { "A": { ${printer} } }
}`;

describe('cluster-node-ports-differ', () => {
  itReports({
    'one node has it': `{
  "servers": { "N": {}, "M": {} }, "clusters": { "VS": { "nodes": ["N", "M"] } },
  "ports": {
    "P": { "device": "socket://h", "server": "N" },
    "Q": { "device": "socket://h", "server": "VS" },
    "R": { "device": "socket://h", "server": "M" }
  },
  "printers": { "A": { "port": ["Q", "P"], "server": "VS" } }
                                     ^^^ warning cluster-node-ports-differ
}`,
    'it leads elsewhere': `{
  "servers": { "N": {}, "M": {} }, "clusters": { "VS": { "nodes": ["N", "M"] } },
  "ports": {
    "P": { "device": "socket://h", "server": "N" },
    "P on M": { "name": "P", "device": "socket://i", "server": "M" }
  },
  "printers": { "A": { "port": "P", "server": "VS" } }
                               ^^^ warning cluster-node-ports-differ
}`,
    'by another monitor': `{
  "servers": { "N": {}, "M": {} }, "clusters": { "VS": { "nodes": ["N", "M"] } },
  "ports": {
    "P": { "device": "lpd://h/q", "server": "N", "monitor": "lpr" },
    "P on M": { "name": "P", "device": "lpd://h/q", "server": "M", "monitor": "standard-tcpip" }
  },
  "printers": { "A": { "port": "P", "server": "VS" } }
                               ^^^ warning cluster-node-ports-differ
}`,
    'by another protocol': `{
  "servers": { "N": {}, "M": {} }, "clusters": { "VS": { "nodes": ["N", "M"] } },
  "ports": {
    "P": { "device": "lpd://10.20.0.11/raw", "server": "N" },
    "P on M": { "name": "P", "device": "socket://10.20.0.11", "server": "M" }
  },
  "printers": { "A": { "port": "P", "server": "VS" } }
                               ^^^ warning cluster-node-ports-differ
}`,
    'to another port of the box': `{
  "servers": { "N": {}, "M": {} }, "clusters": { "VS": { "nodes": ["N", "M"] } },
  "ports": {
    "P": { "device": "socket://10.20.0.11", "server": "N" },
    "P on M": { "name": "P", "device": "socket://10.20.0.11:9101", "server": "M" }
  },
  "printers": { "A": { "port": "P", "server": "VS" } }
                               ^^^ warning cluster-node-ports-differ
}`,
    'a monitor that is left to the URI': site(
      '"P": { "device": "socket://h", "server": "N" }, "Q": { "name": "P", "monitor": "standard-tcpip", "device": "socket://h", "server": "M" }',
      '"port": "P", "server": "VS"',
    ),
    'a name and an address, which may be one host': site(
      '"P": { "device": "socket://prn1", "server": "N" }, "Q": { "name": "P", "device": "socket://10.20.0.11", "server": "M" }',
      '"port": "P", "server": "VS"',
    ),
    'a short and a full name': site(
      '"P": { "device": "socket://prn1", "server": "N" }, "Q": { "name": "P", "device": "socket://PRN1.corp.example", "server": "M" }',
      '"port": "P", "server": "VS"',
    ),
    'a pool of the ports of both nodes': site(
      '"IP1 of N": { "device": "socket://h", "server": "N" }, "IP1 of M": { "device": "socket://h", "server": "M" }',
      '"port": ["IP1 of N", "IP1 of M"], "server": "VS"',
    ),
    'both have it': site(
      '"P": { "device": "socket://h", "server": "N" }, "Q": { "name": "p", "device": "socket://H:9100", "server": "M" }',
      '"port": "P", "server": "VS"',
    ),
    'a node of which no port is written': site(
      '"P": { "device": "socket://h", "server": "N" }',
      '"port": "P", "server": "VS"',
    ),
    'the cluster has it': site(
      '"P": { "device": "socket://h", "server": "VS" }',
      '"port": "P", "server": "VS"',
    ),
    'a node has it, and the cluster too': site(
      '"P": { "device": "socket://h", "server": "N" }, "Q": { "name": "P", "device": "socket://h", "server": "VS" }, "R": { "device": "socket://i", "server": "M" }',
      '"port": "P", "server": "VS"',
    ),
    'nobody knows who has it': site('"P": { "device": "socket://h" }', '"port": "P", "server": "VS"'),
    'a printer of the node itself': site('"P": { "device": "socket://h", "server": "N" }', '"port": "P"'),
    'a cluster of one node': `{
  "servers": { "N": {} }, "clusters": { "VS": { "nodes": ["N"] } },
  "ports": { "P": { "device": "socket://h", "server": "N" } },
  "printers": { "A": { "port": "P", "server": "VS" } }
}`,
  });
});
