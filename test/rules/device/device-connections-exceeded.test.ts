/** What device-connections-exceeded reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

const site = (limit: string, monitor = ''): string => `{
  "devices": { "d": { "uri": "socket://h"${limit} } },
  "ports": { "P": { "device": "d"${monitor} }, "Q": { "device": "d"${monitor} }, "idle": { "device": "d" } },
  "printers": { "A": { "port": "P" }, "B": { "port": "Q" } }
}`;

describe('device-connections-exceeded', () => {
  itReports({
    'two ports, one connection': `{
  "devices": { "d": { "uri": "lpd://h/q", "maxConnections": 1 } },
                                                            ^ info device-connections-exceeded
  "ports": { "P": { "device": "d" }, "Q": { "device": "d" } },
  "printers": { "A": { "port": "P" }, "B": { "port": "Q" } }
}`,
    'a port that names the same device by its URI': `{
  "ports": {
    "P": { "device": { "uri": "socket://10.20.0.11", "maxConnections": 1 } },
                                                                       ^ info device-connections-exceeded
    "Q": { "device": "SOCKET://10.20.0.11:9100" }
  },
  "printers": { "A": { "port": "P" }, "B": { "port": "Q" } }
}`,
    'a device that no port names, said once though described twice': `{
  "devices": { "d": { "uri": "socket://[2001:db8::1]", "maxConnections": 1 }, "e": { "uri": "socket://[2001:DB8:0::1]", "maxConnections": 1 } },
                                                                         ^ info device-connections-exceeded
  "ports": { "P": { "device": "socket://[2001:db8::1]" }, "Q": { "device": "socket://[2001:db8::1]:9100" } },
  "printers": { "A": { "port": "P" }, "B": { "port": "Q" } }
}`,
    'the ports of two nodes that take turns': `{
  "servers": { "N": {}, "M": {} }, "clusters": { "VS": { "nodes": ["N", "M"] } },
  "devices": { "d": { "uri": "socket://h", "maxConnections": 1 } },
  "ports": {
    "P of N": { "name": "P", "device": "d", "server": "N" }, "P of M": { "name": "p", "device": "d", "server": "M" }
  },
  "printers": { "A": { "port": ["P of N", "P of M"], "server": "VS" } }
}`,
    'two ports of one node': `{
  "servers": { "N": {} }, "clusters": { "VS": { "nodes": ["N"] } },
  "devices": { "d": { "uri": "socket://h", "maxConnections": 1 } },
                                                             ^ info device-connections-exceeded
  "ports": { "P": { "device": "d", "server": "N" }, "Q": { "device": "d", "server": "N" } },
  "printers": { "A": { "port": "P" }, "B": { "port": "Q" } }
}`,
    'two printers of an IPP server': `{
  "devices": {
    "a": { "uri": "ipp://spool1/printers/a", "maxConnections": 1 }, "b": { "uri": "ipp://spool1/printers/b", "maxConnections": 1 }
  },
  "ports": { "P": { "device": "a" }, "Q": { "device": "b" } },
  "printers": { "A": { "port": "P" }, "B": { "port": "Q" } }
}`,
    'another port of the same box': `{
  "devices": { "d": { "uri": "socket://h:9100", "maxConnections": 1 }, "e": { "uri": "socket://h:9101", "maxConnections": 1 } },
  "ports": { "P": { "device": "d" }, "Q": { "device": "e" } },
  "printers": { "A": { "port": "P" }, "B": { "port": "Q" } }
}`,
    'as many as it takes, and one that has no printer': site(', "maxConnections": 2'),
    'not known': site(''),
    'JetDirect boxes have rules of their own': site(', "maxConnections": 1', ', "monitor": "hp-network"'),
  });
});
