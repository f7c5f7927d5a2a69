/** Renaming takes every use along, and refuses where a name would come to mean something else. */
import { strict as assert } from 'node:assert';
import { applyTextEdits } from '../../../src/format/edit/edit-text.ts';
import { renamableAt, rename } from '../../../src/language/names/rename.ts';
import { readText } from '../../../src/language/reading.ts';
import { nameOf, placeAlone, readFolder } from '../folder-sample.ts';
import { readMarkedCursor } from '../marked-cursor.ts';
import { offsetOf, siteSample } from '../site-sample.ts';
import { editsOf } from './edits-of-renaming.ts';

describe('rename', () => {
  const renamed = (text: string, offset: number, newName: string): string => {
    const result = rename(placeAlone(readText(text), offset), newName);
    return result.ok ? applyTextEdits(text, editsOf(result)) : result.why;
  };
  const changed = (piece: string, nth: number, newName: string): string[] => {
    const after = renamed(siteSample, offsetOf(siteSample, piece, nth), newName).split('\n');
    return siteSample
      .split('\n')
      .flatMap((line, index) => (after[index] === line ? [] : [after[index]?.trim() ?? '']));
  };

  it('renames a port with its printers', () => {
    assert.deepEqual(changed('"LPR_ACCT"', 2, 'LPR 1'), [
      '"LPR 1": { "device": "accounting lpd", "server": "PRINTVS" },',
      '"Accounting": { "port": ["LPR 1"], "share": "ACCT", "formerShares": ["ACCOUNTS"] },',
    ]);
  });

  it('renames a cluster with its ports, URIs and UNC paths', () => {
    assert.deepEqual(changed('PRINTVS', 1, 'VS2'), [
      '"VS2": { "nodes": ["PRINT01"] }',
      '"LPR_ACCT": { "device": "accounting lpd", "server": "VS2" },',
      '"FORWARD": { "device": "lpd://VS2/ACCT", "server": "spool.corp.example" },',
      '"front desk": { "path": "\\\\\\\\VS2\\\\Acct", "from": "WS077" },',
    ]);
  });

  it('renames a share with its UNC paths and URIs, from any of them', () => {
    const expected = [
      '"FORWARD": { "device": "lpd://printvs/MONEY", "server": "spool.corp.example" },',
      '"Accounting": { "port": ["LPR_ACCT"], "share": "MONEY", "formerShares": ["ACCOUNTS"] },',
      '"front desk": { "path": "\\\\\\\\PRINTVS\\\\MONEY", "from": "WS077" },',
    ];
    assert.deepEqual(changed('"ACCT"', 1, 'MONEY'), expected);
    assert.deepEqual(changed('Acct', 1, 'MONEY'), expected);
  });

  it('renames a server with the short forms of its name', () => {
    assert.deepEqual(changed('spool.corp.example', 1, 'cups.corp.example'), [
      '"cups.corp.example": { "system": "cups-2.4" }',
      '"FORWARD": { "device": "lpd://printvs/ACCT", "server": "cups.corp.example" },',
      '"old desk": { "path": "//PRINT01.corp.example/ACCOUNTS", "from": "cups.corp.example" }',
    ]);
  });

  it('renames a virtual printer with its URIs, percent-encoded', () => {
    assert.deepEqual(changed('"lab"', 1, 'lab 50%'), [
      '"LAB": { "device": { "uri": "virtual:lab 50%25" } }',
      '"lab 50%": { "kind": "lpd" }',
    ]);
  });

  it('escapes the new name', () => {
    assert.deepEqual(changed('"accounting lpd"', 1, 'a "b" \\'), [
      '"a \\"b\\" \\\\": { "uri": "lpd://10.20.0.11/raw" }',
      '"LPR_ACCT": { "device": "a \\"b\\" \\\\", "server": "PRINTVS" },',
    ]);
  });

  for (const [name, [piece, newName, why]] of Object.entries({
    'refuses a name that is taken': ['"LAB"', 'FORWARD', /already/],
    'refuses a host name that another host has as an alias': ['PRINTVS', 'Print01.corp.example', /already/],
    'refuses a name that would catch another reference': ['"ACCT"', 'ACCOUNTS/', /mean something else/],
    'refuses a share that another printer has': ['"ACCT"', 'Accounts\\X', /mean something else/],
    'refuses an empty name': ['"LAB"', ' ', /empty/],
    'refuses control characters': ['"LAB"', 'a\nb', /control/],
    'refuses a name too long to be one': ['"LAB"', 'a'.repeat(256), /255/],
    'refuses where nothing is named': ['version', 'x', /no name/],
    'refuses a short form': ['"spool"', 'x', /short/],
  } as const)) {
    it(name, () => assert.match(renamed(siteSample, offsetOf(siteSample, piece), newName), why));
  }

  it('refuses where the structure is lost', () => {
    const { text, offset } = readMarkedCursor('{"ports":{"|A":{}');
    assert.match(renamed(text, offset, 'B'), /syntax/);
    assert.equal(renamableAt(placeAlone(readText(text), offset)), undefined);
  });

  describe('in a folder', () => {
    /** The files that change, or why none does. */
    const inFolder = (files: Record<string, string>, newName: string): Record<string, string> | string => {
      const result = rename(readFolder(files), newName);
      if (!result.ok) return result.why;
      return Object.fromEntries(
        result.changes.map(({ file, edits }) => [nameOf(file), applyTextEdits(file.reading.text, edits)]),
      );
    };
    const servers =
      '{"servers":{"PRINT01":{"aliases":["prn"]}},"printers":{"A":{"server":"PRINT01","share":"ACCT"}}}';
    const desks = '{"connections":{"C":{"path":"//print01/ACCT"},"D":{"path":"//prn/acct","from":"WS1"}}}';
    const uris = '{"ports":{"P":{"device":"ipp://PRN/ACCT"},"Q":{"device":"ipp://PRINT01/printers/acct"}}}';

    it('renames a share and a host in every file, from wherever it is named', () => {
      const share = {
        servers: servers.replace('ACCT', 'MONEY BAG'),
        desks: desks.replace('ACCT', 'MONEY BAG').replace('acct', 'MONEY BAG'),
        uris: uris.replace('ACCT', 'MONEY%20BAG').replace('acct', 'MONEY%20BAG'),
      };
      const host = {
        servers: servers.replaceAll('PRINT01', 'VS2'),
        desks: desks.replace('print01', 'VS2'),
        uris: uris.replace('PRINT01', 'VS2'),
      };
      assert.deepEqual(
        inFolder({ servers: servers.replace('ACCT', '|ACCT'), desks, uris }, 'MONEY BAG'),
        share,
      );
      assert.deepEqual(
        inFolder({ desks: desks.replace('acct', 'a|cct'), servers, uris }, 'MONEY BAG'),
        share,
      );
      assert.deepEqual(inFolder({ uris: uris.replace('ACCT', 'ACCT|'), desks, servers }, 'MONEY BAG'), share);
      assert.deepEqual(inFolder({ servers: servers.replace('PRINT', '|PRINT'), desks, uris }, 'VS2'), host);
      assert.deepEqual(inFolder({ desks: desks.replace('print', '|print'), servers, uris }, 'VS2'), host);
    });

    it('renames an alias where it is used, and nothing that uses the key', () => {
      assert.deepEqual(inFolder({ desks: desks.replace('prn', '|prn'), servers, uris }, 'spool'), {
        desks: desks.replace('prn', 'spool'),
        servers: servers.replace('prn', 'spool'),
        uris: uris.replace('PRN', 'spool'),
      });
    });

    it('leaves what uses the name of a server when its key is renamed', () => {
      const named = '{"servers":{"|main":{"name":"WS1"}},"ports":{"P":{"server":"main"}}}';
      assert.deepEqual(inFolder({ named, desks, other: '{"servers":{"main":{}}}' }, 'first'), {
        named: named.replace('|', '').replaceAll('main', 'first'),
      });
    });

    it('renames a machine in each file that describes it', () => {
      const more = '{"servers":{"x":{"name":"Print01"}},"ports":{"P":{"server":"x"}}}';
      assert.deepEqual(inFolder({ more: more.replace('Print', '|Print'), servers, desks }, 'VS2'), {
        more: more.replace('Print01', 'VS2'),
        servers: servers.replaceAll('PRINT01', 'VS2'),
        desks: desks.replace('print01', 'VS2'),
      });
    });

    it('leaves other files alone where only the file knows the name', () => {
      const ports = '{"ports":{"|P":{}},"printers":{"A":{"port":"P"}}}';
      assert.deepEqual(inFolder({ ports, broken: '{"ports":{"P":{', uris }, 'LPR'), {
        ports: '{"ports":{"LPR":{}},"printers":{"A":{"port":"LPR"}}}',
      });
    });

    for (const [name, [files, newName, why]] of Object.entries({
      'refuses a host that another file has': [
        { servers: servers.replace('PRINT', '|PRINT'), more: '{"servers":{"y":{"aliases":["VS2"]}}}' },
        'vs2',
        '"vs2" is "y" of more already.',
      ],
      'refuses a share that another file has on the same machine': [
        {
          servers: servers.replace('ACCT', '|ACCT'),
          more: '{"servers":{"prn":{}},"printers":{"B":{"server":"prn","share":"LAB"}}}',
        },
        'lab',
        '"lab" is "B" of more already.',
      ],
      'refuses where a name of another file would come to mean something': [
        { servers: servers.replace('PRINT', '|PRINT'), desks },
        'ws1',
        '"ws1" cannot be used here: other names of desks would mean something else.',
      ],
      'refuses where another file has a short form of a name that one of the folder has in full': [
        {
          servers: servers.replace('PRINT', '|PRINT'),
          desks,
          full: '{"servers":{"print01.corp.example":{}}}',
        },
        'VS2',
        '"VS2" cannot be used here: other names of desks would mean something else.',
      ],
      'refuses where a file with lost structure holds the name': [
        { servers: servers.replace('ACCT', '|ACCT'), 'a%20b': '{"connections":{"C":{"path":"//prn/acct"' },
        'LAB',
        'Fix the syntax of a b first: parts of it cannot be read.',
      ],
      'refuses a short form': [
        { desks: desks.replace('print', '|print'), full: '{"servers":{"print01.corp.example":{}}}' },
        'VS2',
        '"print01" is short for a full name; rename that where it is defined.',
      ],
      'refuses a name that no file defines': [
        { desks: desks.replace('WS', '|WS'), servers },
        'x',
        'There is no name here that can be renamed.',
      ],
    } as const)) {
      it(name, () => assert.equal(inFolder(files, newName), why));
    }

    it('refuses where a file cannot be read', () => {
      const place = readFolder({ servers: servers.replace('ACCT', '|ACCT'), desks });
      const unread = { uri: 'file:///site/huge.printers.jsonc', text: undefined };
      assert.deepEqual(rename({ ...place, others: [...place.others, unread] }, 'LAB'), {
        ok: false,
        why: 'huge.printers.jsonc cannot be read, or is more than is read of a folder; it may use the name.',
      });
    });

    const unreadable = (content: string, newName = 'LAB', at = servers.replace('ACCT', '|ACCT')) => {
      const place = readFolder({ servers: at, desks });
      const bytes = Uint8Array.from(Buffer.from(content, 'latin1'));
      const other = { uri: 'file:///site/odd.printers.jsonc', text: undefined, bytes };
      const result = rename({ ...place, others: [...place.others, other] }, newName);
      return result.ok ? 'renamed' : result.why;
    };
    const odd =
      'odd.printers.jsonc cannot be read, or is more than is read of a folder; it may use the name.';
    const host = servers.replace('"PRINT01":{', '"|PRINT01.corp":{');
    for (const [what, result, expected] of [
      ['does not hold the name', unreadable('{"printers":{"Büro":{}}}'), 'renamed'],
      ['holds the name', unreadable('{"printers":{"Büro":{"share":"acct"}}}'), odd],
      ['holds the name in UTF-16', unreadable('a\0c\0c\0t\0'), odd],
      ['holds the new name', unreadable('{"connections":{"ü":{"path":"//prn/lab"}}}'), odd],
      ['holds the host in short', unreadable('"//print01/x" ü', 'VS2.corp', host), odd],
      ['holds neither host', unreadable('"//print02/x" ü', 'VS2.corp', host), 'renamed'],
    ] as const) {
      it(`${expected === 'renamed' ? 'goes on past' : 'refuses where there is'} a file of an unknown encoding that ${what}`, () =>
        assert.equal(result, expected));
    }

    it('refuses where a broken file holds the name behind escapes', () => {
      const broken = '{"ports":{"P":{"device":"ipp://prn/%41cct';
      const why = inFolder({ servers: servers.replace('ACCT', '|ACCT'), broken }, 'LAB');
      assert.equal(why, 'Fix the syntax of broken first: parts of it cannot be read.');
    });

    it('goes on past a broken file that does not hold the name', () => {
      assert.equal(
        typeof inFolder({ servers: servers.replace('ACCT', '|ACCT'), broken: '{"ports":{"P":{' }, 'LAB'),
        'object',
      );
    });

    it('says what it would rename, also from a name that another file defines', () => {
      const place = readFolder({ desks: desks.replace('prn', 'p|rn'), servers });
      const found = renamableAt(place);
      assert.equal(found?.name, 'prn');
      assert.equal(found && place.file.reading.text.slice(found.span.start, found.span.end), 'prn');
      assert.equal(renamableAt({ ...place, others: [] }), undefined);
    });
  });
});
