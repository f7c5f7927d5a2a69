/** What lpr-source-ports-include-515 reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

const rule = 'lpr-source-ports-include-515';

describe('lpr-source-ports-include-515', () => {
  itReports({
    'a written range around 515': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "sourcePorts": "512-1023"
                     ^^^^^^^^^^ info lpr-source-ports-include-515
    }
  }
}`,
    '515 by itself': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "sourcePorts": "515-515"
                     ^^^^^^^^^ info lpr-source-ports-include-515
    }
  }
}`,
    '515 as the lower end': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "sourcePorts": "515-600"
                     ^^^^^^^^^ info lpr-source-ports-include-515
    }
  }
}`,
    '515 as the upper end': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "sourcePorts": "400-515"
                     ^^^^^^^^^ info lpr-source-ports-include-515
    }
  }
}`,
    'beside the finding that the range is not what the device takes': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "512-1023"
                     ^^^^^^^^^^ info lpr-source-ports-include-515
                     ^^^^^^^^^^ warning lpr-source-ports-outside-rfc1179
    }
  }
}`,
    'a port of which nothing tells that it sends no LPR': `{
  "ports": { "P": { "device": "smb://h/q", "sourcePorts": "1-1023" } }
                                                          ^^^^^^^^ info lpr-source-ports-include-515
}`,
    'a raw port, whose source ports nobody sets': `{
  "devices": { "d": { "uri": "socket://10.20.0.11" } },
  "ports": {
    "RAW1": { "device": "d", "sourcePorts": "512-1023" },
                                            ^^^^^^^^^^ info property-without-effect
    "TCP1": { "device": "d", "sourcePorts": "1-65535", "monitor": "standard-tcpip" }
                                            ^^^^^^^^^ info property-without-effect
  }
}`,
    'up to 514': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "sourcePorts": "500-514"
    }
  }
}`,
    'from 516': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "sourcePorts": "516-1023"
    }
  }
}`,
    'the word reserved, which leaves 515 out': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "sourcePorts": "reserved"
    }
  }
}`,
    'a range that is none': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" },
      "sourcePorts": "600-515"
                     ^^^^^^^^^ error lpr-source-ports-invalid
    }
  }
}`,
  });

  const fixes: [name: string, text: string, titles: string[]][] = [
    [
      'says the word for 512-1023',
      `{
  "ports": { "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" }, "sourcePorts": "512-1023" } }
}`,
      ['safe: Use "reserved": 512-1023 without 515'],
    ],
    [
      'keeps the larger part',
      `{
  "ports": { "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" }, "sourcePorts": "400-1023" } }
}`,
      ['unsafe: Use 516-1023, without 515'],
    ],
    [
      'keeps the lower part where it is larger',
      `{
  "ports": { "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" }, "sourcePorts": "400-600" } }
}`,
      ['unsafe: Use 400-514, without 515'],
    ],
    [
      'has none for 515 alone',
      `{
  "ports": { "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" }, "sourcePorts": "515-515" } }
}`,
      [],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
  }
});
