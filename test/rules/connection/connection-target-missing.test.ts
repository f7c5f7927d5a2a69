/** What connection-target-missing reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';

describe('connection-target-missing', () => {
  itReports({
    'the name of a local port': String.raw`{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "\\\\PRINT02\\LAB": { "monitor": "local", "server": "PRINT01" },
    ^^^^^^^^^^^^^^^^^^ error connection-target-missing
    "LPT9": { "monitor": "local", "server": "PRINT01",
      "name": "\\\\print02\\HALL"
              ^^^^^^^^^^^^^^^^^^^ error connection-target-missing
    },
    "\\\\PRINT02\\ACCT": { "monitor": "local", "server": "PRINT01" }, "\\\\OTHER\\LAB": { "monitor": "local", "server": "PRINT01" },
    "P2": { "device": "socket://10.20.0.12", "server": "PRINT02" }
  },
  "printers": {
    "Lab": { "port": "\\\\PRINT02\\LAB" }, "Hall": { "port": "LPT9" }, "Accounts": { "port": ["\\\\PRINT02\\ACCT", "\\\\OTHER\\LAB"] },
    "Accounting": { "port": "P2", "share": "ACCT" }
  }
}`,
    'a device, once however many ports name it': String.raw`{
  "servers": { "W": { "system": "cups-2.4" }, "PRINT02": {} },
  "devices": { "far": {
    "uri": "\\\\PRINT02\\GONE"
           ^^^^^^^^^^^^^^^^^^^ error connection-target-missing
  } },
  "ports": {
    "A": { "device": "far", "monitor": "other", "server": "W" }, "B": { "device": "far", "monitor": "other", "server": "W" },
    "C": { "server": "W",
      "device": "smb://WG/PRINT02/ACC"
                ^^^^^^^^^^^^^^^^^^^^^^ error connection-target-missing
    },
    "E": { "device": "smb://PRINT02/ACCT", "server": "W" }, "F": { "device": "ipp://PRINT02/printers/acct/.printer", "server": "W" },
    "G": { "device": "ipp://PRINT02/ipp/print", "server": "W" }, "H": { "device": "ipp://W/printers/acct", "server": "PRINT02" },
    "P2": { "device": "socket://10.20.0.12", "server": "PRINT02" }
  },
  "printers": { "Accounting": { "port": "P2", "share": "ACCT" } }
}`,
    'a queue that a port prints to by IPP: the file need not list them all': `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": { "A": { "device": "ipp://spool1/printers/lab" } }
}`,
    'a connection that is a URI': `{
  "servers": { "PRINT02": {} },
  "ports": { "P2": { "device": "socket://10.20.0.12", "server": "PRINT02" } },
  "printers": { "Accounting": { "port": "P2", "share": "ACCT" } },
  "connections": {
    "a": { "path": "http://print02:631/printers/GONE" },
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error connection-target-missing
    "b": { "path": "ipp://print02/printers/ACCT/.printer" }, "c": { "path": "smb://print02/acct" }, "d": { "path": "ipp://box/ipp/print" }
  }
}`,
    'no such share': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINT01/PAYROLL", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^ error connection-target-missing
  }
}`,
    backslashes: String.raw`{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "\\\\PRINT01\\PAYROLL", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^^^ error connection-target-missing
  }
}`,
    'an address that is an alias': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//10.20.0.5/PAYROLL", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^^ error connection-target-missing
  }
}`,
    'a share of another server': `{
  "servers": { "PRINT02": {}, "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR2": { "device": "lpd://10.20.0.12/raw" }, "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] }, "Lab": { "port": "LPR2", "server": "PRINT02", "share": "LAB" } },
  "connections": {
    "front desk": { "path": "//PRINT01/LAB", "from": "WS077" }
                            ^^^^^^^^^^^^^^^ error connection-target-missing
  }
}`,
    'a server without printers': `{
  "servers": { "PRINT01": {} },
  "connections": {
    "front desk": { "path": "//PRINT01/ACCT" }
                            ^^^^^^^^^^^^^^^^ error connection-target-missing
  }
}`,
    'a share of a cluster in which no node ever looped, asked of a node that has another': `{
  "servers": { "N1": { "system": "windows-server-2012" }, "N2": { "system": "windows-server-2012" } },
  "clusters": { "VS": { "nodes": ["N1", "N2"] } },
  "ports": { "P": { "device": "lpd://10.20.0.11/raw", "server": "N1" } },
  "printers": { "Accounting": { "port": "P", "share": "ACCT" } },
  "connections": {
    "front desk": { "path": "//N2/ACCT" }
                            ^^^^^^^^^^^ error connection-target-missing
  }
}`,
    'a full name with its last dot': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example"] } },
  "connections": {
    "front desk": { "path": "//print01.corp.example./ACCT" }
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error connection-target-missing
  }
}`,
    'a short name that two machines of the file could have': `{
  "servers": { "a": { "name": "print.east.example" }, "b": { "name": "print.west.example" } },
  "connections": { "front desk": { "path": "//print/ACCT" } }
}`,
    'the share': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINT01/ACCT", "from": "WS077" }
  }
}`,
    'the name of the printer': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINT01/accounting", "from": "WS077" }
  }
}`,
    'the written name of the printer': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "name": "HP5" } },
  "connections": {
    "front desk": { "path": "//PRINT01/HP5", "from": "WS077" }
  }
}`,
    'a printer whose server the file does not tell': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINT01/ACCT", "from": "WS077" }
  }
}`,
    'another machine': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//FILESRV/PAYROLL", "from": "WS077" }
  }
}`,
    'an address of which the file knows nothing': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//10.20.0.6/PAYROLL", "from": "WS077" }
  }
}`,
    'no path': `{
  "servers": { "PRINT01": {} },
  "connections": { "front desk": { "from": "WS077" } }
}`,
    'a path that is none': `{
  "servers": { "PRINT01": { "aliases": ["print01.corp.example", "10.20.0.5"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "PRINT01/PAYROLL", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^ error connection-path-invalid
  }
}`,
  });

  for (const [name, text, expected] of [
    [
      'the nearest share, or queue without one',
      '{ "servers": { "S": {} }, "ports": { "P": { "device": "socket://h" } }, "printers": { "lab": { "port": "P", "server": "S" }, "b": { "port": "P", "server": "S", "share": "ACCT" } }, "connections": { "C": { "path": "//S/labb" } } }',
      /^S has no share labb\. The nearest is lab\.$/,
    ],
    [
      'that there is none',
      '{ "servers": { "S": {} }, "connections": { "C": { "path": "//S/lab" } } }',
      /^S has no share lab\. It has none in this file\.$/,
    ],
    [
      'the node that has it',
      '{ "servers": { "N": {}, "M": {} }, "clusters": { "VS": { "nodes": ["N", "M"] } }, "ports": { "P": { "device": "socket://h" } }, "printers": { "lab": { "port": "P", "server": "M" } }, "connections": { "C": { "path": "//VS/lab" } } }',
      /^VS has no share lab\. Only M has it\.$/,
    ],
  ] as const) {
    it(`says ${name}`, () =>
      assert.match(diagnose(text, defaultSettings).findings[0]?.message ?? '', expected));
  }
});
