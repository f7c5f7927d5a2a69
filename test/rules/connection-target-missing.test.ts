/** What connection-target-missing reports and where, what it leaves alone. */
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
});
