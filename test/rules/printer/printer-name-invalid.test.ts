/** What printer-name-invalid reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

describe('printer-name-invalid', () => {
  itReports({
    'what no CUPS takes: blanks, "/", "#", and 128 characters': String.raw`{
  "servers": { "S": { "system": "cups" } },
  "ports": { "P": { "device": "socket://h", "server": "S" } },
  "printers": {
    "a b": { "port": "P" },
    ^^^^^ warning printer-name-invalid
    "c": { "port": "P", "name": "d/e" },
                                ^^^^^ error printer-name-invalid
    "f#g": { "port": "P" },
    ^^^^^ warning printer-name-invalid
    "i\tj": { "port": "P" },
    ^^^^^^ warning printer-name-invalid
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx": { "port": "P" },
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning printer-name-invalid
    "k": { "port": "P", "name": "" },
                                ^^ error printer-name-invalid
    "it's": { "port": "P" }, "Büro": { "port": "P" }, "a,b": { "port": "P" }, "what?": { "port": "P" }, "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy": { "port": "P" }
  }
}`,
    'what CUPS 2.3 and later do not take either: quotes, "?" and backslash': String.raw`{
  "servers": { "S": { "system": "cups-2.4" } },
  "ports": { "P": { "device": "socket://h", "server": "S" } },
  "printers": {
    "it's": { "port": "P" },
    ^^^^^^ warning printer-name-invalid
    "what?": { "port": "P" },
    ^^^^^^^ warning printer-name-invalid
    "a\\b": { "port": "P" }
    ^^^^^^ warning printer-name-invalid
  }
}`,
    'what Windows does not take: comma and backslash': String.raw`{
  "servers": { "S": { "system": "windows-server-2022" } },
  "ports": { "P": { "device": "socket://h", "server": "S" } },
  "printers": {
    "a,b": { "port": "P" },
    ^^^^^ warning printer-name-invalid
    "c\\d": { "port": "P" },
    ^^^^^^ warning printer-name-invalid
    "HP LaserJet #2 (left/right)": { "port": "P" }
  }
}`,
    'a title with the name of the queue beside it, and other systems': `{
  "servers": { "S": { "system": "cups-2.4" }, "T": { "system": "lprng" }, "U": {} },
  "ports": { "P": { "device": "socket://h", "server": "S" }, "Q": { "device": "socket://h", "server": "T" }, "R": { "device": "socket://h", "server": "U" }, "X": { "device": "socket://h" } },
  "printers": { "Front Desk": { "port": "P", "name": "front-desk" }, "a b": { "port": "Q" }, "c d": { "port": "R" }, "e f": { "port": "X" } }
}`,
  });

  for (const [name, text, titles] of [
    [
      'a name that the system takes, unsafely',
      `{ "servers": { "S": { "system": "cups-2.4" } }, "ports": { "P": { "device": "socket://h", "server": "S" } }, "printers": { "Front Desk #2": { "port": "P" } } }`,
      ['unsafe: Name it "Front_Desk_2"'],
    ],
    [
      'nothing that another printer is called',
      `{ "servers": { "S": { "system": "cups-2.4" } }, "ports": { "P": { "device": "socket://h", "server": "S" } }, "printers": { "a b": { "port": "P" }, "a_b": { "port": "P" } } }`,
      [],
    ],
  ] as [string, string, string[]][]) {
    it(`offers ${name}`, () => assert.deepEqual(fixTitles(text, 'printer-name-invalid'), titles));
  }
});
