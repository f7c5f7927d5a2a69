/** What cluster-monitor-unsupported reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

const site = (port: string, system = 'windows-2000', server = 'VS'): string => `{
  "servers": { "N": { "system": "${system}" } },
  "clusters": { "VS": { "nodes": ["N"] } },
  "ports": { "P": { ${port}, "server": "${server}" } }
}`;

describe('cluster-monitor-unsupported', () => {
  itReports({
    'the monitor of another maker': `{
  "servers": { "N": { "system": "windows-nt-4.0-sp6" } },
  "clusters": { "VS": { "nodes": ["N"] } },
  "ports": { "P": { "monitor": "other", "device": "socket://h", "server": "VS" } }
                               ^^^^^^^ warning cluster-monitor-unsupported
}`,
    'by the scheme, on the cluster of its printer': `{
  "servers": { "N": { "system": "windows-2000" }, "M": {} },
  "clusters": { "VS": { "nodes": ["M", "N"] } },
  "ports": { "P": { "device": "dlc://0060b0a1b2c3" } },
             ^^^ warning cluster-monitor-unsupported
  "printers": { "A": { "port": "P", "server": "VS" } }
}`,
    'written for each node, with a printer that moves between them': `{
  "servers": { "N": { "system": "windows-2000-sp4" }, "M": { "system": "windows-2000-sp4" } },
  "clusters": { "VS": { "nodes": ["N", "M"] } },
  "ports": {
    "P of N": { "name": "P", "device": "dlc://0060b0a1b2c3", "server": "N" },
    ^^^^^^^^ warning cluster-monitor-unsupported
    "P of M": { "name": "P", "device": "dlc://0060b0a1b2c3", "server": "M" }
  },
  "printers": { "A": { "port": "P of N", "server": "VS" } }
}`,
    'HPMON on NT 4.0': site('"device": "dlc://0060b0a1b2c3"', 'windows-nt-4.0-sp6'),
    LPR: site('"device": { "uri": "lpd://h/q", "acceptsSourcePorts": "any" }'),
    raw: site('"device": "socket://h"'),
    'a later system': site('"monitor": "other"', 'windows-server-2008'),
    'an unknown system': site('"device": "dlc://0060b0a1b2c3"', 'other'),
    'a node by itself': site('"device": "dlc://0060b0a1b2c3"', 'windows-2000', 'N'),
  });
});
