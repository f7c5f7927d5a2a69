/** What monitor-unsupported reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

const port = (monitor: string, system: string, uri = 'socket://h'): string => `{
  "servers": { "S": { "system": "${system}" } },
  "ports": { "P": { "monitor": "${monitor}", "device": "${uri}", "server": "S" } }
}`;

describe('monitor-unsupported', () => {
  itReports({
    'one node of a cluster': `{
  "servers": { "S": { "system": "windows-2000" }, "T": { "system": "windows-nt-4.0-sp6" } },
  "clusters": { "VS": { "nodes": ["S", "T"] } },
  "ports": { "P": { "monitor": "standard-tcpip", "device": "socket://h", "server": "VS" } }
                               ^^^^^^^^^^^^^^^^ warning monitor-unsupported
}`,
    'a Windows monitor on LPRng': `{
  "servers": { "S": { "system": "lprng-3.8" } },
  "ports": { "P": { "monitor": "standard-tcpip", "device": "socket://h", "server": "S" } }
                               ^^^^^^^^^^^^^^^^ warning monitor-unsupported
}`,
    'HPMON, told by the URI, on CUPS': `{
  "servers": { "S": { "system": "cups-1.7" } },
  "ports": { "P": { "device": "dlc://0060b0a1b2c3", "server": "S" } }
             ^^^ warning monitor-unsupported
}`,
    'nothing more of a Standard TCP/IP port that NT cannot have': `{
  "servers": { "S": { "system": "windows-nt-4.0-sp6" } },
  "ports": {
    "P": {
      "monitor": "standard-tcpip",
                 ^^^^^^^^^^^^^^^^ warning monitor-unsupported
      "device": { "uri": "lpd://h/q", "acceptsSourcePorts": "rfc1179" },
      "server": "S"
    },
    "Q": {
      "monitor": "standard-tcpip",
                 ^^^^^^^^^^^^^^^^ warning monitor-unsupported
      "device": "lpd://i/q",
      "server": "S",
      "sourcePorts": "rfc1179"
    }
  }
}`,
    'HPMON where DLC is gone': `{
  "servers": { "S": { "system": "windows-server-2003" } },
  "ports": { "P": { "device": "dlc://0060b0a1b2c3", "server": "S" } }
             ^^^ warning monitor-unsupported
}`,
    'WSD before Vista': `{
  "servers": { "S": { "system": "windows-server-2003-sp2" } },
  "ports": { "P": { "monitor": "wsd", "server": "S" } }
                               ^^^^^ warning monitor-unsupported
}`,
    'WSD from Vista on':
      '{ "servers": { "S": { "system": "windows-7" } }, "ports": { "P": { "monitor": "wsd", "server": "S" } } }',
    'HPMON on Windows XP, of which no source tells': port('hp-network', 'windows-xp', 'dlc://0060b0a1b2c3'),
    'Windows 2000': port('standard-tcpip', 'windows-2000'),
    'Windows 11': port('standard-tcpip', 'windows-11'),
    'HPMON on NT': port('hp-network', 'windows-nt-3.51', 'dlc://0060b0a1b2c3'),
    'LPR on CUPS': port('lpr', 'cups-2.4', 'lpd://h/q'),
    'another system': port('standard-tcpip', 'other'),
    'no system': '{ "ports": { "P": { "monitor": "standard-tcpip", "device": "socket://h" } } }',
  });
});
