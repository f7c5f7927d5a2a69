/** What lpr-queue-missing-on-server reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

const site = (uri: string, server = '"system": "windows-2000"', printer = '"name": "Lab 1"'): string => `{
  "servers": { "S": { ${server} } },
  "ports": { "P": { "device": "socket://h" }, "TO_S": { "device": "${uri}" } },
  "printers": { "A": { "port": "P", "server": "S", "share": "Lab", ${printer} } }
}`;

describe('lpr-queue-missing-on-server', () => {
  itReports({
    'no such printer': `{
  "servers": { "S": { "system": "windows-2000", "aliases": ["10.20.0.5"] } },
  "ports": { "P": { "device": "socket://h" }, "TO_S": { "device": "lpd://10.20.0.5/lob" } },
                                                                  ^^^^^^^^^^^^^^^^^^^^^ warning lpr-queue-missing-on-server
  "printers": { "A": { "port": "P", "server": "S", "share": "Lab" } }
}`,
    'a share': site('lpd://s/LAB'),
    'the key': site('lpd://S/a'),
    'another service of the same machine': site('lpd://S:2515/lob'),
    'another machine': site('lpd://other/lob'),
    'an unknown system': site('lpd://S/lob', '"aliases": []'),
    CUPS: site('lpd://S/lob', '"system": "cups-2.4"', '"name": "Lab_1"'),
    'another protocol': site('socket://S'),
    'a server of which no printer is known': `{
  "servers": { "S": { "system": "windows-2000" } },
  "ports": { "TO_S": { "device": "lpd://S/lob" } }
}`,
    'a printer whose server nobody knows': `{
  "servers": { "S": { "system": "windows-2000" } },
  "ports": { "P": { "device": "socket://h" }, "TO_S": { "device": "lpd://S/lob" } },
  "printers": { "A": { "port": "P", "server": "S" }, "B": { "port": "P" } }
}`,
  });
});
