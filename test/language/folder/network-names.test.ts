/** Hosts and shares are found where the network is asked for them, and mean the same in any file of a site. */
import { strict as assert } from 'node:assert';
import { namedIn, networkNames } from '../../../src/language/folder/network-names.ts';
import { readText } from '../../../src/language/reading.ts';

describe('network names', () => {
  const drawn = (text: string): string[] => {
    const { site } = readText(text);
    const { devices, ports, connections } = site.config;
    return [devices, ports, connections]
      .flatMap((section) => [...section.values()])
      .flatMap((entry) => [...networkNames(text, site, entry)])
      .map(({ host, share, span, syntax }) => {
        const written = text.slice(span.start, span.end);
        return `${written} = ${host}${share === undefined ? '' : ` ${share}`} (${syntax})`;
      });
  };

  for (const [value, expected] of Object.entries({
    'lpd://PRINT01/ACCT': ['PRINT01 = PRINT01 (uri)', 'ACCT = PRINT01 ACCT (uri)'],
    'ipp://anna@print01.corp.example:631/printers/A%20B?x=y': [
      'print01.corp.example = print01.corp.example (uri)',
      'A%20B = print01.corp.example A B (uri)',
    ],
    'socket://[fe80::1]:9100': ['fe80::1 = fe80::1 (uri)'],
    '//PRINT01/ACCT': ['PRINT01 = PRINT01 (string)', 'ACCT = PRINT01 ACCT (string)'],
    'dlc://0060b0a1b2c3': [],
    'virtual:lab': [],
    'file:///tmp/out': [],
    'accounting lpd': [],
  })) {
    it(`are in the device ${value}`, () => {
      assert.deepEqual(drawn(`{"ports":{"P":{"device":"${value}"}}}`), expected);
      assert.deepEqual(drawn(`{"ports":{"P":{"device":{"uri":"${value}"}}}}`), expected);
      assert.deepEqual(drawn(`{"devices":{"D":{"uri":"${value}"}}}`), expected);
    });
  }

  it('are in connections, at both ends', () => {
    const text = String.raw`{"connections":{"C":{"path":"\\\\PRINT01\\Acct","from":"WS077"},"D":{"path":"PRINT01"}}}`;
    assert.deepEqual(drawn(text), [
      'WS077 = WS077 (string)',
      'PRINT01 = PRINT01 (string)',
      'Acct = PRINT01 Acct (string)',
    ]);
  });

  it('are none where a device of the file is called so', () => {
    assert.deepEqual(
      drawn('{"devices":{"lpd://A/b":{"uri":"lpd://C/d"}},"ports":{"P":{"device":"lpd://A/b"}}}'),
      ['C = C (uri)', 'd = C d (uri)'],
    );
  });

  const site = readText(`{
    "servers": { "PRINT01": { "name": "spool.corp.example", "aliases": ["prn"] }, "NODE": {} },
    "clusters": { "VS": { "nodes": ["NODE"] } },
    "printers": {
      "Accounting": { "server": "PRINT01", "share": "ACCT", "formerShares": ["OLD"], "name": "HP 4" },
      "On a node": { "server": "NODE", "share": "LAB" }
    } }`).site;
  for (const [host, share, requestedBy, expected] of [
    ['print01', undefined, 'port', 'PRINT01 by key'],
    ['SPOOL.corp.example', undefined, 'client', 'PRINT01 by name'],
    ['PRN', undefined, 'client', 'PRINT01 by alias'],
    ['spool', undefined, 'client', 'PRINT01 by short'],
    ['elsewhere', undefined, 'client', undefined],
    ['prn', 'acct', 'port', 'Accounting by share'],
    ['prn', 'hp 4', 'port', 'Accounting by name'],
    ['prn', 'old', 'client', 'Accounting by former share'],
    ['prn', 'old', 'port', undefined],
    ['vs', 'lab', 'client', 'On a node by share'],
    ['vs', 'lab', 'port', undefined],
    ['elsewhere', 'acct', 'client', undefined],
  ] as const) {
    it(`of ${host}${share ? `, ${share}` : ''} for a ${requestedBy}: ${expected ?? 'nothing'}`, () => {
      const named = namedIn(site, { host, share, requestedBy });
      assert.equal(named && `${named.entry.id} by ${named.by}`, expected);
      assert.equal(named?.name, expected && (share ?? host));
    });
  }
});
