/** What lpr-source-ports-default reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

const rule = 'lpr-source-ports-default';

describe('lpr-source-ports-default', () => {
  itReports({
    'windows-nt-3.51-sp5, tolerance unknown: the hang of Q249017': `{
  "servers": { "PRINT01": { "system": "windows-nt-3.51-sp5" } },
  "ports": {
    "LPR1": {
    ^^^^^^ warning lpr-source-ports-default
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-nt-4.0, tolerance unknown: the hang of Q249017': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0" } },
  "ports": {
    "LPR1": {
    ^^^^^^ warning lpr-source-ports-default
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-nt-4.0-sp1, tolerance unknown: the hang of Q249017': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp1" } },
  "ports": {
    "LPR1": {
    ^^^^^^ warning lpr-source-ports-default
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-nt-4.0-sp2, tolerance unknown: the hang of Q249017': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp2" } },
  "ports": {
    "LPR1": {
    ^^^^^^ warning lpr-source-ports-default
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-nt-4.0-tse-sp3, tolerance unknown: the hang of Q249017': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp3" } },
  "ports": {
    "LPR1": {
    ^^^^^^ warning lpr-source-ports-default
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-nt-4.0-tse-sp4, tolerance unknown: the hang of Q249017': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp4" } },
  "ports": {
    "LPR1": {
    ^^^^^^ warning lpr-source-ports-default
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-nt-3.5, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "windows-nt-3.5" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-nt-3.51, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "windows-nt-3.51" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-nt-3.51-sp4, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "windows-nt-3.51-sp4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-nt-4.0-sp3, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp3" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-nt-4.0-sp6, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp6" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-nt-4.0-tse, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-nt-4.0-tse-sp2, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp2" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-nt-4.0-tse-sp5, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp5" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-2000, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-server-2003, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "windows-server-2003" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'windows-11, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "windows-11" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'cups-2.4, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "cups-2.4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'cups-1.4, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "cups-1.4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'lprng-3.8, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "lprng-3.8" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'other, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "other" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'a device that wants RFC 1179, on a system that sends from anywhere below 1024': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp4" } },
  "ports": {
    "LPR1": {
    ^^^^^^ error lpr-source-ports-default
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" },
      "server": "PRINT01"
    }
  }
}`,
    'a device that takes reserved ports, on that system': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01"
    }
  }
}`,
    'a device that takes any port, on that system': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "server": "PRINT01"
    }
  }
}`,
    'a device that wants RFC 1179, on a system that keeps to it': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" },
      "server": "PRINT01"
    }
  }
}`,
    'a device that wants RFC 1179, on Terminal Server Edition before SP3, of which no source tells': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp1" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" },
      "server": "PRINT01"
    }
  }
}`,
    'a Standard TCP/IP port, which sends from above 1023, to a device that wants reserved ports': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
    ^^^^^^ error lpr-source-ports-default
      "monitor": "standard-tcpip",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01"
    }
  }
}`,
    'a Standard TCP/IP port, tolerance unknown': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "standard-tcpip",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'a Standard TCP/IP port to a device that takes any port': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "standard-tcpip",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "server": "PRINT01"
    }
  }
}`,
    'CUPS as root to a device that wants RFC 1179': `{
  "servers": { "PRINT01": { "system": "cups-2.4" } },
  "ports": {
    "LPR1": {
    ^^^^^^ error lpr-source-ports-default
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" },
      "server": "PRINT01"
    }
  }
}`,
    'CUPS as root to a device that takes reserved ports': `{
  "servers": { "PRINT01": { "system": "cups-2.4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01"
    }
  }
}`,
    'CUPS with reserve=rfc1179 to a device that wants RFC 1179': `{
  "servers": { "PRINT01": { "system": "cups-2.4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw?reserve=rfc1179", "acceptsSourcePorts": "rfc1179" },
      "server": "PRINT01"
    }
  }
}`,
    'CUPS with reserve=yes to a device that wants RFC 1179': `{
  "servers": { "PRINT01": { "system": "cups-2.4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw?reserve=yes", "acceptsSourcePorts": "rfc1179" },
      "server": "PRINT01"
    }
  }
}`,
    'CUPS with reserve=any to a device that wants RFC 1179': `{
  "servers": { "PRINT01": { "system": "cups-2.4" } },
  "ports": {
    "LPR1": {
    ^^^^^^ error lpr-source-ports-default
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw?reserve=any", "acceptsSourcePorts": "rfc1179" },
      "server": "PRINT01"
    }
  }
}`,
    'CUPS with reserve=none to a device that wants reserved ports': `{
  "servers": { "PRINT01": { "system": "cups-2.4" } },
  "ports": {
    "LPR1": {
    ^^^^^^ error lpr-source-ports-default
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw?reserve=none", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01"
    }
  }
}`,
    'CUPS with reserve=none to a device that takes any port': `{
  "servers": { "PRINT01": { "system": "cups-2.4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw?reserve=none", "acceptsSourcePorts": "any" },
      "server": "PRINT01"
    }
  }
}`,
    'a CUPS of which no source tells': `{
  "servers": { "PRINT01": { "system": "cups-1.3" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" },
      "server": "PRINT01"
    }
  }
}`,
    'LPRng to a device that wants RFC 1179': `{
  "servers": { "PRINT01": { "system": "lprng-3.8" } },
  "ports": {
    "LPR1": {
    ^^^^^^ error lpr-source-ports-default
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" },
      "server": "PRINT01"
    }
  }
}`,
    'source ports written': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "721-731"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    'source ports written that cannot be read, or under a misspelt name': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp4" } },
  "ports": {
    "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01", "sourcePorts": 721 },
                                                                                    ^^^ error value-type-wrong
    "LPR2": { "device": "lpd://10.20.0.12/raw", "server": "PRINT01", "sourcePort": "rfc1179" }
                                                                     ^^^^^^^^^^^^ warning property-unknown
  }
}`,
    'a tolerance that is written and cannot be read': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp4" } },
  "devices": {
    "d": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "RFC1179" }
                                                                ^^^^^^^^^ error value-not-allowed
  },
  "ports": {
    "LPR1": { "device": "d", "server": "PRINT01" },
    "LPR2": { "monitor": "lpr", "device": "e", "server": "PRINT01" }
                                          ^^^ error reference-unknown
  }
}`,
    'no server': `{
  "ports": {
    "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" } }
  }
}`,
    'a server without a system': `{
  "servers": { "PRINT01": {} },
  "ports": {
    "LPR1": { "monitor": "lpr", "device": "lpd://10.20.0.11/raw", "server": "PRINT01" }
  }
}`,
    'a cluster with one node that hangs': `{
  "servers": { "A": { "system": "windows-nt-4.0-sp6" }, "B": { "system": "windows-nt-4.0-sp2" } },
  "clusters": { "VS": { "nodes": ["A", "B"] } },
  "ports": {
    "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "VS" }
    ^^^^^^ warning lpr-source-ports-default
  }
}`,
    'the server of the printer where the port has none': `{
  "servers": { "A": { "system": "windows-nt-4.0-sp2" } },
  "ports": {
    "LPR1": { "device": "lpd://10.20.0.11/raw" }
    ^^^^^^ warning lpr-source-ports-default
  },
  "printers": { "Accounting": { "port": "LPR1", "server": "A" } }
}`,
    'once per port, not per printer': `{
  "servers": { "A": { "system": "windows-nt-4.0-sp2" } },
  "ports": {
    "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "A" }
    ^^^^^^ warning lpr-source-ports-default
  },
  "printers": { "Accounting": { "port": "LPR1" }, "Payroll": { "port": "LPR1" } }
}`,
    'a raw port on a system that hangs': `{
  "servers": { "A": { "system": "windows-nt-4.0-sp2" } },
  "ports": {
    "RAW1": { "device": "socket://10.20.0.12", "server": "A" }
  }
}`,
    'an HPMON port on a system that hangs': `{
  "servers": { "A": { "system": "windows-nt-4.0-sp2" } },
  "ports": {
    "JD1": { "device": "dlc://0060b0a1b2c3", "server": "A" }
  }
}`,
  });

  const fixes: [name: string, text: string, titles: string[]][] = [
    [
      'states the service pack that fixes it',
      `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
      ['unsafe: State Windows NT 4.0 Terminal Server Edition SP5 for PRINT01, once it is installed'],
    ],
    [
      'states the service pack of NT 4.0',
      `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp2" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
      ['unsafe: State Windows NT 4.0 SP3 for PRINT01, once it is installed'],
    ],
    [
      'has none where no service pack is known',
      `{
  "servers": { "PRINT01": { "system": "windows-nt-3.51-sp5" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
      [],
    ],
    [
      'writes the range where the system can be told',
      `{
  "servers": { "PRINT01": { "system": "cups-2.4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" },
      "server": "PRINT01"
    }
  }
}`,
      ['safe: Use RFC 1179 source ports 721-731, with reserve=rfc1179'],
    ],
    [
      'uses the LPR monitor where the Standard TCP/IP port cannot',
      `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "standard-tcpip",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" },
      "server": "PRINT01"
    }
  }
}`,
      ['unsafe: Use the LPR port monitor, which sends from 721-731'],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
  }

  const fates: [system: string, monitor: string, fate: RegExp][] = [
    ['windows-nt-4.0', 'lpr', /: jobs hang and log event 2004\./],
    ['windows-10', 'standard-tcpip', /: jobs fail\./],
    ['cups-2.4', 'lpr', /: jobs wait and are tried again\./],
  ];
  for (const [system, monitor, fate] of fates) {
    it(`names event 2004 only where it is logged: ${monitor} on ${system}`, () => {
      const device = '{ "uri": "lpd://h/q", "acceptsSourcePorts": "rfc1179" }';
      const port = `"P": { "monitor": "${monitor}", "device": ${device}, "server": "S" }`;
      const text = `{ "servers": { "S": { "system": "${system}" } }, "ports": { ${port} } }`;
      const { findings } = diagnose(text, defaultSettings);
      assert.match(findings.find(({ rule: id }) => id === rule)?.message ?? '', fate);
    });
  }
});
