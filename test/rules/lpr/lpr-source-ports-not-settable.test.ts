/** What lpr-source-ports-not-settable reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

const rule = 'lpr-source-ports-not-settable';

describe('lpr-source-ports-not-settable', () => {
  itReports({
    '721-731 on windows-nt-3.51-sp5': `{
  "servers": { "PRINT01": { "system": "windows-nt-3.51-sp5" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    '721-731 on windows-nt-4.0': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    '721-731 on windows-nt-4.0-sp2': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp2" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    '721-731 on windows-nt-4.0-tse-sp3': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp3" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    '721-731 on windows-nt-4.0-tse-sp4': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    '1024 and up on NT 4.0 SP2': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp2" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "server": "PRINT01",
      "sourcePorts": "unprivileged"
                     ^^^^^^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    'what NT 4.0 SP2 does anyway': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp2" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01",
      "sourcePorts": "reserved"
    }
  }
}`,
    'reserved ports on windows-nt-4.0-sp3': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp3" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01",
      "sourcePorts": "reserved"
                     ^^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    'a part of 721-731 on windows-nt-4.0-sp3': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp3" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "721-725"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    '721-731 on windows-nt-4.0-sp3': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp3" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "721-731"
    }
  }
}`,
    '1024 and up on windows-nt-4.0-sp3': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp3" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "server": "PRINT01",
      "sourcePorts": "unprivileged"
    }
  }
}`,
    'reserved ports on windows-nt-4.0-tse-sp5': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp5" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01",
      "sourcePorts": "reserved"
                     ^^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    'a part of 721-731 on windows-nt-4.0-tse-sp5': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp5" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "721-725"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    '721-731 on windows-nt-4.0-tse-sp5': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp5" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "721-731"
    }
  }
}`,
    '1024 and up on windows-nt-4.0-tse-sp5': `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-tse-sp5" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "server": "PRINT01",
      "sourcePorts": "unprivileged"
    }
  }
}`,
    'reserved ports on windows-2000': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01",
      "sourcePorts": "reserved"
                     ^^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    'a part of 721-731 on windows-2000': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "721-725"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    '721-731 on windows-2000': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "721-731"
    }
  }
}`,
    '1024 and up on windows-2000': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "server": "PRINT01",
      "sourcePorts": "unprivileged"
    }
  }
}`,
    'reserved ports on windows-server-2003': `{
  "servers": { "PRINT01": { "system": "windows-server-2003" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01",
      "sourcePorts": "reserved"
                     ^^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    'a part of 721-731 on windows-server-2003': `{
  "servers": { "PRINT01": { "system": "windows-server-2003" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "721-725"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    '721-731 on windows-server-2003': `{
  "servers": { "PRINT01": { "system": "windows-server-2003" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "721-731"
    }
  }
}`,
    '1024 and up on windows-server-2003': `{
  "servers": { "PRINT01": { "system": "windows-server-2003" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "server": "PRINT01",
      "sourcePorts": "unprivileged"
    }
  }
}`,
    'reserved ports on windows-10': `{
  "servers": { "PRINT01": { "system": "windows-10" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01",
      "sourcePorts": "reserved"
                     ^^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    'a part of 721-731 on windows-10': `{
  "servers": { "PRINT01": { "system": "windows-10" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "721-725"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    '721-731 on windows-10': `{
  "servers": { "PRINT01": { "system": "windows-10" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "721-731"
    }
  }
}`,
    '1024 and up on windows-10': `{
  "servers": { "PRINT01": { "system": "windows-10" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "server": "PRINT01",
      "sourcePorts": "unprivileged"
    }
  }
}`,
    'beside the finding that the device may not take it': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "reserved"
                     ^^^^^^^^^^ warning lpr-source-ports-outside-rfc1179
                     ^^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    'CUPS can be told three ranges only, by the option reserve': `{
  "servers": { "PRINT01": { "system": "cups-2.4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01",
      "sourcePorts": "600-700"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    'LPRng can be told any range': `{
  "servers": { "PRINT01": { "system": "lprng-3.8" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01",
      "sourcePorts": "600-700"
    }
  }
}`,
    'NT 3.51 SP4, of which no source tells': `{
  "servers": { "PRINT01": { "system": "windows-nt-3.51-sp4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01",
      "sourcePorts": "reserved"
    }
  }
}`,
    'another system': `{
  "servers": { "PRINT01": { "system": "other" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01",
      "sourcePorts": "reserved"
    }
  }
}`,
    '721-731 on a Standard TCP/IP port, which has no such setting': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "standard-tcpip",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
    '1024 and up on a Standard TCP/IP port': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "standard-tcpip",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "server": "PRINT01",
      "sourcePorts": "unprivileged"
    }
  }
}`,
    'no server': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "sourcePorts": "reserved"
    }
  }
}`,
    'a cluster with one node that cannot be told': `{
  "servers": { "A": { "system": "windows-nt-4.0-sp6" }, "B": { "system": "windows-nt-4.0-sp2" } },
  "clusters": { "VS": { "nodes": ["A", "B"] } },
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "server": "VS",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  }
}`,
  });

  const fixes: [name: string, text: string, titles: string[]][] = [
    [
      'states the service pack for 721-731',
      `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp2" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
    }
  }
}`,
      ['unsafe: State Windows NT 4.0 SP3 for PRINT01, once it is installed'],
    ],
    [
      'says 721-731 where the system can do that',
      `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01",
      "sourcePorts": "reserved"
    }
  }
}`,
      ['unsafe: Use RFC 1179 source ports 721-731'],
    ],
    [
      'takes the words away that say nothing',
      `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp2" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "server": "PRINT01",
      "sourcePorts": "unprivileged"
    }
  }
}`,
      ['unsafe: Remove "sourcePorts": the server uses its own'],
    ],
    [
      'takes no words away where what the server does is not what the device takes',
      `{
  "servers": { "PRINT01": { "system": "windows-10" } },
  "ports": {
    "LPR1": {
      "monitor": "standard-tcpip",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" },
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
    }
  }
}`,
      ['unsafe: Use the LPR port monitor, which sends from 721-731'],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
  }

  it('says plainly what a port without a setting does', () => {
    const device = '{ "uri": "lpd://h/q", "acceptsSourcePorts": "any" }';
    const port = `"P": { "monitor": "standard-tcpip", "device": ${device}, "server": "S", "sourcePorts": "rfc1179" }`;
    const text = `{ "servers": { "S": { "system": "windows-10" } }, "ports": { ${port} } }`;
    assert.match(
      diagnose(text, defaultSettings).findings[0]?.message ?? '',
      /its Standard TCP\/IP port has no such setting\. It sends from 1024-65535\.$/,
    );
  });

  it('names the option of CUPS, and what its URI does', () => {
    const port = '"P": { "device": "lpd://h/q?reserve=none", "server": "S", "sourcePorts": "600-700" }';
    const { findings } = diagnose(
      `{ "servers": { "S": { "system": "cups-2.4" } }, "ports": { ${port} } }`,
      defaultSettings,
    );
    assert.match(
      findings.find(({ rule: id }) => id === rule)?.message ?? '',
      /: reserve= in its device URI knows 721-731 \(rfc1179\), 512-1023 \(any\) and 1024 and up \(none\)\. It sends from 1024-65535\.$/,
    );
  });
});
