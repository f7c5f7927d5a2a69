/** What lpr-queue-backslash reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

const port = (text: string, system = 'windows-2000'): string => `{
  "servers": { "S": { "system": "${system}" } },
  "ports": { "P": { "server": "S", ${text} } }
}`;

describe('lpr-queue-backslash', () => {
  itReports({
    'in a URI': String.raw`{
  "servers": { "S": { "system": "windows-2000" } },
  "ports": { "P": { "server": "S", "device": "lpd://h/a\\b" } }
                                             ^^^^^^^^^^^^^^ error lpr-queue-backslash
}`,
    'percent-encoded, in a device of its own': `{
  "servers": { "S": { "system": "windows-2000" } },
  "devices": { "d": { "uri": "lpd://h/a%5Cb" } },
  "ports": { "P": { "server": "S", "device": "d", "monitor": "lpr" } }
                                             ^^^ error lpr-queue-backslash
}`,
    'a slash': port('"device": "lpd://h/a/b"'),
    'CUPS keeps no registry': port(String.raw`"device": "lpd://h/a\\b"`, 'cups-2.4'),
    'an unknown system': port(String.raw`"device": "lpd://h/a\\b"`, 'other'),
    'a Standard TCP/IP port': port(String.raw`"device": "lpd://h/a\\b", "monitor": "standard-tcpip"`),
  });
});
