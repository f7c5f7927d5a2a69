/** What value-not-allowed reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';
import { fixTitles } from '../offered-fixes.ts';

const rule = 'value-not-allowed';

describe('value-not-allowed', () => {
  itReports({
    'a word that is none': `{
  "servers": { "A": {
    "system": "windows-95"
              ^^^^^^^^^^^^ error value-not-allowed
  } }
}`,
    'a system under its nickname': `{
  "servers": { "A": {
    "system": "nt4"
              ^^^^^ error value-not-allowed
  } }
}`,
    'a range upside down, one outside, a lone port, and a word that is none': `{
  "devices": {
    "A": { "uri": "lpd://a/q",
      "acceptsSourcePorts": "731-721"
                            ^^^^^^^^^ error value-not-allowed
    },
    "B": { "uri": "lpd://b/q",
      "acceptsSourcePorts": ["721-731",
        "0-10"
        ^^^^^^ error value-not-allowed
      ] },
    "C": { "uri": "lpd://c/q",
      "acceptsSourcePorts": "721"
                            ^^^^^ error value-not-allowed
    },
    "D": { "uri": "lpd://d/q",
      "acceptsSourcePorts": "reservd"
                            ^^^^^^^^^ error value-not-allowed
    } }
}`,
    'ranges, lists of them, and patch levels': `{
  "servers": { "A": { "system": "cups-2.4.7" }, "B": { "system": "cups" }, "C": { "system": "lprng-3.9" }, "D": { "system": "samba" },
    "E": { "system": "bsd-lpd" }, "F": { "system": "macos" }, "G": { "system": "pappl" }, "H": { "system": "cups-3" } },
  "devices": {
    "A": { "uri": "lpd://a/q", "acceptsSourcePorts": "512-1023" },
    "B": { "uri": "lpd://b/q", "acceptsSourcePorts": ["721-731", "1024-65535"] }
  },
  "virtualPrinters": { "lab": { "kind": "lpd", "acceptsSourcePorts": ["600-700"] } }
}`,
    'a word in another case': `{
  "ports": { "A": {
    "monitor": "LPR", "device": "lpd://h/q"
               ^^^^^ error value-not-allowed
  } }
}`,
    'a number below its range': `{
  "servers": { "A": {
    "timeWaitSeconds": -1
                       ^^ error value-not-allowed
  } }
}`,
    'a fraction where a whole number belongs': `{
  "servers": { "A": {
    "timeWaitSeconds": 1.5
                       ^^^ error value-not-allowed
  } }
}`,
    'a fault that is none': `{
  "virtualPrinters": { "A": { "faults": [
    "slwo"
    ^^^^^^ error value-not-allowed
  ] } }
}`,
    'the ends of a range': `{ "servers": { "A": { "timeWaitSeconds": 0 }, "B": { "timeWaitSeconds": 3600 } } }`,
    'every fault there is': `{ "virtualPrinters": { "A": { "faults": ["slow", "stall", "refuse", "reset-after-disconnect"] } } }`,
  });

  const fixes: [name: string, text: string, titles: string[]][] = [
    [
      'writes the nearest word',
      `{
  "ports": { "A": { "monitor": "LPR", "device": "lpd://h/q" } }
}`,
      ['unsafe: Use "lpr"'],
    ],
    [
      'writes the word that has the same parts',
      `{
  "servers": { "A": { "system": "windows-2003" } }
}`,
      ['unsafe: Use "windows-server-2003"'],
    ],
    [
      'writes the system that a nickname means',
      `{
  "servers": { "A": { "system": "w2k3" } }
}`,
      ['unsafe: Use "windows-server-2003"'],
    ],
    [
      'writes no example of a range',
      `{
  "devices": { "A": { "uri": "lpd://a/q", "acceptsSourcePorts": "max" } }
}`,
      [],
    ],
    [
      'has none where only the version is another',
      `{
  "servers": { "A": { "system": "windows-nt-4.0-sp9" } }
}`,
      [],
    ],
    [
      'has none for a number',
      `{
  "servers": { "A": { "timeWaitSeconds": -5 } }
}`,
      [],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
  }

  it('says which form a text has to have', () => {
    const text = `{ "devices": { "A": { "certificate": { "sha256": "AB:CD", "validTo": "1.2.2026" } } } }`;
    assert.deepEqual(
      diagnose(text, defaultSettings).findings.map((finding) => finding.message),
      [
        '"AB:CD" is not of the form AB:CD:... (32 pairs of hexadecimal digits).',
        '"1.2.2026" is not of the form YYYY-MM-DD.',
      ],
    );
  });

  for (const [property, value, message] of [
    ['acceptsSourcePorts', '900-800', '900-800 is not a range within 1-65535 with the lower port first.'],
    ['acceptsSourcePorts', 'RFC1179', '"RFC1179" is not allowed here. Did you mean "rfc1179"?'],
    [
      'acceptsSourcePorts',
      '721',
      '"721" is not allowed here. Known: "rfc1179", "reserved", "any", "MIN-MAX".',
    ],
  ] as const) {
    it(`says of "${value}" what is wrong`, () => {
      const text = `{ "devices": { "A": { "uri": "lpd://a/q", "${property}": "${value}" } } }`;
      assert.deepEqual(
        diagnose(text, defaultSettings).findings.map((finding) => finding.message),
        [message],
      );
    });
  }
});
