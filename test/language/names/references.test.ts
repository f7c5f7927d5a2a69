/** All uses of what is named under the cursor. */
import { strict as assert } from 'node:assert';
import { findReferences } from '../../../src/language/names/references.ts';
import { readText } from '../../../src/language/reading.ts';
import { drawPlaces, nameOf, placeAlone, readFolder } from '../folder-sample.ts';
import { offsetOf, siteSample } from '../site-sample.ts';

describe('references', () => {
  const shown = (piece: string, nth: number, withDefinition: boolean): string[] =>
    findReferences(placeAlone(readText(siteSample), offsetOf(siteSample, piece, nth)), {
      withDefinition,
    }).map(({ span }) => siteSample.slice(siteSample.lastIndexOf('\n', span.start) + 1).split('"')[1] ?? '');

  it('finds every use of a cluster: ports, URIs and paths', () => {
    assert.deepEqual(shown('PRINTVS', 1, false), ['LPR_ACCT', 'FORWARD', 'front desk']);
  });

  it('finds the key as well where it is asked for', () => {
    assert.deepEqual(shown('"LPR_ACCT"', 2, true), ['LPR_ACCT', 'Accounting']);
  });

  it('finds what uses a printer by any of its names', () => {
    assert.deepEqual(shown('"Accounting"', 1, false), ['FORWARD', 'front desk', 'old desk']);
  });

  it('finds what uses one share name', () => {
    assert.deepEqual(shown('"ACCOUNTS"', 1, false), ['old desk']);
  });

  it('finds nothing where nothing is named', () => {
    assert.deepEqual(shown('version', 1, true), []);
  });

  const drawn = (files: Record<string, string>, withDefinition = true): string[] =>
    drawPlaces(findReferences(readFolder(files), { withDefinition }));
  const named = (files: Record<string, string>): string[] =>
    findReferences(readFolder(files), { withDefinition: true }).map(
      ({ file, span }) => `${nameOf(file)} ${file.reading.text.slice(span.start, span.end)}`,
    );
  const servers =
    '{"servers":{"PRINT01":{"aliases":["prn"]}},"printers":{"A":{"server":"PRINT01","share":"ACCT"}}}';
  const desks = '{"connections":{"C":{"path":"//print01/ACCT"},"D":{"path":"//prn/acct"}}}';

  it('finds what other files of the folder say of a host and of an alias', () => {
    const inDesks = (piece: string): string => `desks: ${desks.replace(piece, `[${piece}]`)}`;
    assert.deepEqual(drawn({ servers: servers.replace('PRINT', '|PRINT'), desks }, false), [
      `servers: ${servers.replace('"server":"PRINT01"', '"server":"[PRINT01]"')}`,
      inDesks('print01'),
      inDesks('prn'),
    ]);
    assert.deepEqual(drawn({ servers: servers.replace('prn', '|prn'), desks }, false), [inDesks('prn')]);
  });

  it('finds the same from what another file says', () => {
    for (const piece of ['PRINT01', 'prn', 'ACCT']) {
      const fromDefinition = drawn({ servers: servers.replace(piece, `|${piece}`), desks });
      const use = piece === 'PRINT01' ? 'print01' : piece;
      const fromUse = drawn({ desks: desks.replace(use, `|${use}`), servers });
      assert.deepEqual(fromUse, fromDefinition, piece);
      assert.ok(fromUse.length > 1);
    }
  });

  it('finds a machine, and a share of it, that several files describe', () => {
    const more =
      '{"servers":{"x":{"name":"Print01"}},"printers":{"B":{"server":"x","share":"acct"}},"ports":{"P":{"server":"x"}}}';
    const uri = '{"ports":{"P":{"device":"lpd://PRINT01/ACCT"}}}';
    assert.deepEqual(named({ servers: servers.replace('PRINT', '|PRINT'), more, uri }), [
      'servers PRINT01',
      'servers PRINT01',
      'uri PRINT01',
      'more x',
      'more x',
      'more x',
    ]);
    assert.deepEqual(named({ uri: uri.replace('ACCT', '|ACCT'), more, servers }), [
      'more acct',
      'uri ACCT',
      'servers ACCT',
    ]);
  });

  it('stays in the file for what only the file knows', () => {
    const ports =
      '{"ports":{"|P":{"device":"accounting"}},"devices":{"accounting":{}},"printers":{"A":{"port":"P"}}}';
    assert.equal(drawn({ ports, others: ports.replace('|', '') }).length, 2);
    assert.deepEqual(
      drawn({ a: '{"servers":{"|localhost":{}}}', b: '{"ports":{"P":{"device":"lpd://localhost/A"}}}' }),
      ['a: {"servers":{"[localhost]":{}}}'],
    );
  });

  it('finds nothing of a name that no file defines', () => {
    assert.deepEqual(drawn({ desks: desks.replace('print', '|print'), servers: '{' }), []);
  });
});
