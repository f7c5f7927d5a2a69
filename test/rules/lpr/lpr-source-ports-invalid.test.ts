/** What lpr-source-ports-invalid reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

const rule = 'lpr-source-ports-invalid';

describe('lpr-source-ports-invalid', () => {
  itReports({
    'reversed range': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "731-721"
                     ^^^^^^^^^ error lpr-source-ports-invalid
    }
  }
}`,
    'a word that is none': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "privileged"
                     ^^^^^^^^^^^^ error lpr-source-ports-invalid
    }
  }
}`,
    'words in another case': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "RFC1179"
                     ^^^^^^^^^ error lpr-source-ports-invalid
    }
  }
}`,
    'port 0': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "0-731"
                     ^^^^^^^ error lpr-source-ports-invalid
    }
  }
}`,
    'a port past 65535': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "1024-65536"
                     ^^^^^^^^^^^^ error lpr-source-ports-invalid
    }
  }
}`,
    'an absurdly long number': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "721-99999999999999999999"
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ error lpr-source-ports-invalid
    }
  }
}`,
    'one port without a range': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "721"
                     ^^^^^ error lpr-source-ports-invalid
    }
  }
}`,
    'blanks around the hyphen': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "721 - 731"
                     ^^^^^^^^^^^ error lpr-source-ports-invalid
    }
  }
}`,
    'a negative port': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "-1-731"
                     ^^^^^^^^ error lpr-source-ports-invalid
    }
  }
}`,
    'an empty string': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": ""
                     ^^ error lpr-source-ports-invalid
    }
  }
}`,
    'the whole of TCP, reversed': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "65535-1"
                     ^^^^^^^^^ error lpr-source-ports-invalid
    }
  }
}`,
    'on a port that is not LPR too': `{
  "ports": {
    "RAW1": { "device": "socket://10.20.0.12", "sourcePorts": "9-8" }
                                                              ^^^^^ error lpr-source-ports-invalid
                                                              ^^^^^ info property-without-effect
  }
}`,
    'the eleven ports of RFC 1179': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "721-731"
    }
  }
}`,
    'a single port as a range': `{
  "ports": {
    "LPR1": {
      "device": "lpd://10.20.0.11/raw",
      "sourcePorts": "721-721"
    }
  }
}`,
    'the whole of TCP': `{
  "ports": {
    "LPR1": {
      "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" },
      "sourcePorts": "1-65535"
                     ^^^^^^^^^ info lpr-source-ports-include-515
    }
  }
}`,
  });

  const fixes: [name: string, text: string, titles: string[]][] = [
    [
      'turns a range round where nothing objects to it',
      `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "731-721" } }
}`,
      ['safe: Reverse the range: 721-731', 'unsafe: Use RFC 1179 source ports 721-731'],
    ],
    [
      'writes a range as the format has it',
      `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "721 .. 731" } }
}`,
      ['safe: Write the range as 721-731', 'unsafe: Use RFC 1179 source ports 721-731'],
    ],
    [
      'writes a word as the format has it',
      `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "RFC1179 " } }
}`,
      ['safe: Write the word as rfc1179', 'unsafe: Use RFC 1179 source ports 721-731'],
    ],
    [
      'takes one port by itself for no range',
      `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "721" } }
}`,
      ['unsafe: Use RFC 1179 source ports 721-731'],
    ],
    [
      'guesses nothing from three numbers, or from a sign',
      `{
  "ports": {
    "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "721,722,723" },
    "LPR2": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "-721-731" },
    "LPR3": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "0x721-0x731" }
  }
}`,
      [
        'unsafe: Use RFC 1179 source ports 721-731',
        'unsafe: Use RFC 1179 source ports 721-731',
        'unsafe: Use RFC 1179 source ports 721-731',
      ],
    ],
    [
      'does not turn a range round that the device may not take',
      `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "700-600" } }
}`,
      ['unsafe: Use RFC 1179 source ports 721-731'],
    ],
    [
      'does not turn a range round that holds 515',
      `{
  "ports": { "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "reserved" }, "sourcePorts": "600-500" } }
}`,
      ['unsafe: Use RFC 1179 source ports 721-731'],
    ],
    [
      'turns a range round that the device takes',
      `{
  "ports": { "LPR1": { "device": { "uri": "lpd://10.20.0.11/raw", "acceptsSourcePorts": "any" }, "sourcePorts": "2000-1024" } }
}`,
      ['safe: Reverse the range: 1024-2000', 'unsafe: Use RFC 1179 source ports 721-731'],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
  }
});
