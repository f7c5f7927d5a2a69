/** Which text of a file a print follows. */
import { strict as assert } from 'node:assert';
import { printedEntries, printerBehind } from '../../../src/language/printing/printed-entries.ts';
import { siteOf } from '../../site/site-of.ts';

const entries = {
  printer: '"A": { "port": ["P", "Q"] }',
  named: '"P": { "device": "D" }',
  inline: '"Q": { "device": "lpd://10.0.0.2/q" }',
  device: '"D": { "uri": "lpd://10.0.0.1/q" }',
};
const text = `{
  "devices": { ${entries.device}, "E": { "uri": "lpd://10.0.0.9/q" } },
  "ports": { ${entries.named}, ${entries.inline}, "R": {} },
  "printers": { "B": { "port": "R" }, ${entries.printer} , "C": { "port": "gone" } }
}`;

describe('printed entries', () => {
  for (const [printer, expected] of [
    ['A', [entries.printer, entries.named, entries.inline, entries.device]],
    ['B', ['"B": { "port": "R" }', '"R": {}']],
    ['C', ['"C": { "port": "gone" }']],
    ['nobody', []],
  ] as const)
    it(`of ${printer} are ${expected.length}`, () => {
      const spans = printedEntries(siteOf(text), printer);
      assert.deepEqual(
        spans.map(({ start, end }) => text.slice(start, end)),
        expected,
      );
    });

  for (const [place, printer] of [
    ['"port": ["P"', 'A'],
    ['"device": "D"', 'A'],
    ['10.0.0.2', 'A'],
    ['10.0.0.1', 'A'],
    ['"R": {}', 'B'],
    ['10.0.0.9', undefined],
  ] as const)
    it(`${place} is behind ${printer}`, () =>
      assert.equal(printerBehind(siteOf(text), text.indexOf(place)), printer));
});
