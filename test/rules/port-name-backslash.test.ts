/** What port-name-backslash reports and where, what it leaves alone. */
import { itReports } from './marked-text.ts';

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
    'the name of a share': port(String.raw`"\\\\S\\Lab": { "monitor": "local", "server": "S" }`),
    'a colon': port('"h:q": { "device": "lpd://h/q", "server": "S" }'),
    CUPS: port(String.raw`"a\\b": { "device": "lpd://h/q", "server": "S" }`, 'cups-2.4'),
    'no server': port(String.raw`"a\\b": { "device": "lpd://h/q" }`),
  });
});
