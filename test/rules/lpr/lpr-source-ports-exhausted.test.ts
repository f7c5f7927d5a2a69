/** What lpr-source-ports-exhausted reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { examplesOf } from '../../../src/rules/rule-explanations.ts';
import { itReports } from '../marked-text.ts';
import { fixTitles, offeredFixes } from '../offered-fixes.ts';

const rule = 'lpr-source-ports-exhausted';

describe('lpr-source-ports-exhausted', () => {
  itReports({
    'a cluster: the slowest of its nodes can be in charge': `{
  "servers": { "A": { "timeWaitSeconds": 240 }, "B": { "timeWaitSeconds": 120 } },
  "clusters": { "VS": { "nodes": ["A", "B"] } },
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "server": "VS",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-exhausted
    }
  },
  "printers": { "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 240 } } }
}`,
    '166 jobs an hour through eleven ports at 240 s': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": "lpd://10.20.0.11/raw",
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-exhausted
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 166 } }
  }
}`,
    '165 jobs an hour, which is just what they carry': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": "lpd://10.20.0.11/raw",
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 165 } }
  }
}`,
    '165.5 jobs an hour': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": "lpd://10.20.0.11/raw",
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-exhausted
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 165.5 } }
  }
}`,
    '331 jobs an hour at 120 s': `{
  "servers": { "PRINT01": { "system": "windows-2000", "timeWaitSeconds": 120 } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": "lpd://10.20.0.11/raw",
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-exhausted
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 331 } }
  }
}`,
    '330 jobs an hour at 120 s': `{
  "servers": { "PRINT01": { "system": "windows-2000", "timeWaitSeconds": 120 } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": "lpd://10.20.0.11/raw",
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 330 } }
  }
}`,
    'no time in TIME_WAIT at all': `{
  "servers": { "PRINT01": { "timeWaitSeconds": 0 } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": "lpd://10.20.0.11/raw",
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 100000 } }
  }
}`,
    'the default of the system where nothing is written': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
    ^^^^^^ warning lpr-source-ports-exhausted
      "monitor": "lpr",
      "device": "lpd://10.20.0.11/raw",
      "server": "PRINT01"
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 166 } }
  }
}`,
    '511 usable ports of 512-1023': `{
  "servers": { "PRINT01": { "system": "lprng-3.8", "timeWaitSeconds": 240 } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01",
      "sourcePorts": "reserved"
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 7665 } }
  }
}`,
    'one job more than 511 ports carry': `{
  "servers": { "PRINT01": { "system": "lprng-3.8", "timeWaitSeconds": 240 } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "PRINT01",
      "sourcePorts": "reserved"
                     ^^^^^^^^^^ warning lpr-source-ports-exhausted
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 7666 } }
  }
}`,
    'two printers that together are too many': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": "lpd://10.20.0.11/raw",
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-exhausted
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 100 } },
    "Payroll": { "port": "LPR1", "volume": { "jobsPerHour": 66 } }
  }
}`,
    'two printers that together are just right': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": "lpd://10.20.0.11/raw",
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 100 } },
    "Payroll": { "port": "LPR1", "volume": { "jobsPerHour": 65 } }
  }
}`,
    'a pool shares its jobs among its ports': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" },
    "LPR2": { "device": "lpd://10.20.0.12/raw", "server": "PRINT01" }
  },
  "printers": { "Accounting": { "port": ["LPR1", "LPR2"], "volume": { "jobsPerHour": 330 } } }
}`,
    'a pool that is too small': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" },
    ^^^^^^ warning lpr-source-ports-exhausted
    "LPR2": { "device": "lpd://10.20.0.12/raw", "server": "PRINT01" }
    ^^^^^^ warning lpr-source-ports-exhausted
  },
  "printers": { "Accounting": { "port": ["LPR1", "LPR2"], "volume": { "jobsPerHour": 331 } } }
}`,
    'no volume': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": "lpd://10.20.0.11/raw",
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1" }
  }
}`,
    'a burst, and no jobs an hour': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": "lpd://10.20.0.11/raw",
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-exhausted
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "burst": 500 } }
  }
}`,
    'TIME_WAIT unknown': `{
  "servers": { "PRINT01": { "system": "cups-2.4" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": "lpd://10.20.0.11/raw?reserve=rfc1179",
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 5000 } }
  }
}`,
    'the system unknown, nothing written': `{
  "servers": { "PRINT01": { "timeWaitSeconds": 240 } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": "lpd://10.20.0.11/raw",
      "server": "PRINT01"
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 5000 } }
  }
}`,
    'the system unknown, but all that counts is written': `{
  "servers": { "PRINT01": { "timeWaitSeconds": 240 } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": "lpd://10.20.0.11/raw",
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-exhausted
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 5000 } }
  }
}`,
    'ports from 1024 up': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "server": "PRINT01",
      "sourcePorts": "unprivileged"
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 5000 } }
  }
}`,
    'a Standard TCP/IP port': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "standard-tcpip",
      "device": "lpd://10.20.0.11/raw",
      "server": "PRINT01"
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 5000 } }
  }
}`,
    'a raw port': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "raw",
      "device": "socket://10.20.0.11",
      "server": "PRINT01"
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 5000 } }
  }
}`,
    'a cluster whose slowest node still carries it': `{
  "servers": { "A": { "timeWaitSeconds": 240 }, "B": { "timeWaitSeconds": 120 } },
  "clusters": { "VS": { "nodes": ["A", "B"] } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "VS", "sourcePorts": "rfc1179" } },
  "printers": { "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 165 } } }
}`,
    'a range that the system cannot be told, so that its jobs leave from others': `{
  "servers": { "NT": { "system": "windows-nt-4.0-sp2" }, "W2003": { "system": "windows-server-2003" } },
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "server": "NT",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    },
    "TCP1": {
      "monitor": "standard-tcpip",
      "device": "lpd://10.20.0.12/raw",
      "server": "W2003",
      "sourcePorts": "rfc1179"
                     ^^^^^^^^^ warning lpr-source-ports-not-settable
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 240 } },
    "Payroll": { "port": "TCP1", "volume": { "jobsPerHour": 400 } }
  }
}`,
    'printers on two servers, each with source ports of its own': `{
  "servers": { "A": { "system": "windows-2000" }, "B": { "system": "windows-2000" } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw" } },
  "printers": {
    "Accounting": { "port": "LPR1", "server": "A", "volume": { "jobsPerHour": 100 } },
    "Payroll": { "port": "LPR1", "server": "B", "volume": { "jobsPerHour": 100 } }
  }
}`,
    'shares of pools that add up to just what they carry, but for the rounding of computers': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" },
    "LPR2": { "device": "lpd://10.20.0.12/raw", "server": "PRINT01" },
    "LPR3": { "device": "lpd://10.20.0.13/raw", "server": "PRINT01" }
  },
  "printers": {
    "A": { "port": ["LPR1", "LPR2", "LPR3"], "volume": { "jobsPerHour": 0.3 } },
    "B": { "port": ["LPR1", "LPR2", "LPR3"], "volume": { "jobsPerHour": 0.6 } },
    "C": { "port": ["LPR1", "LPR2", "LPR3"], "volume": { "jobsPerHour": 494.1 } }
  }
}`,
    'twelve jobs at once through eleven ports': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" }
    ^^^^^^ warning lpr-source-ports-exhausted
  },
  "printers": { "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 20, "burst": 12 } } }
}`,
    'eleven jobs at once, which is just what they carry': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 20, "burst": 11 } } }
}`,
    'a burst that a pool shares among two devices': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": { "device": "lpd://10.20.0.11/raw", "server": "PRINT01" },
    "LPR2": { "device": "lpd://10.20.0.12/raw", "server": "PRINT01" }
  },
  "printers": { "Accounting": { "port": ["LPR1", "LPR2"], "volume": { "burst": 22 } } }
}`,
    'a burst where no port rests': `{
  "servers": { "spool1": { "system": "cups-2.4", "timeWaitSeconds": 0 } },
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw?reserve=rfc1179", "server": "spool1" } },
  "printers": { "Accounting": { "port": "LPR1", "volume": { "burst": 500 } } }
}`,
    'two ports of one server to one device, which share eleven source ports': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": { "device": "lpd://10.20.0.11/raw1", "server": "PRINT01" },
    ^^^^^^ warning lpr-source-ports-exhausted
    "LPR2": { "device": "lpd://10.20.0.11/raw2", "server": "PRINT01" }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 100 } },
    "Payroll": { "port": "LPR2", "volume": { "jobsPerHour": 66 } }
  }
}`,
    'two ports whose bursts are too many together': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": { "device": "lpd://10.20.0.11/raw1", "server": "PRINT01" },
    ^^^^^^ warning lpr-source-ports-exhausted
    "LPR2": { "device": "lpd://10.20.0.11/raw2", "server": "PRINT01" }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "burst": 6 } },
    "Payroll": { "port": "LPR2", "volume": { "burst": 6 } }
  }
}`,
    'one of them too busy by itself: that is said, and once': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": { "device": "lpd://10.20.0.11/raw1", "server": "PRINT01" },
    "LPR2": { "device": "lpd://10.20.0.11/raw2", "server": "PRINT01" }
    ^^^^^^ warning lpr-source-ports-exhausted
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 100 } },
    "Payroll": { "port": "LPR2", "volume": { "jobsPerHour": 166 } }
  }
}`,
    'ports that share nothing: another server, another TCP port, another range, another device': `{
  "servers": { "PRINT01": { "system": "windows-2000" }, "PRINT02": { "system": "windows-2000" } },
  "devices": { "box": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" } },
  "ports": {
    "LPR1": { "device": "box", "server": "PRINT01" },
    "LPR2": { "device": "box", "server": "PRINT02" },
    "LPR3": { "device": "lpd://10.20.0.11:1515/raw", "server": "PRINT01" },
    "LPR4": { "device": "box", "server": "PRINT01", "sourcePorts": "unprivileged" },
    "LPR5": { "device": "lpd://10.20.0.12/raw", "server": "PRINT01" },
    "IP6": { "monitor": "standard-tcpip", "device": "box", "server": "PRINT01" }
  },
  "printers": {
    "A": { "port": "LPR1", "volume": { "jobsPerHour": 100 } }, "B": { "port": "LPR2", "volume": { "jobsPerHour": 100 } },
    "C": { "port": "LPR3", "volume": { "jobsPerHour": 100 } }, "D": { "port": "LPR4", "volume": { "jobsPerHour": 100 } },
    "E": { "port": "LPR5", "volume": { "jobsPerHour": 100 } }, "F": { "port": "IP6", "volume": { "jobsPerHour": 100 } }
  }
}`,
    'source ports that are no range': `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": "lpd://10.20.0.11/raw",
      "server": "PRINT01",
      "sourcePorts": "many"
                     ^^^^^^ error lpr-source-ports-invalid
    }
  },
  "printers": {
    "Accounting": { "port": "LPR1", "volume": { "jobsPerHour": 5000 } }
  }
}`,
  });

  const fixes: [name: string, text: string, titles: string[]][] = [
    [
      'offers more ports where the device takes them',
      `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
    }
  },
  "printers": { "A": { "port": "LPR1", "volume": { "jobsPerHour": 166 } } }
}`,
      [
        'safe: Use source ports 1024 and up, which the device accepts',
        'unsafe: Use a Standard TCP/IP port, which sends from any port above 1023',
      ],
    ],
    [
      'offers a Standard TCP/IP port while the tolerance is unknown',
      `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
    }
  },
  "printers": { "A": { "port": "LPR1", "volume": { "jobsPerHour": 166 } } }
}`,
      ['unsafe: Use a Standard TCP/IP port, which sends from any port above 1023'],
    ],
    [
      'offers reserved ports where the device takes those and the system can be told',
      `{
  "servers": { "spool1": { "system": "lprng-3.8", "timeWaitSeconds": 240 } },
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "spool1",
      "sourcePorts": "721-731"
    }
  },
  "printers": { "A": { "port": "LPR1", "volume": { "jobsPerHour": 166 } } }
}`,
      ['safe: Use source ports 512-1023, which the device accepts'],
    ],
    [
      'offers no reserved ports where they are too few as well',
      `{
  "servers": { "spool1": { "system": "lprng-3.8", "timeWaitSeconds": 240 } },
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "server": "spool1",
      "sourcePorts": "721-731"
    }
  },
  "printers": { "A": { "port": "LPR1", "volume": { "jobsPerHour": 7666 } } }
}`,
      [],
    ],
    [
      'has none where the device wants RFC 1179',
      `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "rfc1179" },
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
    }
  },
  "printers": { "A": { "port": "LPR1", "volume": { "jobsPerHour": 166 } } }
}`,
      [],
    ],
    [
      'has none that would carry no more',
      `{
  "servers": { "PRINT01": { "system": "windows-2000", "timeWaitSeconds": 3600 } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "server": "PRINT01",
      "sourcePorts": "unprivileged"
    }
  },
  "printers": { "A": { "port": "LPR1", "volume": { "jobsPerHour": 64513 } } }
}`,
      [],
    ],
    [
      'has none on a system without that monitor',
      `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp6" } },
  "ports": {
    "LPR1": {
      "monitor": "lpr",
      "device": { "uri": "lpd://10.20.0.11/raw" },
      "server": "PRINT01",
      "sourcePorts": "rfc1179"
    }
  },
  "printers": { "A": { "port": "LPR1", "volume": { "jobsPerHour": 166 } } }
}`,
      [],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
  }

  it('shows the arithmetic', () => {
    const [finding] = diagnose(examplesOf({ id: rule }).bad[0] ?? '', defaultSettings).findings;
    assert.equal(
      finding?.message,
      '240 jobs an hour are more than source ports 721-731 carry: 11 ports x 3600 s / 240 s TIME_WAIT = 165 jobs an hour to this device. The rest wait.',
    );
  });

  it('speaks of one port as one', () => {
    const port = '"P": { "device": "lpd://h/q", "server": "S", "sourcePorts": "721-721" }';
    const printer = '"A": { "port": "P", "volume": { "jobsPerHour": 1.5 } }';
    const text = `{ "servers": { "S": { "timeWaitSeconds": 3600 } }, "ports": { ${port} }, "printers": { ${printer} } }`;
    assert.match(
      diagnose(text, defaultSettings).findings[0]?.message ?? '',
      /: 1 port x 3600 s \/ 3600 s TIME_WAIT = 1 job an hour to this device\./,
    );
  });

  const shared = `{
  "servers": { "PRINT01": { "system": "windows-2000" } },
  "devices": { "box": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" } },
  "ports": { "LPR1": { "device": "box", "server": "PRINT01" }, "LPR2": { "device": "box", "server": "PRINT01" } },
  "printers": {
    "A": { "port": "LPR1", "volume": { "jobsPerHour": 100 } },
    "B": { "port": "LPR2", "volume": { "jobsPerHour": 100, "burst": 3 } }
  }
}`;

  it('says which ports share them, and gives all of them more', () => {
    const [found] = diagnose(shared, defaultSettings).findings;
    assert.equal(
      found?.message,
      'LPR1, LPR2 of PRINT01 share their source ports: 200 jobs an hour are more than source ports 721-731 carry: 11 ports x 3600 s / 240 s TIME_WAIT = 165 jobs an hour to this device. The rest wait.',
    );
    assert.deepEqual(
      found?.related.map(({ message }) => message),
      ['A: 100 jobs an hour.', 'B: 100 jobs an hour, 3 at once.'],
    );
    assert.deepEqual(fixTitles(shared, rule), [
      'safe: Use source ports 1024 and up, which the device accepts',
      'unsafe: Use a Standard TCP/IP port, which sends from any port above 1023',
    ]);
  });

  for (const [portCount, jobsPerHour, reportedOn] of [
    [2, 82.5, []],
    [2, 83, ['LPR0']],
    [100, 1.6, []],
    [100, 1.7, ['LPR0']],
    [110, 1.5, []],
    [110, 1.6, ['LPR0']],
  ] as const)
    it(`${portCount} ports of ${jobsPerHour} jobs an hour each to one device: ${reportedOn.length > 0 ? 'together too many' : 'no more than it carries'}`, () => {
      const names = Array.from({ length: portCount }, (_, index) => `LPR${index}`);
      const common = { monitor: 'lpr', device: 'lpd://10.20.0.11/raw', server: 'S', sourcePorts: 'rfc1179' };
      const text = JSON.stringify({
        servers: { S: { system: 'windows-2000' } },
        ports: Object.fromEntries(names.map((name) => [name, common])),
        printers: Object.fromEntries(names.map((name) => [name, { port: name, volume: { jobsPerHour } }])),
      });
      const { findings } = diagnose(text, defaultSettings);
      const reported = findings.filter((finding) => finding.rule === rule);
      assert.deepEqual(
        reported.map(({ span }) => names.findLast((name) => text.indexOf(`"${name}":`) < span.start)),
        reportedOn,
      );
    });

  it('says how long the rest of a burst waits', () => {
    const text = shared
      .replace('"burst": 3', '"burst": 30')
      .replaceAll('"jobsPerHour": 100', '"jobsPerHour": 1');
    assert.equal(
      diagnose(text, defaultSettings).findings[0]?.message,
      '30 jobs at once are more than the 11 source ports 721-731: each of the rest waits until a port has rested 240 s in TIME_WAIT.',
    );
  });

  const cupsQueue = (system: string, facts: string, jobsPerHour: number): string => `{
  "servers": { "S": { "system": "${system}", "timeWaitSeconds": 60 } },
  "ports": { "P": { "device": { "uri": "lpd://h/q?reserve=rfc1179"${facts} }, "server": "S" } },
  "printers": { "A": { "port": "P", "volume": { "jobsPerHour": ${jobsPerHour} } } }
}`;
  for (const [system, facts, jobsPerHour, words] of [
    ['cups-2.4', '', 661, /The rest wait\.$/],
    ['cups-2.3', '', 661, /Before CUPS 2\.4\.7 the rest leave from below 721,/],
    ['cups-2.3', '', 660, undefined],
    ['cups-2.3', ', "acceptsSourcePorts": "reserved"', 661, undefined],
    [
      'cups-2.3',
      ', "acceptsSourcePorts": "reserved"',
      13201,
      /source ports 512-731 carry: 220 ports .* The rest wait\.$/,
    ],
  ] as const) {
    it(`${jobsPerHour} jobs an hour with reserve=rfc1179 on ${system}, to a device ${facts ? 'of reserved ports' : 'that says nothing'}`, () => {
      const { findings } = diagnose(cupsQueue(system, facts, jobsPerHour), defaultSettings);
      const message = findings.find(({ rule: id }) => id === rule)?.message;
      if (words) assert.match(message ?? '', words);
      else assert.equal(message, undefined);
    });
  }

  it('widens reserve= of a CUPS queue, not what CUPS does not read', () => {
    const text = cupsQueue('cups-2.4', ', "acceptsSourcePorts": "any"', 5000);
    assert.match(offeredFixes(text, rule)[0]?.text ?? '', /lpd:\/\/h\/q\?reserve=none"/);
    assert.doesNotMatch(offeredFixes(text, rule)[0]?.text ?? '', /"sourcePorts":/);
  });
});
