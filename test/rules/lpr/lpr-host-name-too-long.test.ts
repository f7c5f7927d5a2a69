/** What lpr-host-name-too-long reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

const long = 'n'.repeat(32);
const site = (name: string, system = 'windows-nt-4.0', uri = 'lpd://h/q'): string => `{
  "servers": { "S": { "system": "${system}", "name": "${name}" } },
  "ports": { "P": { "device": { "uri": "${uri}", "acceptsSourcePorts": "any" }, "server": "S" } }
}`;

describe('lpr-host-name-too-long', () => {
  itReports({
    'the name': `{
  "servers": { "S": { "system": "windows-nt-3.51", "name": "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn.example" } },
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning lpr-host-name-too-long
  "ports": { "P": { "device": "lpd://h/q", "server": "S" } }
}`,
    'as long as it may be': site('n'.repeat(31)),
    'a long domain': site(`print01.${long}.example`),
    'a key for people, which no machine can have as its name': `{
  "servers": { "the old print server in the basement": { "system": "windows-nt-4.0" } },
  "ports": {
    "P": {
      "device": { "uri": "lpd://h/q", "acceptsSourcePorts": "any" },
      "server": "the old print server in the basement"
    }
  }
}`,
    'fixed by SP6': site(long, 'windows-nt-4.0-sp6'),
    'a later system': site(long, 'windows-2000'),
    'no LPR': site(long, 'windows-nt-4.0', 'socket://h'),
  });
});
