/** The outline of a configuration: sections, entries, and what tells them apart. */
import { strict as assert } from 'node:assert';
import { type DocumentSymbol, documentSymbols } from '../../../src/language/outline/document-symbols.ts';
import { readText } from '../../../src/language/reading.ts';
import { siteSample } from '../site-sample.ts';

describe('document-symbols', () => {
  const draw = (symbols: readonly DocumentSymbol[], indent = ''): string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${indent}${name}: ${detail}`,
      ...draw(children, `${indent}  `),
    ]);

  it('outlines sections and entries with details', () => {
    assert.deepEqual(draw(documentSymbols(readText(siteSample))), [
      'servers: 2',
      '  PRINT01: Windows Server 2003',
      '  spool.corp.example: CUPS 2.4',
      'clusters: 1',
      '  PRINTVS: PRINT01',
      'devices: 1',
      '  accounting lpd: lpd://10.20.0.11/raw',
      'ports: 3',
      '  LPR_ACCT: lpr · accounting lpd',
      '  FORWARD: lpr · lpd://printvs/ACCT',
      '  LAB: virtual:lab',
      'printers: 2',
      '  Accounting: LPR_ACCT · ACCT',
      '  Copy: FORWARD',
      'connections: 2',
      '  front desk: \\\\PRINTVS\\Acct',
      '  old desk: //PRINT01.corp.example/ACCOUNTS',
      'virtualPrinters: 1',
      '  lab: lpd',
    ]);
  });

  it('shows entries without a name and doubled ones', () => {
    const text = '{ "ports": { "": {}, "A": { "monitor": "raw" }, "A": { "monitor": "lpr" }, "B": 1 } }';
    assert.deepEqual(draw(documentSymbols(readText(text))), [
      'ports: 4',
      '  (no name): ',
      '  A: ',
      '  A: lpr',
      '  B: ',
    ]);
  });

  it('keeps the selection inside the span', () => {
    for (const { span, selection, children } of documentSymbols(readText(siteSample)))
      for (const symbol of [{ span, selection }, ...children])
        assert.ok(symbol.span.start <= symbol.selection.start && symbol.selection.end <= symbol.span.end);
  });
});
