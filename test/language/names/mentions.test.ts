/** Every way to name an entry is found where it stands. */
import { strict as assert } from 'node:assert';
import { readText } from '../../../src/language/reading.ts';
import { siteSample } from '../site-sample.ts';

describe('mentions', () => {
  const drawn = (text: string): string[] =>
    readText(text).mentions.map(
      ({ entry, by, isDefinition, span }) =>
        `${text.slice(span.start, span.end)} = ${entry.section}/${entry.id} ${isDefinition ? 'defines' : 'uses'} ${by}`,
    );

  it('finds keys, other names, references, hosts and shares', () => {
    assert.deepEqual(drawn(siteSample), [
      'PRINT01 = servers/PRINT01 defines key',
      'print01.corp.example = servers/PRINT01 defines alias',
      'spool.corp.example = servers/spool.corp.example defines key',
      'PRINTVS = clusters/PRINTVS defines key',
      'PRINT01 = servers/PRINT01 uses key',
      'accounting lpd = devices/accounting lpd defines key',
      'LPR_ACCT = ports/LPR_ACCT defines key',
      'accounting lpd = devices/accounting lpd uses key',
      'PRINTVS = clusters/PRINTVS uses key',
      'FORWARD = ports/FORWARD defines key',
      'printvs = clusters/PRINTVS uses key',
      'ACCT = printers/Accounting uses share',
      'spool.corp.example = servers/spool.corp.example uses key',
      'LAB = ports/LAB defines key',
      'lab = virtualPrinters/lab uses key',
      'Accounting = printers/Accounting defines key',
      'LPR_ACCT = ports/LPR_ACCT uses key',
      'ACCT = printers/Accounting defines share',
      'ACCOUNTS = printers/Accounting defines former share',
      'Copy = printers/Copy defines key',
      'FORWARD = ports/FORWARD uses key',
      'front desk = connections/front desk defines key',
      'PRINTVS = clusters/PRINTVS uses key',
      'Acct = printers/Accounting uses share',
      'old desk = connections/old desk defines key',
      'PRINT01.corp.example = servers/PRINT01 uses alias',
      'ACCOUNTS = printers/Accounting uses former share',
      'spool = servers/spool.corp.example uses short',
      'lab = virtualPrinters/lab defines key',
    ]);
  });

  it('finds hosts in URIs with users, ports, brackets and options', () => {
    const uris = [
      'lpd://anna@spool:515/a/Copy?x=y',
      'ipp://[fe80::1]:631/printers/Copy',
      'lpd://spool/other',
    ];
    for (const [uri, expected] of [
      [uris[0], ['spool uses', 'Copy uses']],
      [uris[1], ['fe80::1 uses', 'Copy uses']],
      [uris[2], ['spool uses']],
      ['lpd://elsewhere/Copy', []],
    ] as const) {
      const text = `{ "servers": { "spool": { "aliases": ["fe80::1"] } }, "ports": { "P": { "device": "${uri}" } },
        "printers": { "Copy": { "server": "spool" } } }`;
      const found = readText(text).mentions.filter(({ syntax }) => syntax === 'uri');
      const shown = found.map(({ span }) => `${text.slice(span.start, span.end)} uses`);
      assert.deepEqual(shown, expected, uri);
    }
  });
  it('finds the host and the share of a UNC path that a port leads to', () => {
    const text = String.raw`{ "servers": { "W": {} }, "ports": { "P": { "device": "\\\\w\\LAB" } },
      "printers": { "a": { "server": "W", "share": "Lab" } } }`;
    const found = readText(text).mentions.filter(({ span }) => text.slice(0, span.start).endsWith('\\'));
    assert.deepEqual(
      found.map(({ entry, span, syntax }) => [entry.id, text.slice(span.start, span.end), syntax]),
      [
        ['W', 'w', 'string'],
        ['a', 'LAB', 'string'],
      ],
    );
  });
});
