/** Where "Test Print" stands, and which printer a place in the text belongs to. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { printerActions, printerAt, printerLenses } from '../../../src/language/printing/printer-lenses.ts';
import { siteOf } from '../../site/site-of.ts';

const text = '{ "ports": { "P": {} }, "printers": { "A": { "port": "P" }, "B": {} } }';
const config = readConfig(text);

describe('printer lenses', () => {
  it('stand on each printer', () => {
    assert.deepEqual(
      printerLenses(config).map(({ printer, span }) => [printer, text.slice(span.start, span.end)]),
      [
        ['A', '"A"'],
        ['B', '"B"'],
      ],
    );
  });

  for (const [what, port, toDevices, expected] of [
    ['a device', '{ "device": "lpd://h/q" }', true, ['print', 'print-virtual', 'ping', 'troubleshoot']],
    ['a device', '{ "device": "lpd://h/q" }', false, ['print-virtual', 'troubleshoot']],
    ['a virtual printer', '{ "device": "virtual:v" }', true, ['print']],
    ['a virtual printer', '{ "device": "virtual:v" }', false, ['print-virtual']],
    ['nothing that is written', '{}', true, ['print', 'print-virtual', 'troubleshoot']],
    ['nothing that is written', '{}', false, ['print-virtual', 'troubleshoot']],
  ] as const) {
    it(`of a printer to ${what} offer ${expected.join(', ')}${toDevices ? '' : ' in a browser'}`, () => {
      const site = siteOf(
        `{ "ports": { "P": ${port} }, "printers": { "A": { "port": "P" } }, "virtualPrinters": { "v": { "kind": "lpd" } } }`,
      );
      assert.deepEqual(printerActions(site, 'A', toDevices), expected);
    });
  }

  for (const [needle, printer] of [
    ['"A"', 'A'],
    ['"port"', 'A'],
    ['"B"', 'B'],
    ['"P": {}', undefined],
    ['"printers"', undefined],
  ] as const) {
    it(`${needle} belongs to ${printer ?? 'no printer'}`, () => {
      assert.equal(printerAt(config, text.indexOf(needle) + 1), printer);
    });
  }
});
