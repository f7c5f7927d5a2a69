/** Renaming takes every use along, and refuses where a name would come to mean something else. */
import { strict as assert } from 'node:assert';
import { createSeededRandom } from '../../../src/engine/environment/seeded-random.ts';
import { applyTextEdits } from '../../../src/format/edit/edit-text.ts';
import type { TextEdit } from '../../../src/format/edit/text-edit.ts';
import { readConfig } from '../../../src/format/read-config.ts';
import { diagnose } from '../../../src/language/diagnosis/diagnose.ts';
import type { FolderPlace } from '../../../src/language/folder/folder-files.ts';
import { findReferences } from '../../../src/language/names/references.ts';
import { type Renaming, renamableAt, rename } from '../../../src/language/names/rename.ts';
import { readText } from '../../../src/language/reading.ts';
import type { Printer, Server } from '../../../src/model/config.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { sharePathTarget } from '../../../src/site/connections/connection-target.ts';
import { readSharePath, type SharePath } from '../../../src/site/connections/share-link.ts';
import { createSite, type WholeSite } from '../../../src/site/site.ts';
import { fixtureTexts } from '../../format/fixture-texts.ts';
import { itAnswersAnyText } from '../any-text.ts';
import { nameOf, placeAlone, readFolder } from '../folder-sample.ts';
import { readMarkedCursor, someOffsets } from '../marked-cursor.ts';
import { offsetOf, siteSample } from '../site-sample.ts';

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

  it('keeps the findings and the references of every example', () => {
    for (const { text } of fixtureTexts()) {
      const reading = readText(text);
      const findingCount = countFindings(text);
      for (const offset of someOffsets(text, 97)) {
        const place = renamableAt(placeAlone(reading, offset));
        const result = place && rename(placeAlone(reading, place.span.start), 'A new name');
        if (!place || !result?.ok) continue;
        const edits = editsOf(result);
        const after = applyTextEdits(text, edits);
        assert.equal(countFindings(after), findingCount, place.name);
        const shift = edits
          .filter(({ end }) => end <= place.span.start)
          .reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), 0);
        const references = countReferences(after, place.span.start + shift);
        assert.equal(references, countReferences(text, place.span.start), place.name);
        const start = edits[0]?.start ?? 0;
        const back = rename(placeAlone(readText(after), start + 1), place.name);
        assert.ok(back.ok, place.name);
      }
    }
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

    it('keeps what every name of every file means, whatever is renamed to whatever', () => {
      let renamedCount = 0;
      for (let seed = 1; seed <= 500; seed += 1) {
        const { files, place, newName } = randomFolder(seed);
        const result = rename(place, newName);
        if (!result.ok) continue;
        renamedCount += result.changes.length > 1 ? 1 : 0;
        const after = files.map((file) => {
          const change = result.changes.find((one) => one.file.uri === file.uri);
          return change ? { ...file, text: applyTextEdits(file.text, change.edits) } : file;
        });
        assert.deepEqual(linksIn(after), linksIn(files), `${JSON.stringify(files)} to ${newName}`);
      }
      assert.ok(renamedCount > 20, `${renamedCount} reached several files`);
    });
  });

  itAnswersAnyText((reading, offset) => {
    const place = renamableAt(placeAlone(reading, offset));
    const result = rename(placeAlone(reading, offset), 'other');
    return [...(place ? [place.span] : []), ...(result.ok ? editsOf(result) : [])];
  });
});

function editsOf(result: Renaming): readonly TextEdit[] {
  return result.ok ? result.changes.flatMap(({ edits }) => edits) : [];
}

function countFindings(text: string): number {
  return diagnose(text, defaultSettings).findings.length;
}

function countReferences(text: string, offset: number): number {
  return findReferences(placeAlone(readText(text), offset), { withDefinition: true }).length;
}

/** Three files in which a few hosts and shares are defined and used under random names, and a rename of any of these names. */
interface NamedText {
  readonly uri: string;
  readonly text: string;
}

function randomFolder(seed: number): { files: NamedText[]; place: FolderPlace; newName: string } {
  const random = createSeededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random.next() * items.length)] as T;
  const hosts = ['P1', 'p1', 'P2', 'P3', 'P3.corp'];
  const shares = ['A', 'a', 'B', 'C'];
  const files = ['a', 'b', 'c'].map((name) => {
    const server = pick([{}, { aliases: [pick(hosts)] }, { name: pick(hosts) }]);
    const key = pick(hosts);
    const config = {
      servers: pick([{ [key]: server }, {}]),
      ports: { port: { device: pick(['lpd', 'ipp']).concat(`://${pick(hosts)}/${pick(shares)}`) } },
      printers: { printer: { server: key, share: pick(shares) } },
      connections: { desk: { path: `//${pick(hosts)}/${pick(shares)}`, from: pick(hosts) } },
    };
    return { uri: `file:///site/${name}`, text: JSON.stringify(config) };
  });
  const file = pick(files);
  const offset = Math.floor(random.next() * file.text.length);
  const asked = { uri: file.uri, reading: readText(file.text) };
  const place = { file: asked, offset, others: files.filter((other) => other !== file) };
  return { files, place, newName: pick([...hosts, ...shares, 'new']) };
}

/** Which entry each UNC path and URI of each file leads to, by its file and its place in it: what no rename may change. */
function linksIn(files: readonly NamedText[]): unknown[] {
  const sites = files.map(({ text }) => createSite(readConfig(text)));
  return sites.flatMap((own, index) => {
    const [port] = own.config.ports.values();
    const [desk] = own.config.connections.values();
    const path = readSharePath(desk?.path?.value ?? '');
    const uri = new URL((port?.device?.value ?? '').replace(/^ipp|^lpd/, 'http'));
    const from = desk?.from?.value ?? '';
    const queue = uri.pathname.slice(1).toLowerCase();
    // What the file knows itself, no other file is asked for.
    const asked = (find: (site: WholeSite) => number | undefined) =>
      find(own) === undefined ? sites.map(find) : [index, find(own)];
    const hostNumber = (site: WholeSite, name: string): number | undefined => {
      const host = site.guessHost(name);
      return host && [...site.config.servers.values()].indexOf(host as Server);
    };
    const printerNumber = (site: WholeSite, printer: Printer | undefined): number | undefined =>
      printer && [...site.config.printers.values()].indexOf(printer);
    return [
      ...[path?.host ?? '', uri.hostname, from].map((name) => asked((site) => hostNumber(site, name))),
      asked((site) => printerNumber(site, path && sharePathTarget(site, asMeant(site, path))?.printer)),
      asked((site) => printerNumber(site, sharedAs(site, uri.hostname, queue))),
    ];
  });
}

function asMeant(site: WholeSite, path: SharePath): SharePath {
  return { ...path, host: site.guessHost(path.host)?.id ?? path.host };
}

function sharedAs(site: WholeSite, hostName: string, queue: string): Printer | undefined {
  const host = site.guessHost(hostName);
  return host && (site.printerSharedAt(host.id, queue) ?? site.printerNamedAt(host.id, queue));
}
