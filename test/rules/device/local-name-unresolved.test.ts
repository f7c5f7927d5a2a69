/** What local-name-unresolved reports and where, and what it leaves alone. */
import { itReports } from '../marked-text.ts';

const site = (host: string, system: string, more = ''): string => `{
  "servers": { "S": { "system": "${system}" }${more} },
  "ports": { "P": { "device": "socket://${host}", "server": "S" } }
}`;

describe('local-name-unresolved', () => {
  itReports({
    'a port of an older Windows': `{
  "servers": { "S": { "system": "windows-server-2012-r2" } },
  "ports": { "P": { "device": "socket://HP4C2A11.local", "server": "S" } }
                              ^^^^^^^^^^^^^^^^^^^^^^^^^ info local-name-unresolved
}`,
    'a device of such ports, once': `{
  "servers": { "S": { "system": "windows-7" }, "T": { "system": "windows-2000-sp4" } },
  "devices": { "D": { "uri": "lpd://hp4c2a11.LOCAL./raw" } },
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info local-name-unresolved
  "ports": { "P": { "device": "D", "server": "S" }, "Q": { "device": "D", "server": "T" } }
}`,
    'a Windows that asks by multicast DNS': site('prn.local', 'windows-server-2016'),
    'Windows 10, of which the first releases may not': site('prn.local', 'windows-10'),
    'CUPS, which asks what the system has': site('prn.local', 'cups-2.4'),
    'a server of which nothing is known': '{ "ports": { "P": { "device": "socket://prn.local" } } }',
    'a domain that somebody called so': site('prn.corp.local', 'windows-server-2003'),
    'another name': site('local.example', 'windows-server-2003'),
    'an address': site('10.0.0.1', 'windows-server-2003'),
    'a server of the file, which has that name': site(
      'srv.local',
      'windows-server-2003',
      ', "T": { "aliases": ["srv.local"] }',
    ),
    'a device that another system reaches, too': `{
  "servers": { "S": { "system": "windows-7" }, "T": { "system": "windows-11" } },
  "devices": { "D": { "uri": "socket://prn.local" } },
  "ports": { "P": { "device": "D", "server": "S" }, "Q": { "device": "D", "server": "T" } }
}`,
  });
});
