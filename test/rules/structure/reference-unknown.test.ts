/** What reference-unknown reports and where, what it leaves alone, and the fixes it offers. */
import { strict as assert } from 'node:assert';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { itReports } from '../marked-text.ts';
import { fixTitles, offeredFixes } from '../offered-fixes.ts';

const rule = 'reference-unknown';

describe('reference-unknown', () => {
  itReports({
    'a port of a printer': `{
  "printers": { "A": {
    "port": "LPR1"
            ^^^^^^ error reference-unknown
  } }
}`,
    'one port of a pool': `{
  "ports": { "P": { "device": "socket://h" } },
  "printers": { "A": { "port": [
    "P",
    "Q"
    ^^^ error reference-unknown
  ] } }
}`,
    'references compare exactly': `{
  "ports": { "P": { "device": "socket://h" } },
  "printers": { "A": {
    "port": "p"
            ^^^ error reference-unknown
  } }
}`,
    'a server of a printer': `{
  "ports": { "P": { "device": "socket://h" } },
  "printers": { "A": { "port": "P",
    "server": "PRINT01"
              ^^^^^^^^^ error reference-unknown
  } }
}`,
    'a server of a port': `{
  "ports": { "P": { "device": "socket://h",
    "server": "PRINT01"
              ^^^^^^^^^ error reference-unknown
  } }
}`,
    'a node of a cluster': `{
  "clusters": { "VS": { "nodes": [
    "PRINT01"
    ^^^^^^^^^ error reference-unknown
  ] } }
}`,
    'a device that is no URI and no name': `{
  "ports": { "P": {
    "device": "accounting lpd"
              ^^^^^^^^^^^^^^^^ error reference-unknown
  } }
}`,
    'a virtual printer': `{
  "ports": { "P": {
    "device": "virtual:lab"
              ^^^^^^^^^^^^^ error reference-unknown
  } }
}`,
    'a virtual printer of a device': `{
  "devices": { "D": {
    "uri": "virtual:lab"
           ^^^^^^^^^^^^^ error reference-unknown
  } }
}`,
    'a virtual printer of an inline device': `{
  "ports": { "P": { "device": {
    "uri": "virtual:lab"
           ^^^^^^^^^^^^^ error reference-unknown
  } } }
}`,
    'a port that is written, but as no object': `{
  "ports": { "P": "socket://h" },
                  ^^^^^^^^^^^^ error value-type-wrong
  "printers": { "A": { "port": "P" } }
}`,
    'a virtual printer in other capitals of its scheme': `{
  "ports": { "P": {
    "device": "Virtual:lap"
              ^^^^^^^^^^^^^ error reference-unknown
  } },
  "virtualPrinters": { "lab": {} }
}`,
    'a cluster as a server': `{ "servers": { "A": {} }, "clusters": { "VS": { "nodes": ["A"] } }, "ports": { "P": { "device": "socket://h", "server": "VS" } } }`,
    'a device whose name looks like a URI': `{ "devices": { "lab:1": { "uri": "socket://h" } }, "ports": { "P": { "device": "lab:1" } } }`,
    'a virtual printer with spaces in its name': `{ "ports": { "P": { "device": "virtual:the lab" } }, "virtualPrinters": { "the lab": { "kind": "raw" } } }`,
    'from may be any machine': `{ "connections": { "A": { "path": "//X/Y", "from": "WS077" } } }`,
  });

  const fixes: [name: string, text: string, titles: string[]][] = [
    [
      'writes the nearest name',
      `{
  "ports": { "LPR1": { "device": "lpd://h/q" } },
  "printers": { "A": { "port": ["LPR2"] } }
}`,
      ['unsafe: Use "LPR1"'],
    ],
    [
      'writes no name that the list has already',
      `{
  "ports": { "LPR1": { "device": "lpd://h/q" } },
  "printers": { "A": { "port": ["LPR1", "LPR2"] } }
}`,
      [],
    ],
    [
      'writes the key of a server that is called by another of its names',
      `{
  "servers": { "P1": { "name": "PRINT01", "aliases": ["print.corp.example"] } },
  "ports": { "A": { "device": "socket://h", "server": "Print.Corp.Example" } }
}`,
      ['unsafe: Use "P1"'],
    ],
    [
      'names no cluster as a node',
      `{
  "servers": { "N1": {} },
  "clusters": { "VS": { "nodes": ["N1"], "aliases": ["print"] }, "WS": { "nodes": ["print"] } }
}`,
      [],
    ],
    [
      'has none where there is nothing',
      `{
  "printers": { "A": { "port": "LPR1" } }
}`,
      [],
    ],
  ];
  for (const [name, text, titles] of fixes) {
    it(`fix ${name}`, () => assert.deepEqual(fixTitles(text, rule), titles));
  }

  it('fixes an item of a list in its place, and no other', () => {
    const fixed = (port: string): string[] =>
      offeredFixes(
        `{ "ports": { "P1": { "device": "socket://h" }, "Q": { "device": "socket://i" } }, "printers": { "A": { "port": ${port} } } }`,
        rule,
      ).map(({ text }) => /"port": (.*) } } }$/.exec(text)?.[1] ?? text);
    assert.deepEqual(fixed('[ /* big */ "P2" /* one */ ]'), ['[ /* big */ "P1" /* one */ ]']);
    assert.deepEqual(fixed('["Q", "P2"]'), ['["Q", "P1"]']);
    assert.deepEqual(fixed('"P2"'), ['"P1"']);
    assert.deepEqual(fixed('[5, "P2"]'), []);
  });

  it('tells how an address is written as a device', () => {
    for (const address of ['10.20.0.11', '10.20.0.11:9100', 'mfp.example.com', '[fd00::1]:515']) {
      assert.deepEqual(
        diagnose(`{ "ports": { "P": { "device": "${address}" } } }`, defaultSettings).findings.map(
          ({ message }) => message,
        ),
        [
          `There is no device "${address}" in this file. An address is written as a URI: lpd://HOST/QUEUE or socket://HOST.`,
        ],
      );
    }
  });

  it('repeats no password of a device that a slip keeps from being a URI', () => {
    const { findings } = diagnose(
      `{ "ports": { "P": { "device": "lpd//bob:hunter2@h/q" } } }`,
      defaultSettings,
    );
    assert.deepEqual(
      findings.map(({ message }) => message),
      ['There is no device "lpd//bob:...@h/q" in this file. There are none.'],
    );
  });
});
