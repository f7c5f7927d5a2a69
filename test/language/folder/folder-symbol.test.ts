/** A name of one file is understood by the files that define it. */
import { strict as assert } from 'node:assert';
import {
  definitionsElsewhere,
  distinct,
  folderSymbolAt,
  isKnownOutside,
  mentionsInFolder,
  networkNameOf,
  sameElsewhere,
} from '../../../src/language/folder/folder-symbol.ts';
import { readText } from '../../../src/language/reading.ts';
import { nameOf, readFolder } from '../folder-sample.ts';
import { offsetOf, siteSample } from '../site-sample.ts';

const servers =
  '{"servers":{"main":{"name":"PRINT01","aliases":["prn"]}},"printers":{"A":{"server":"main","share":"ACCT"}}}';

describe('folder symbol', () => {
  const symbolIn = (files: Record<string, string>) => {
    const symbol = folderSymbolAt(readFolder(files));
    assert.ok(symbol);
    return symbol;
  };

  it('is known outside where it is a host, a printer, or a name that the file does not have', () => {
    for (const [piece, nth, expected] of [
      ['"PRINT01"', 1, true],
      ['"Accounting"', 1, true],
      ['ACCOUNTS', 2, true],
      ['WS077', 1, true],
      ['10.20.0.11', 1, true],
      ['"LPR_ACCT"', 1, false],
      ['"accounting lpd"', 1, false],
      ['version', 1, false],
    ] as const)
      assert.equal(isKnownOutside(readText(siteSample), offsetOf(siteSample, piece, nth)), expected, piece);
  });

  it('belongs to its own file before others, else to the one that has it in full', () => {
    const own = symbolIn({ a: '{"servers":{"|PRINT01":{}}}', servers });
    assert.equal(nameOf(own.source.file), 'a');
    const path = '{"connections":{"C":{"path":"//pr|int01/ACCT"}}}';
    const other = symbolIn({ a: path, b: '{"servers":{"print01.corp.example":{}}}', servers });
    assert.deepEqual([nameOf(other.source.file), other.named.by], ['servers', 'name']);
    assert.equal(path.replace('|', '').slice(other.origin.span.start, other.origin.span.end), 'print01');
    const short = symbolIn({ a: path, b: '{"servers":{"print01.corp.example":{}}}' });
    assert.equal(short.named.by, 'short');
  });

  it('is found in other files however they write it', () => {
    const found = (host: string, text: string): number =>
      definitionsElsewhere([{ uri: 'file:///site/a', text }], { host, share: undefined, requestedBy: 'port' })
        .length;
    for (const [host, name] of [
      ['print01', 'PRINT01'],
      ['PRINT01', 'print01.corp.example'],
      ['print01.', 'print01'],
      ['print01', '\\u0050RINT01'],
      ['10.0.0.1', '10.0.0.1'],
      ['fe80::1', 'fe80:0:0:0:0:0:0:1'],
    ] as const)
      assert.equal(found(host, `{"servers":{"${name}":{}}}`), 1, `${host} as ${name}`);
    assert.equal(found('print01.corp.example', '{"servers":{"PRINT01":{}}}'), 0);
    assert.equal(found('10.0.0.1', '{"servers":{"10.0.0.2":{}}}'), 0);
  });

  it('is the same elsewhere by a name of the network, never by a key that is called otherwise', () => {
    const elsewhere = (b: string, marked = servers.replace('PRINT01', '|PRINT01')): string[] => {
      const symbol = symbolIn({ servers: marked, b });
      return sameElsewhere(symbol, symbol.folder).map(({ named }) => `${named.entry.id} by ${named.by}`);
    };
    assert.deepEqual(elsewhere('{"servers":{"print01":{}}}'), ['print01 by key']);
    assert.deepEqual(elsewhere('{"servers":{"x":{"aliases":["PRINT01"]}}}'), ['x by alias']);
    assert.deepEqual(elsewhere('{"servers":{"PRINT01":{"name":"other"}}}'), []);
    assert.deepEqual(elsewhere('{"servers":{"print01.corp.example":{}}}'), []);
    assert.deepEqual(elsewhere('{"servers":{"main":{}}}', servers.replace('main', '|main')), []);
    assert.deepEqual(
      elsewhere(
        '{"servers":{"prn":{}},"printers":{"B":{"server":"prn","share":"acct"}}}',
        servers.replace('ACCT', '|ACCT'),
      ),
      ['B by share'],
    );
    assert.deepEqual(
      elsewhere(
        '{"servers":{"prn":{}},"printers":{"ACCT":{"server":"prn"}}}',
        servers.replace('ACCT', '|ACCT'),
      ),
      [],
    );
  });

  it('has one name on the network', () => {
    const nameOfKey = (marked: string): string => {
      const { named } = networkNameOf(symbolIn({ a: marked }));
      return `${named.name} by ${named.by}`;
    };
    assert.equal(nameOfKey(servers.replace('main', '|main')), 'PRINT01 by name');
    assert.equal(nameOfKey(servers.replace('"A"', '"|A"')), 'ACCT by share');
    assert.equal(nameOfKey('{"servers":{"|PRINT01":{}}}'), 'PRINT01 by key');
  });

  it('is mentioned in its own file and by the outward names of others, each place once', () => {
    const symbol = symbolIn({
      servers: servers.replace('ACCT', '|ACCT'),
      desks: '{"connections":{"C":{"path":"//PRN/acct"}}}',
    });
    const mentions = mentionsInFolder(symbol, symbol.folder);
    assert.deepEqual(
      mentions.map(({ file, name }) => `${nameOf(file)} ${name}`),
      ['servers A', 'servers ACCT', 'desks acct'],
    );
    assert.deepEqual(distinct([...mentions, ...mentions]), mentions);
  });
});
