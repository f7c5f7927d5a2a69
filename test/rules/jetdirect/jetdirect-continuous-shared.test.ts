/** What jetdirect-continuous-shared reports and where, what it leaves alone. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

describe('jetdirect-continuous-shared', () => {
  itReports({
    'another server prints to the same device': `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "continuous",
                        ^^^^^^^^^^^^ error jetdirect-continuous-shared
      "server": "PRINT01"
    },
    "JD2": { "device": "dlc://0060b0a1b2c3", "connectionType": "job-based", "server": "PRINT02" }
  }
}`,
    'both continuous': `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "continuous",
                        ^^^^^^^^^^^^ error jetdirect-continuous-shared
      "server": "PRINT01"
    },
    "JD2": { "device": "dlc://0060b0a1b2c3", "connectionType": "continuous", "server": "PRINT02" }
                                                               ^^^^^^^^^^^^ error jetdirect-continuous-shared
  }
}`,
    'the same address, written in another way': `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "continuous",
                        ^^^^^^^^^^^^ error jetdirect-continuous-shared
      "server": "PRINT01"
    },
    "JD2": { "device": "dlc://00:60:B0:A1:B2:C3", "server": "PRINT02" }
  }
}`,
    'the same device by its name in devices': `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "floor 2",
      "connectionType": "continuous",
                        ^^^^^^^^^^^^ error jetdirect-continuous-shared
      "server": "PRINT01"
    },
    "JD2": { "device": "floor 2", "server": "PRINT02" }
  },
  "devices": { "floor 2": { "uri": "dlc://0060b0a1b2c3" } }
}`,
    'a cluster prints to it': `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "continuous",
                        ^^^^^^^^^^^^ error jetdirect-continuous-shared
      "server": "PRINT01"
    },
    "JD2": { "device": "dlc://0060b0a1b2c3", "server": "VS" }
  },
  "clusters": { "VS": { "nodes": ["PRINT02"] } }
}`,
    'the server of its printer, where the other port has none': `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "continuous",
                        ^^^^^^^^^^^^ error jetdirect-continuous-shared
      "server": "PRINT01"
    },
    "JD2": { "device": "dlc://0060b0a1b2c3" }
  },
  "printers": { "B": { "port": "JD2", "server": "PRINT02" } }
}`,
    'a second port of the same server': `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "continuous",
      "server": "PRINT01"
    },
    "JD2": { "device": "dlc://0060b0a1b2c3", "server": "PRINT01" }
  }
}`,
    'a port of which nobody knows the server': `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "continuous",
      "server": "PRINT01"
    },
    "JD2": { "device": "dlc://0060b0a1b2c3" }
  }
}`,
    'another device': `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "continuous",
      "server": "PRINT01"
    },
    "JD2": { "device": "dlc://0060b0a1b2c4", "server": "PRINT02" }
  }
}`,
    'another port of the same box': `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "socket://10.20.0.7:9100",
      "connectionType": "continuous",
      "server": "PRINT01"
    },
    "JD2": { "monitor": "hp-network", "device": "socket://10.20.0.7:9101", "server": "PRINT02" }
  }
}`,
    'job-based on both': `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": {
    "JD1": {
      "monitor": "hp-network",
      "device": "dlc://0060b0a1b2c3",
      "connectionType": "job-based",
      "server": "PRINT01"
    },
    "JD2": { "device": "dlc://0060b0a1b2c3", "server": "PRINT02" }
  }
}`,
  });

  const site = (volume: string) => `{
  "servers": { "A": {}, "B": {}, "C": {} },
  "ports": {
    "JD1": { "device": "dlc://0060b0a1b2c3", "connectionType": "continuous", "server": "A" },
    "JD2": { "device": "dlc://0060b0a1b2c3", "connectionType": "job-based", "server": "B" },
    "JD3": { "device": "dlc://0060b0a1b2c3", "connectionType": "job-based", "server": "C" }
  },
  "printers": { "X": { "port": "JD1", "volume": ${volume} } }
}`;
  const fixes: [volume: string, titles: string[]][] = [
    [
      '{ "jobsPerHour": 60, "burst": 5 }',
      ['unsafe: Use job-based connections, which let other print servers in between'],
    ],
    ['{ "jobsPerHour": 61 }', []],
    ['{ "burst": 6 }', []],
  ];
  for (const [volume, titles] of fixes) {
    it(`offers job-based connections unless they would flood the log: ${volume}`, () =>
      assert.deepEqual(fixTitles(site(volume), 'jetdirect-continuous-shared'), titles));
  }

  it('names all who are locked out', () => {
    assert.match(
      diagnose(site('{}'), defaultSettings).findings[0]?.message ?? '',
      /: B, C, which print to it too, are locked out\.$/,
    );
  });
});
