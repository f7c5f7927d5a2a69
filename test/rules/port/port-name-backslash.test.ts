/** What port-name-backslash reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

const port = (text: string, system = 'windows-2000'): string =>
  `{ "servers": { "S": { "system": "${system}" } }, "ports": { ${text} } }`;

describe('port-name-backslash', () => {
  itReports({
    'the key': String.raw`{
  "servers": { "S": { "system": "windows-nt-4.0" } },
  "ports": { "h\\q": { "device": "dlc://0060b0a1b2c3", "server": "S" } }
             ^^^^^^ error port-name-backslash
}`,
    'the name': String.raw`{
  "servers": { "S": { "system": "windows-10" } },
  "ports": { "P": { "device": "lpd://h/q", "server": "S", "name": "h\\q" } }
                                                                  ^^^^^^ error port-name-backslash
}`,
    'a key that is not the name': port(
      String.raw`"a\\b": { "name": "P", "device": "lpd://h/q", "server": "S" }`,
    ),
    'the name of a share': port(String.raw`"\\\\FAR\\Lab": { "monitor": "local", "server": "S" }`),
    'the name of a share, where no monitor is written': port(
      String.raw`"\\\\S\\Lab": { "device": "lpd://S/Lab", "server": "S" }`,
    ),
    'the name of a share under a network monitor': String.raw`{
  "servers": { "S": { "system": "windows-2000" } },
  "ports": { "\\\\P\\Lab": { "monitor": "lpr", "device": "lpd://P/Lab", "server": "S" } }
             ^^^^^^^^^^^^ error port-name-backslash
}`,
    'a name that repeats the queue': String.raw`{
  "servers": { "S": { "system": "windows-nt-4.0-sp6" } },
  "ports": { "h:LAB\\RAW": { "device": "lpd://h/LAB\\RAW", "server": "S" } }
                                       ^^^^^^^^^^^^^^^^^^ error lpr-queue-backslash
}`,
    'a control character': String.raw`{
  "servers": { "S": { "system": "windows-10" } },
  "ports": { "a\tb": { "monitor": "standard-tcpip", "device": "socket://h", "server": "S" } }
             ^^^^^^ error port-name-backslash
}`,
    'a cluster of which one node is not Windows': String.raw`{
  "servers": { "W": { "system": "windows-2000" }, "C": { "system": "cups-2.4" } },
  "clusters": { "VS": { "nodes": ["W", "C"] } },
  "ports": { "a\\b": { "device": "lpd://h/q", "server": "VS" } }
}`,
    'a colon': port('"h:q": { "device": "lpd://h/q", "server": "S" }'),
    CUPS: port(String.raw`"a\\b": { "device": "lpd://h/q", "server": "S" }`, 'cups-2.4'),
    'no server': port(String.raw`"a\\b": { "device": "lpd://h/q" }`),
  });
});
