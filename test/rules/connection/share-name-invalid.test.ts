/** What share-name-invalid reports and where, what it leaves alone. */
import { itReports } from '../marked-text.ts';

describe('share-name-invalid', () => {
  itReports({
    'characters that Windows does not take, and too many': String.raw`{
  "servers": { "S": { "system": "windows-10" } },
  "ports": { "P": { "device": "socket://h", "server": "S" } },
  "printers": {
    "A": { "port": "P", "share": "ACCT/2" },
                                 ^^^^^^^^ error share-name-invalid
    "B": { "port": "P", "share": "A\\B" },
                                 ^^^^^^ error share-name-invalid
    "C": { "port": "P", "share": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error share-name-invalid
    "D": { "port": "P", "share": "HP LaserJet #2 (left)" }, "E": { "port": "P", "share": "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy" }, "F": { "port": "P", "share": "" }
  }
}`,
    'other systems, and one that is not known': `{
  "servers": { "S": { "system": "samba" }, "T": {} },
  "ports": { "P": { "device": "socket://h", "server": "S" }, "Q": { "device": "socket://h", "server": "T" } },
  "printers": { "A": { "port": "P", "share": "a/b" }, "B": { "port": "Q", "share": "a/b" } }
}`,
  });
});
