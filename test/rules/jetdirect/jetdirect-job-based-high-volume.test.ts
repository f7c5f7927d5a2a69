/** What jetdirect-job-based-high-volume reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

const rule = 'jetdirect-job-based-high-volume';

describe('jetdirect-job-based-high-volume', () => {
  itReports({
    '61 jobs an hour': `{
  "servers": { "PRINT02": {}, "PRINT03": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "job-based",
                        ^^^^^^^^^^^ warning jetdirect-job-based-high-volume
      "server": "PRINT02"
    }
  },
  "printers": {
    "Floor 2": { "port": "JD1", "volume": { "jobsPerHour": 61 } }
  }
}`,
    '60 jobs an hour': `{
  "servers": { "PRINT02": {}, "PRINT03": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "job-based",
      "server": "PRINT02"
    }
  },
  "printers": {
    "Floor 2": { "port": "JD1", "volume": { "jobsPerHour": 60 } }
  }
}`,
    'six jobs at once': `{
  "servers": { "PRINT02": {}, "PRINT03": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "job-based",
                        ^^^^^^^^^^^ warning jetdirect-job-based-high-volume
      "server": "PRINT02"
    }
  },
  "printers": {
    "Floor 2": { "port": "JD1", "volume": { "burst": 6 } }
  }
}`,
    'five jobs at once': `{
  "servers": { "PRINT02": {}, "PRINT03": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "job-based",
      "server": "PRINT02"
    }
  },
  "printers": {
    "Floor 2": { "port": "JD1", "volume": { "burst": 5 } }
  }
}`,
    'two printers that together are too many': `{
  "servers": { "PRINT02": {}, "PRINT03": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "job-based",
                        ^^^^^^^^^^^ warning jetdirect-job-based-high-volume
      "server": "PRINT02"
    }
  },
  "printers": {
    "Floor 2": { "port": "JD1", "volume": { "jobsPerHour": 40 } },
    "Floor 2 duplex": { "port": "JD1", "volume": { "jobsPerHour": 21 } }
  }
}`,
    'no volume': `{
  "servers": { "PRINT02": {}, "PRINT03": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "job-based",
      "server": "PRINT02"
    }
  },
  "printers": {
    "Floor 2": { "port": "JD1" }
  }
}`,
    'a continuous connection': `{
  "servers": { "PRINT02": {}, "PRINT03": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "continuous",
      "server": "PRINT02"
    }
  },
  "printers": {
    "Floor 2": { "port": "JD1", "volume": { "jobsPerHour": 600 } }
  }
}`,
    'no connection type, which is unknown': `{
  "servers": { "PRINT02": {}, "PRINT03": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "server": "PRINT02"
    }
  },
  "printers": {
    "Floor 2": { "port": "JD1", "volume": { "jobsPerHour": 600 } }
  }
}`,
    'no monitor written, but a DLC device': `{
  "servers": { "PRINT02": {}, "PRINT03": {} },
  "ports": {
    "JD1": {
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "job-based",
                        ^^^^^^^^^^^ warning jetdirect-job-based-high-volume
      "server": "PRINT02"
    }
  },
  "printers": {
    "Floor 2": { "port": "JD1", "volume": { "jobsPerHour": 600 } }
  }
}`,
    'another monitor': `{
  "servers": { "PRINT02": {}, "PRINT03": {} },
  "ports": {
    "JD1": {
      "monitor": "raw",
      "device": "socket://10.20.0.7",
      "connectionType": "job-based",
                        ^^^^^^^^^^^ info property-without-effect
      "server": "PRINT02"
    }
  },
  "printers": {
    "Floor 2": { "port": "JD1", "volume": { "jobsPerHour": 600 } }
  }
}`,
    'HPMON over a JetDirect with a network address': `{
  "servers": { "PRINT02": {}, "PRINT03": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "socket://10.20.0.7",
      "connectionType": "job-based",
                        ^^^^^^^^^^^ warning jetdirect-job-based-high-volume
      "server": "PRINT02"
    }
  },
  "printers": {
    "Floor 2": { "port": "JD1", "volume": { "jobsPerHour": 600 } }
  }
}`,
  });

  const fixes: [name: string, text: string, titles: string[]][] = [
    [
      'offers the continuous connection',
      `{
  "servers": { "A": {} },
  "ports": { "JD1": { "device": "dlc://0060b0a1b2c3", "connectionType": "job-based", "server": "A" } },
  "printers": { "P": { "port": "JD1", "volume": { "burst": 9 } } }
}`,
      ['unsafe: Use a continuous connection (locks other print servers out)'],
    ],
    [
      'does not where another server would be locked out',
      `{
  "servers": { "A": {}, "B": {} },
  "ports": {
    "JD1": { "device": "dlc://0060b0a1b2c3", "connectionType": "job-based", "server": "A" },
    "JD2": { "device": "dlc://0060b0a1b2c3", "connectionType": "job-based", "server": "B" }
  },
  "printers": { "P": { "port": "JD1", "volume": { "burst": 9 } } }
}`,
      [],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
  }

  it('says a whole number of jobs where a pool shares a burst', () => {
    const text = `{
      "servers": { "A": {} },
      "ports": {
        "J1": { "device": "dlc://0060b0a1b2c3", "connectionType": "job-based", "server": "A" },
        "J2": { "device": "dlc://0060b0a1b2c4", "connectionType": "job-based", "server": "A" }
      },
      "printers": { "P": { "port": ["J1", "J2"], "volume": { "burst": 11 } } }
    }`;
    assert.match(
      diagnose(text, defaultSettings).findings[0]?.message ?? '',
      /with bursts of 6 jobs \(more than 5\)/,
    );
  });
});
