/** What cluster-printer-loopback reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { fixAll } from '../../../src/language/fixes/fix-all.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

const rule = 'cluster-printer-loopback';

describe('cluster-printer-loopback', () => {
  itReports({
    'devices and a local port of another server': String.raw`{
  "servers": { "N1": { "system": "windows-server-2003" }, "N2": { "system": "windows-server-2003" }, "W": {} },
  "clusters": { "VS": { "nodes": ["N1", "N2"] } },
  "ports": {
    "FAR": { "server": "W",
      "device": "\\\\VS\\GONE"
                ^^^^^^^^^^^^^^ error cluster-printer-loopback
    },
    "SMB": { "server": "W",
      "device": "smb://VS/ACCOUNTS"
                ^^^^^^^^^^^^^^^^^^^ error cluster-printer-loopback
    },
    "\\\\N1\\LAB": { "monitor": "local", "server": "W" },
    ^^^^^^^^^^^^^ error cluster-printer-loopback
    "IPP": { "server": "W",
      "device": "ipp://VS/printers/ACCOUNTS"
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error connection-target-renamed
    },
    "P": { "device": "socket://10.20.0.12", "server": "VS" }
  },
  "printers": { "Accounting": { "port": "P", "share": "ACCT", "formerShares": ["ACCOUNTS"] } }
}`,
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
    'a full name of the cluster in a domain that the file shows for it': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003" },
    "PRINT02": { "system": "windows-server-2003" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"], "aliases": ["print.corp.example"] } },
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
    'one node fixed, the other not': `{
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
    'Windows Server 2003 R2 nodes, which carry a later file': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003-r2-sp2" },
    "PRINT02": { "system": "windows-server-2003-r2" }
  },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "LPR1", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//PRINTVS/ACCOUNTS", "from": "WS077" }
                            ^^^^^^^^^^^^^^^^^^^^ error connection-target-renamed
  }
}`,
    'a version that is none says nothing': `{
  "servers": {
    "PRINT01": { "system": "windows-server-2003", "fileVersions": { "win32spl.dll": "fixed" } },
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
    'both nodes fixed: only the name is wrong': `{
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
    'a former share that is still the name of the printer': `{
  "servers": { "N1": { "system": "windows-server-2003" }, "N2": { "system": "windows-server-2003" } },
  "clusters": { "VS": { "nodes": ["N1", "N2"] } },
  "ports": { "P": { "device": "lpd://10.20.0.11/raw", "server": "VS" } },
  "printers": { "ACCOUNTS": { "port": "P", "share": "ACCT", "formerShares": ["ACCOUNTS"] } },
  "connections": {
    "front desk": { "path": "//VS/ACCOUNTS" }
                            ^^^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'both slashes in one path': String.raw`{
  "servers": { "N1": { "system": "windows-2000" }, "N2": { "system": "windows-2000" } },
  "clusters": { "VS": { "nodes": ["N1", "N2"] } },
  "connections": {
    "front desk": { "path": "\\\\VS/GONE" }
                            ^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'a node by its address, from a client of the file': `{
  "servers": {
    "N1": { "system": "windows-server-2003", "aliases": ["10.20.0.5"] },
    "N2": { "system": "windows-server-2003" },
    "WS": { "system": "windows-10" }
  },
  "clusters": { "VS": { "nodes": ["N1", "N2"] } },
  "connections": {
    "front desk": { "path": "//10.20.0.5/GONE", "from": "WS" }
                            ^^^^^^^^^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'a former share on one node only': `{
  "servers": { "N1": { "system": "windows-server-2003" }, "N2": { "system": "windows-server-2003" } },
  "clusters": { "VS": { "nodes": ["N1", "N2"] } },
  "ports": { "P": { "device": "lpd://10.20.0.11/raw", "server": "N2" } },
  "printers": { "A": { "port": "P", "share": "NEW", "formerShares": ["OLD"] } },
  "connections": {
    "own node": { "path": "//N2/OLD" },
                          ^^^^^^^^^^ error cluster-printer-loopback
    "cluster": { "path": "//VS/OLD" }
                         ^^^^^^^^^^ error cluster-printer-loopback
  }
}`,
    'each of several clusters by itself': `{
  "servers": {
    "N1": { "system": "windows-server-2003" }, "N2": { "system": "windows-server-2008" },
    "N3": { "system": "windows-server-2008" }
  },
  "clusters": { "OLDVS": { "nodes": ["N1", "N2"] }, "NEWVS": { "nodes": ["N2", "N3"] } },
  "ports": { "P": { "device": "lpd://10.20.0.11/raw", "server": "NEWVS" } },
  "printers": { "A": { "port": "P", "share": "ACCT" } },
  "connections": {
    "old": { "path": "//OLDVS/ACCT" },
                     ^^^^^^^^^^^^^^ error cluster-printer-loopback
    "new": { "path": "//NEWVS/ACCT" },
    "gone": { "path": "//NEWVS/GONE" }
                      ^^^^^^^^^^^^^^ error connection-target-missing
  }
}`,
    'a share that every node has, asked of the cluster': `{
  "servers": { "N1": { "system": "windows-server-2003" }, "N2": { "system": "windows-server-2003" } },
  "clusters": { "VS": { "nodes": ["N1", "N2"] } },
  "ports": {
    "P1": { "device": "lpd://10.20.0.11/raw", "server": "N1" },
    "P2": { "device": "lpd://10.20.0.11/raw2", "server": "N2" }
  },
  "printers": { "A": { "port": "P1", "share": "LAB" }, "B": { "port": "P2", "share": "LAB" } },
  "connections": { "front desk": { "path": "//VS/LAB" } }
}`,
    'a pool whose ports are on the cluster': `{
  "servers": { "N1": { "system": "windows-server-2003" }, "N2": { "system": "windows-server-2003" } },
  "clusters": { "VS": { "nodes": ["N1", "N2"] } },
  "ports": {
    "P1": { "device": "socket://10.20.0.11", "server": "VS" },
    "P2": { "device": "socket://10.20.0.12", "server": "VS" }
  },
  "printers": { "A": { "port": ["P1", "P2"], "share": "LAB" } },
  "connections": { "front desk": { "path": "//VS/LAB" } }
}`,
    'a printer with a server of its own, on a port of the other': `{
  "servers": { "N1": { "system": "windows-server-2003" }, "N2": { "system": "windows-server-2003" } },
  "clusters": { "VS": { "nodes": ["N1", "N2"] } },
  "ports": { "P": { "device": "socket://10.20.0.11", "server": "N1" } },
  "printers": { "A": { "port": "P", "server": "VS", "share": "LAB" } },
  "connections": { "front desk": { "path": "//VS/LAB" } }
}`,
    'a server of those systems that is in no cluster': `{
  "servers": { "N1": { "system": "windows-server-2003" }, "N2": { "system": "windows-server-2003" } },
  "clusters": { "VS": { "nodes": ["N2"] } },
  "connections": {
    "front desk": { "path": "//N1/GONE" }
                            ^^^^^^^^^^^ error connection-target-missing
  }
}`,
    'a machine of the same name in another domain': `{
  "servers": { "N1": { "system": "windows-server-2003", "aliases": ["n1.corp.example"] } },
  "clusters": { "VS": { "nodes": ["N1"] } },
  "connections": { "front desk": { "path": "//n1.branch.example/GONE" } }
}`,
    'the version as Windows shows it, with its branch': `{
  "servers": {
    "N1": {
      "system": "windows-server-2003",
      "fileVersions": { "win32spl.dll": "5.2.3790.1830 (srv03_sp1_rtm.050324-1447)" }
    }
  },
  "clusters": { "VS": { "nodes": ["N1"] } },
  "connections": {
    "front desk": { "path": "//VS/GONE" }
                            ^^^^^^^^^^^ error connection-target-missing
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
  "clusters": { "VS": { "nodes": ["N1"], "aliases": ["vs.corp.example"] } },
  "ports": { "P": { "device": "socket://h", "server": "VS" } },
  "printers": { "A": { "port": "P", "share": "NEW", "formerShares": ["OLD"] } },
  "connections": { "C": { "path": "//VS.corp.example/old" } }
}`,
      ['safe: Use the new share //VS.corp.example/NEW'],
    ],
    [
      'leaves the choice among printers that had the share to a person',
      `{
  "servers": { "N1": { "system": "windows-2000" } },
  "clusters": { "VS": { "nodes": ["N1"] } },
  "ports": { "P": { "device": "socket://h", "server": "VS" } },
  "printers": {
    "A": { "port": "P", "share": "NEW A", "formerShares": ["OLD"] },
    "B": { "port": "P", "share": "NEW B", "formerShares": ["old"] }
  },
  "connections": { "C": { "path": "//VS/OLD" } }
}`,
      ['unsafe: Use the new share //VS/NEW A', 'unsafe: Use the new share //VS/NEW B'],
    ],
    [
      'asks the node that has it, by its name there',
      String.raw`{
  "servers": { "N1": { "system": "windows-2000", "name": "PRT$1" }, "N2": { "system": "windows-2000" } },
  "clusters": { "VS": { "nodes": ["N1", "N2"] } },
  "ports": { "P": { "device": "socket://h", "server": "N1" } },
  "printers": { "A": { "port": "P", "share": "LAB" } },
  "connections": { "C": { "path": "\\\\vs\\lab" } }
}`,
      [String.raw`unsafe: Use the node that has it: \\PRT$1\lab`],
    ],
    [
      'removes a connection to nothing',
      `{
  "servers": { "N1": { "system": "windows-2000" } },
  "clusters": { "VS": { "nodes": ["N1"] } },
  "connections": { "C": { "path": "//vs/lab" } }
}`,
      ['unsafe: Remove the connection C'],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
    it(`fix ${name}, and nothing is left`, () => {
      const fixed = fixAll(text, defaultSettings, { unsafe: true }).text;
      assert.deepEqual(diagnose(fixed, defaultSettings).findings, []);
    });
  }

  it('names all nodes, and for Windows 2000 the hotfix that fixes it', () => {
    const text = `{
      "servers": {
        "N1": { "system": "windows-2000" }, "N2": { "system": "windows-server-2003" }, "N3": { "system": "windows-2000-sp4" }
      },
      "clusters": { "VS": { "nodes": ["N1", "N2", "N3"] } },
      "connections": { "C": { "path": "//VS/gone" } }
    }`;
    const [finding] = diagnose(text, defaultSettings).findings;
    assert.match(finding?.message ?? '', / N1, N2 and N3 would look/);
    assert.deepEqual(
      finding?.related.map(({ message }) => message.endsWith('"fixes": ["KB886679"].')),
      [true, false, true],
    );
  });

  const four = (path: string): string => `{
    "servers": {
      "N1": { "system": "windows-2000" }, "N2": { "system": "windows-server-2003" },
      "N3": { "system": "windows-2000-sp4", "fixes": ["KB886679"] }, "N4": { "system": "windows-server-2003-sp1" }
    },
    "clusters": { "VS": { "nodes": ["N1", "N2", "N3", "N4"] } },
    "printers": { "Lab": { "server": "N1", "share": "LAB" } },
    "connections": { "C": { "path": "${path}" } }
  }`;
  for (const [path, named] of [
    ['//VS/GONE', 'N1 and N2'],
    ['//VS/LAB', 'N2'],
    ['//N2/GONE', 'N2'],
    ['//N2/LAB', 'N2'],
    ['//N3/GONE', undefined],
    ['//N4/LAB', undefined],
    ['//N1/LAB', undefined],
  ] as const) {
    it(`names ${named ?? 'nobody'} for ${path}: the nodes that can loop, not who has the printer, nor fixed ones`, () => {
      const { findings } = diagnose(four(path), defaultSettings);
      const message = findings.find(({ rule: id }) => id === rule)?.message;
      assert.equal(/\. (.*) would look for it/.exec(message ?? '')?.[1], named);
    });
  }

  it('names a node once that is listed twice', () => {
    const text = `{
      "servers": { "N1": { "system": "windows-2000" } },
      "clusters": { "VS": { "nodes": ["N1", "N1"] }, "VT": { "nodes": ["N1"] } },
      "connections": { "C": { "path": "//N1/gone" } }
    }`;
    const finding = diagnose(text, defaultSettings).findings.find(
      ({ rule }) => rule === 'cluster-printer-loopback',
    );
    assert.match(finding?.message ?? '', /\. N1 would look/);
    assert.equal(finding?.related.length, 1);
  });
});
