/** What connection-target-missing reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../src/language/diagnose.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { itReports } from './marked-text.ts';

describe('connection-target-missing', () => {
  itReports({
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
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] }, "Lab": { "port": "LPR1", "server": "PRINT02", "share": "LAB" } },
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
