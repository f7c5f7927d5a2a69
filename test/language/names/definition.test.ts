/** From a name to the place that defines it. */
import { strict as assert } from 'node:assert';
import { outwardNameAt } from '../../../src/language/folder/outward-names.ts';
import { findDefinition, findOutwardDefinitions } from '../../../src/language/names/definition.ts';
import { readText } from '../../../src/language/reading.ts';
import { drawPlaces, readFolder } from '../folder-sample.ts';
import { drawRange, readMarkedCursor } from '../marked-cursor.ts';

describe('definition', () => {
  const cases: Record<string, [marked: string, target: string]> = {
    'leads from a printer to its port': [
      '{"ports":{"A":{}},"printers":{"P":{"port":"A|"}}}',
      '{"ports":{"[A]":{}},"printers":{"P":{"port":"A"}}}',
    ],
    'leads from a port of a pool': [
      '{"ports":{"A":{},"B":{}},"printers":{"P":{"port":["A","|B"]}}}',
      '{"ports":{"A":{},"[B]":{}},"printers":{"P":{"port":["A","B"]}}}',
    ],
    'leads from a cluster to its node': [
      '{"servers":{"S":{}},"clusters":{"C":{"nodes":["|S"]}}}',
      '{"servers":{"[S]":{}},"clusters":{"C":{"nodes":["S"]}}}',
    ],
    'leads from a path to the host': [
      '{"servers":{"S":{}},"connections":{"C":{"path":"//|s/x"}}}',
      '{"servers":{"[S]":{}},"connections":{"C":{"path":"//s/x"}}}',
    ],
    'leads from a path to the share': [
      '{"servers":{"S":{}},"printers":{"P":{"server":"S","share":"X"}},"connections":{"C":{"path":"\\\\\\\\S\\\\|x"}}}',
      '{"servers":{"S":{}},"printers":{"P":{"server":"S","share":"[X]"}},"connections":{"C":{"path":"\\\\\\\\S\\\\x"}}}',
    ],
    'leads from a path to the former share': [
      '{"servers":{"S":{}},"printers":{"P":{"server":"S","share":"X","formerShares":["Y"]}},"connections":{"C":{"path":"//S/Y|"}}}',
      '{"servers":{"S":{}},"printers":{"P":{"server":"S","share":"X","formerShares":["[Y]"]}},"connections":{"C":{"path":"//S/Y"}}}',
    ],
    'leads from a virtual URI to the virtual printer': [
      '{"ports":{"A":{"device":"virtual:|lab"}},"virtualPrinters":{"lab":{}}}',
      '{"ports":{"A":{"device":"virtual:lab"}},"virtualPrinters":{"[lab]":{}}}',
    ],
    'leads from a key to itself': ['{"ports":{"|A":{}}}', '{"ports":{"[A]":{}}}'],
  };
  for (const [name, [marked, target]] of Object.entries(cases)) {
    it(name, () => {
      const { text, offset } = readMarkedCursor(marked);
      const definition = findDefinition(readText(text), offset);
      assert.ok(definition);
      assert.equal(drawRange(text, definition.target), target);
      assert.ok(definition.origin.start <= offset && definition.origin.end >= offset);
      assert.ok(
        definition.entry.start < definition.target.start && definition.entry.end > definition.target.end,
      );
    });
  }

  it('is silent where nothing is named, or the name means nothing', () => {
    for (const marked of ['{"por|ts":{}}', '{"printers":{"P":{"port":"A|"}}}', '{"version":|1}', '|']) {
      const { text, offset } = readMarkedCursor(marked);
      assert.equal(findDefinition(readText(text), offset), undefined);
    }
  });

  const servers =
    '{"servers":{"PRINT01":{"aliases":["prn"]}},"printers":{"A":{"server":"PRINT01","share":"ACCT"}}}';
  const across: Record<string, [files: Record<string, string>, targets: string[]]> = {
    'leads from a path to the host of another file': [
      {
        'desks.printers.jsonc': '{"connections":{"C":{"path":"//PR|INT01/ACCT"}}}',
        'printers.jsonc': servers,
      },
      [`printers.jsonc: ${servers.replace('PRINT01', '[PRINT01]')}`],
    ],
    'leads from a path to the share of another file': [
      { 'desks.printers.jsonc': '{"connections":{"C":{"path":"//prn/|acct"}}}', 'printers.jsonc': servers },
      [`printers.jsonc: ${servers.replace('ACCT', '[ACCT]')}`],
    ],
    'leads from a device URI to the alias of another file': [
      { 'desks.printers.jsonc': '{"ports":{"P":{"device":"lpd://|PRN/ACCT"}}}', 'printers.jsonc': servers },
      [`printers.jsonc: ${servers.replace('prn', '[prn]')}`],
    ],
    'leads to the share behind a host that the file has itself': [
      {
        'desks.printers.jsonc': '{"servers":{"PRINT01":{}},"connections":{"C":{"path":"//print01/ACCT|"}}}',
        'printers.jsonc': servers,
      },
      [`printers.jsonc: ${servers.replace('ACCT', '[ACCT]')}`],
    ],
    'leads to each file that has the host': [
      {
        'a.printers.jsonc': '{"connections":{"C":{"from":"|WS1"}}}',
        'b.printers.jsonc': '{"servers":{"ws1":{}}}',
        'c.printers.jsonc': '{"servers":{"x":{"name":"WS1"}}}',
      },
      ['b.printers.jsonc: {"servers":{"[ws1]":{}}}', 'c.printers.jsonc: {"servers":{"x":{"name":"[WS1]"}}}'],
    ],
    'leads nowhere from a key of the file: those mean nothing in another': [
      { 'desks.printers.jsonc': '{"ports":{"P":{"server":"PRI|NT01"}}}', 'printers.jsonc': servers },
      [],
    ],
    'leads nowhere from localhost': [
      {
        'a.printers.jsonc': '{"ports":{"P":{"device":"lpd://local|host/A"}}}',
        'b.printers.jsonc': '{"servers":{"localhost":{}}}',
      },
      [],
    ],
  };
  for (const [name, [files, targets]] of Object.entries(across)) {
    it(name, () => {
      const { file, offset, others } = readFolder(files);
      assert.equal(findDefinition(file.reading, offset), undefined);
      const outward = outwardNameAt(file.reading, offset);
      const found = outward ? findOutwardDefinitions(outward, others) : [];
      assert.deepEqual(drawPlaces(found.map((one) => ({ file: one.file, span: one.target }))), targets);
      for (const { origin, entry, target } of found) {
        assert.ok(origin.start <= offset && offset <= origin.end);
        assert.ok(entry.start < target.start && target.end < entry.end);
      }
    });
  }

  it('passes over files that cannot be read', () => {
    const { file, offset } = readFolder({ 'printers.jsonc': '{"connections":{"C":{"from":"|WS1"}}}' });
    const outward = outwardNameAt(file.reading, offset);
    assert.ok(outward);
    assert.deepEqual(findOutwardDefinitions(outward, [{ uri: 'file:///site/b', text: undefined }]), []);
  });
});
