/** Renaming takes every use along, and refuses where a name would come to mean something else. */
import { strict as assert } from 'node:assert';
import { applyTextEdits } from '../../src/format/edit-text.ts';
import { diagnose } from '../../src/language/diagnose.ts';
import { findReferences } from '../../src/language/references.ts';
import { renamableAt, rename } from '../../src/language/rename.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { fixtureTexts } from '../format/fixture-texts.ts';
import { itAnswersAnyText } from './any-text.ts';
import { readMarkedCursor, someOffsets } from './marked-cursor.ts';
import { offsetOf, siteSample } from './site-sample.ts';

describe('rename', () => {
  const renamed = (text: string, offset: number, newName: string): string => {
    const result = rename(text, offset, newName);
    return result.ok ? applyTextEdits(text, result.edits) : result.why;
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
    assert.equal(renamableAt(text, offset), undefined);
  });

  it('keeps the findings and the references of every example', () => {
    for (const { text } of fixtureTexts())
      for (const offset of someOffsets(text, 53)) {
        const place = renamableAt(text, offset);
        const result = place && rename(text, place.span.start, 'A new name');
        if (!place || !result?.ok) continue;
        const after = applyTextEdits(text, result.edits);
        assert.equal(countFindings(after), countFindings(text), place.name);
        const shift = result.edits
          .filter(({ end }) => end <= place.span.start)
          .reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), 0);
        const references = countReferences(after, place.span.start + shift);
        assert.equal(references, countReferences(text, place.span.start), place.name);
        const start = result.edits[0]?.start ?? 0;
        const back = rename(after, start + 1, place.name);
        assert.ok(back.ok, place.name);
      }
  }).timeout(20_000);

  itAnswersAnyText((text, offset) => {
    const place = renamableAt(text, offset);
    const result = rename(text, offset, 'other');
    return [...(place ? [place.span] : []), ...(result.ok ? result.edits : [])];
  });
});

function countFindings(text: string): number {
  return diagnose(text, defaultSettings).findings.length;
}

function countReferences(text: string, offset: number): number {
  return findReferences(text, offset, { withDefinition: true }).length;
}
