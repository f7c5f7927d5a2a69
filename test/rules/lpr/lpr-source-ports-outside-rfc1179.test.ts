/** What lpr-source-ports-outside-rfc1179 reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { inlayHints } from '../../../src/language/inlay-hints.ts';
import { readText } from '../../../src/language/reading.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';
import { fixTitles, offeredFixes } from '../offered-fixes.ts';

const rule = 'lpr-source-ports-outside-rfc1179';

describe('lpr-source-ports-outside-rfc1179', () => {
  itReports({
    'a device that an entry of "devices" describes, though the port names only its URI': `{
  "devices": { "acct": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" } },
  "ports": { "LPR1": { "device": "LPD://10.20.0.11:515/text", "sourcePorts": "unprivileged" } }
}`,
    'a device that another port describes': `{
  "ports": {
    "LPR1": { "device": "lpd://h/q", "sourcePorts": "reserved" },
    "LPR2": { "device": { "uri": "lpd://h/q", "acceptsSourcePorts": "reserved" } }
  }
}`,
    'a device that an entry of "devices" describes as strict': `{
  "devices": { "acct": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" } },
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "unprivileged"
                     ^^^^^^^^^^^^^^ error lpr-source-ports-outside-rfc1179
    }
  }
}`,
    'a tolerance that is written and cannot be read': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reservd" },
                                                                       ^^^^^^^^^ error value-not-allowed
      "sourcePorts": "reserved"
    },
    "LPR2": {
      "monitor": "lpr",
      "device": "virtual:lba",
                ^^^^^^^^^^^^^ error reference-unknown
      "sourcePorts": "unprivileged"
    }
  },
  "virtualPrinters": { "lab": { "kind": "lpd" } }
}`,
    'a range, tolerance unknown': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "600-700"
                     ^^^^^^^^^ warning lpr-source-ports-outside-rfc1179
    }
  }
}`,
    'the word reserved, tolerance unknown': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "reserved"
                     ^^^^^^^^^^ warning lpr-source-ports-outside-rfc1179
    }
  }
}`,
    'the word unprivileged, tolerance unknown': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "unprivileged"
                     ^^^^^^^^^^^^^^ warning lpr-source-ports-outside-rfc1179
    }
  }
}`,
    'one port too many, tolerance unknown': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "721-732"
                     ^^^^^^^^^ warning lpr-source-ports-outside-rfc1179
    }
  }
}`,
    'a range that the device excludes': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" },
      "sourcePorts": "unprivileged"
                     ^^^^^^^^^^^^^^ error lpr-source-ports-outside-rfc1179
    }
  }
}`,
    'the word reserved where the device wants RFC 1179': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" },
      "sourcePorts": "reserved"
                     ^^^^^^^^^^ error lpr-source-ports-outside-rfc1179
    }
  }
}`,
    'ports above 1023 where the device wants reserved ones': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "sourcePorts": "unprivileged"
                     ^^^^^^^^^^^^^^ error lpr-source-ports-outside-rfc1179
    }
  }
}`,
    'a range of which the device takes the ends': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": ["600-699", "800-899"] },
      "sourcePorts": "650-850"
                     ^^^^^^^^^ error lpr-source-ports-outside-rfc1179
    },
    "LPR2": {
      "device": { "uri": "lpd://10.20.0.12/raw", "acceptsSourcePorts": ["600-699", "700-899"] },
      "sourcePorts": "650-850"
    }
  }
}`,
    'a range half of which the device excludes': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "sourcePorts": "900-1100"
                     ^^^^^^^^^^ error lpr-source-ports-outside-rfc1179
    }
  }
}`,
    'a device named in devices that excludes it': `{
  "devices": { "accounting lpd": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" } },
  "ports": {
    "LPR1": { "monitor": "lpr", "device": "accounting lpd", "sourcePorts": "reserved" }
                                                                           ^^^^^^^^^^ error lpr-source-ports-outside-rfc1179
  }
}`,
    'a virtual printer of the file that excludes it': `{
  "ports": {
    "LPR1": { "monitor": "lpr", "device": "virtual:lab", "sourcePorts": "unprivileged" }
                                                                        ^^^^^^^^^^^^^^ error lpr-source-ports-outside-rfc1179
  },
  "virtualPrinters": { "lab": { "kind": "lpd", "acceptsSourcePorts": "rfc1179" } }
}`,
    'a virtual printer of the file without a word about it takes any port': `{
  "ports": {
    "LPR1": { "monitor": "lpr", "device": "virtual:lab", "sourcePorts": "unprivileged" }
  },
  "virtualPrinters": { "lab": { "kind": "lpd" } }
}`,
    'a Standard TCP/IP port that speaks LPR': `{
  "ports": {
    "TCP1": { "monitor": "standard-tcpip", "device": "lpd://10.20.0.11/raw", "sourcePorts": "unprivileged" }
                                                                                            ^^^^^^^^^^^^^^ warning lpr-source-ports-outside-rfc1179
  }
}`,
    'a part of the eleven ports': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "722-725"
    }
  }
}`,
    'the word rfc1179': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" },
      "sourcePorts": "rfc1179"
    }
  }
}`,
    'the word reserved where the device takes reserved ones': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "sourcePorts": "reserved"
    }
  }
}`,
    'ports below 512 where the device takes reserved ones': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "sourcePorts": "300-400"
    }
  }
}`,
    'ports above 1023 where the device takes any': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "sourcePorts": "unprivileged"
    }
  }
}`,
    'nothing written': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01"
    }
  }
}`,
    'a raw port, which has no rule for source ports': `{
  "ports": {
    "RAW1": { "device": "socket://10.20.0.12", "sourcePorts": "reserved" }
                                                              ^^^^^^^^^^ info property-without-effect
  }
}`,
    'a Standard TCP/IP port that speaks raw': `{
  "ports": {
    "TCP1": { "monitor": "standard-tcpip", "device": "socket://10.20.0.12", "sourcePorts": "unprivileged" }
                                                                                           ^^^^^^^^^^^^^^ info property-without-effect
  }
}`,
    'a port whose monitor nothing tells': `{
  "ports": {
    "P1": { "device": "gutenprint53+usb://x", "sourcePorts": "reserved" }
  }
}`,
  });

  const fixes: [name: string, text: string, titles: string[]][] = [
    [
      'offers the statement while the tolerance is unknown',
      `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "reserved" } }
}`,
      [
        'unsafe: Use RFC 1179 source ports 721-731',
        'unsafe: State that the device accepts reserved source ports',
      ],
    ],
    [
      'states what the range needs',
      `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "unprivileged" } }
}`,
      ['unsafe: Use RFC 1179 source ports 721-731', 'unsafe: State that the device accepts any source port'],
    ],
    [
      'offers no statement against a statement',
      `{
  "ports": { "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" }, "sourcePorts": "unprivileged" } }
}`,
      ['safe: Use RFC 1179 source ports 721-731'],
    ],
    [
      'takes no port for safe where the device takes others, too: eleven may be too few, or refused by a firewall',
      `{
  "ports": { "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" }, "sourcePorts": "unprivileged" } }
}`,
      ['unsafe: Use RFC 1179 source ports 721-731'],
    ],
    [
      'undoes no remedy of KB 2003449 and Q179156 by itself',
      `{
  "servers": { "PRINT01": { "system": "windows-server-2008-r2" } },
  "ports": { "LPR1": { "monitor": "lpr", "device": "lpd://aix1/q", "server": "PRINT01", "sourcePorts": "unprivileged" } }
}`,
      ['unsafe: Use RFC 1179 source ports 721-731', 'unsafe: State that the device accepts any source port'],
    ],
    [
      'edits the URI that CUPS goes by',
      `{
  "servers": { "spool1": { "system": "cups-2.4" } },
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw?reserve=any", "acceptsSourcePorts": "rfc1179" },
      "server": "spool1",
      "sourcePorts": "reserved"
    }
  }
}`,
      ['safe: Use RFC 1179 source ports 721-731, with reserve=rfc1179'],
    ],
    [
      'does not offer 721-731 where they are too few',
      `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01",
      "sourcePorts": "unprivileged"
    }
  },
  "printers": { "A": { "port": "LPR1", "volume": { "jobsPerHour": 500 } } }
}`,
      [],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
  }

  it('counts how many of the ports are taken', () => {
    const text = '{ "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "reserved" } } }';
    assert.match(
      diagnose(text, defaultSettings).findings[0]?.message ?? '',
      /takes 11 of these 511; jobs from the others hang \(/,
    );
  });

  // CUPS sends from 515, too (backend/lpd.c), and the hint beside the finding says so.
  for (const [system, sent] of [
    ['cups-2.4', 512],
    ['lprng-3.8', 511],
  ] as const) {
    it(`counts the ports of ${system} as the hint beside it does`, () => {
      const text = `{ "servers": { "S": { "system": "${system}" } }, "ports": { "P": { "monitor": "lpr", "server": "S",
  "device": { "uri": "lpd://h/q", "acceptsSourcePorts": "rfc1179" }, "sourcePorts": "reserved" } } }`;
      const { findings } = diagnose(text, defaultSettings);
      const { message } = findings.find((found) => found.rule === rule) ?? { message: '' };
      const hints = inlayHints(readText(text)).map(({ label }) => label);
      assert.match(message, new RegExp(`takes 11 of these ${sent};`));
      assert.ok(hints.includes(`11 of ${sent} taken`), hints.join(' | '));
    });
  }

  const fates: [server: string, monitor: string, sourcePorts: string, fate: RegExp][] = [
    ['{}', 'lpr', 'reserved', /the others hang \(event 2004 on Windows\)\./],
    [
      '{ "system": "windows-nt-4.0-sp3" }',
      'lpr',
      'unprivileged',
      /takes none of them: jobs hang \(event 2004\)\./,
    ],
    ['{ "system": "cups-2.4" }', 'lpr', 'reserved', /the others wait and are tried again\./],
    ['{ "system": "windows-2000" }', 'standard-tcpip', 'unprivileged', /takes none of them: jobs fail\./],
  ];
  for (const [server, monitor, sourcePorts, fate] of fates) {
    it(`names event 2004 only where it is logged: ${monitor} on ${server}`, () => {
      const port = `"P": { "monitor": "${monitor}", "device": "lpd://h/q", "server": "S", "sourcePorts": "${sourcePorts}" }`;
      const { findings } = diagnose(
        `{ "servers": { "S": ${server} }, "ports": { ${port} } }`,
        defaultSettings,
      );
      assert.match(findings.find(({ rule: id }) => id === rule)?.message ?? '', fate);
    });
  }

  it('states what the device accepts where the device is described', () => {
    const port = '"LPR1": { "monitor": "lpr", "device": "lab", "sourcePorts": "reserved" }';
    const text = `{ "devices": { "lab": { "uri": "lpd://h/q" } }, "ports": { ${port} } }`;
    const stated = offeredFixes(text, rule).find(({ title }) => title.startsWith('State'));
    assert.match(stated?.text ?? '', /"lab": \{ "uri": "lpd:\/\/h\/q", "acceptsSourcePorts": "reserved" \}/);
  });
});
