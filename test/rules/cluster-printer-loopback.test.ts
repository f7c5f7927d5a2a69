/** What cluster-printer-loopback reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { itReports } from './marked-text.ts';
import { fixTitles } from './offered-fixes.ts';

const rule = 'cluster-printer-loopback';

describe('cluster-printer-loopback', () => {
  itReports({
    'a renamed share on the cluster': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINTVS/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    backslashes: String.raw`{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "\\\\PRINTVS\\ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'a share that is gone': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINTVS/PAYROLL", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'names in another case': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//printvs/accounts", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'the full name of the cluster': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//printvs.corp.example/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'an alias of the cluster': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"], "aliases": ["10.20.0.9"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//10.20.0.9/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'a node of the cluster': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINT01/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'a share of one node, asked of the cluster': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINTVS/ACCT", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'a share of one node, asked of the other': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINT02/ACCT", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'one node mended, the other not': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.54" } },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINTVS/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'Windows 2000 nodes': `{
  "servers": {
    "PRINT01": { "system": "windows-2000-sp4" },
    "PRINT02": { "system": "windows-2000-sp4" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINTVS/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'Windows Server 2003 R2 nodes': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003-r2-sp2" },
    "PRINT02": { "system": "windows-server-2003-r2" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINTVS/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'a version that is none says nothing': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "mended" } },
    "PRINT02": {  }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINTVS/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'both nodes mended: only the name is wrong': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "5.2.3790.54" } },
    "PRINT02": { "system": "windows-server-2003", "fileVersions": { "Win32spl.dll": "5.2.3790.3959" } }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINTVS/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^ error connection-target-renamed
  }
}`,
    'nodes that never had the fault: only the name is wrong': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2008" },
    "PRINT02": { "system": "windows-server-2008" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINTVS/PAYROLL", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^ error connection-target-missing
  }
}`,
    'the right share': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINTVS/ACCT", "from": "WS077" }
  }
}`,
    'the right share, in another case': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//printvs/acct", "from": "WS077" }
  }
}`,
    'the name of the printer instead of its share': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINTVS/Accounting", "from": "WS077" }
  }
}`,
    'the right share, asked of a node': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINT01/ACCT", "from": "WS077" }
  }
}`,
    'a share of one node, asked of it': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINT01/ACCT", "from": "WS077" }
  }
}`,
    'a printer whose server the file does not tell may be there': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINTVS/ACCOUNTS", "from": "WS077" }
  }
}`,
    'another machine': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//FILESRV/ACCOUNTS", "from": "WS077" }
  }
}`,
  });

  const fixes: [name: string, text: string, titles: string[]][] = [
    [
      'writes the new share with the slashes of the path',
      `{
  "servers": { "N1": { "system": "windows-2000" } },
  "clusters": { "VS": { "nodes": ["N1"] } },
  "ports": { "P": { "device": "socket://h", "server": "VS" } },
  "printers": { "A": { "port": "P", "share": "NEW", "formerShares": ["OLD"] } },
  "connections": { "C": { "path": "//vs.corp.example/old" } }
}`,
      ['safe: Use the new share //vs.corp.example/NEW'],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
  }
});
