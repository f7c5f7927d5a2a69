/** What connection-target-renamed reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

const rule = 'connection-target-renamed';

describe('connection-target-renamed', () => {
  itReports({
    'a local port and devices that are called after a former share': String.raw`{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "\\\\PRINT02\\ACCOUNTS": { "monitor": "local", "server": "PRINT01" },
    ^^^^^^^^^^^^^^^^^^^^^^^ error connection-target-renamed
    "SMB": { "server": "PRINT01",
      "device": "smb://PRINT02/accounts"
                ^^^^^^^^^^^^^^^^^^^^^^^^ error connection-target-renamed
    },
    "P2": { "device": "socket://10.20.0.12", "server": "PRINT02" }
  },
  "printers": { "Far": { "port": "\\\\PRINT02\\ACCOUNTS" }, "Accounting": { "port": "P2", "share": "ACCT", "formerShares": ["ACCOUNTS"] } }
}`,
    'a former share': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINT01/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^ error connection-target-renamed
  }
}`,
    backslashes: String.raw`{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "\\\\PRINT01\\ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^^^^ error connection-target-renamed
  }
}`,
    'names in another case': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//print01/accounts", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^ error connection-target-renamed
  }
}`,
    'a full name that is an alias': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINT01.corp.example/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error connection-target-renamed
  }
}`,
    'an address that is an alias': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//10.20.0.5/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^^^ error connection-target-renamed
  }
}`,
    'a full name in a domain that the file shows for another server only': `{
  "servers": { "PRINT01": {  }, "PRINT02": { "aliases": ["print02.other.example"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": { "front desk": { "path": "//print01.other.example/ACCOUNTS", "from": "WS077" } }
}`,
    'a short name of which the file has only a full one': `{
  "servers": { "print01.corp.example": {} },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "print01.corp.example" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": { "front desk": { "path": "//PRINT01/ACCOUNTS", "from": "WS077" } }
}`,
    'a full name of a short one, in a domain that the file shows for it': `{
  "servers": { "PRINT01": { "aliases": ["prn.other.example"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//print01.other.example/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error connection-target-renamed
  }
}`,
    'a server that says its name': `{
  "servers": { "PRINT01": { "name": "REALNAME" } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//REALNAME/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^^ error connection-target-renamed
  }
}`,
    'the server of the printer itself': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" } },
  "printers": { "Accounting": { "port": "LPR1", "server": "PRINT01", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINT01/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^ error connection-target-renamed
  }
}`,
    'the present share': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINT01/ACCT", "from": "WS077" }
  }
}`,
    'a former share that another printer has now': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] }, "New": { "port": "LPR1", "share": "ACCOUNTS" } },
  "connections": {
    "front desk": { "path": "//PRINT01/ACCOUNTS", "from": "WS077" }
  }
}`,
    'a former share of a printer that is shared no more': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINT01/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^ error connection-target-renamed
  }
}`,
    'another machine': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINT02/ACCOUNTS", "from": "WS077" }
  }
}`,
  });

  const fixes: [name: string, text: string, titles: string[]][] = [
    [
      'writes the new share with the slashes of the path',
      String.raw`{
  "servers": { "S": {} },
  "printers": { "A": { "port": "P", "server": "S", "share": "NEW", "formerShares": ["OLD"] } },
  "ports": { "P": { "device": "socket://h" } },
  "connections": { "C": { "path": "\\\\s\\OLD" } }
}`,
      [String.raw`safe: Use the new share \\s\NEW`],
    ],
    [
      'leaves the choice among printers that had the share to a person, but for those that are not shared now',
      `{
  "servers": { "S": {} },
  "printers": {
    "A": { "port": "P", "server": "S", "share": "NEW A", "formerShares": ["OLD"] },
    "B": { "port": "P", "server": "S", "share": "NEW B", "formerShares": ["old"] },
    "C": { "port": "P", "server": "S", "formerShares": ["OLD"] }
  },
  "ports": { "P": { "device": "socket://h" } },
  "connections": { "C": { "path": "//S/OLD" } }
}`,
      ['unsafe: Use the new share //S/NEW A', 'unsafe: Use the new share //S/NEW B'],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
  }
});
