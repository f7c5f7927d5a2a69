/** Which ports a place in the text is about. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../../src/format/read-config.ts';
import { portsAt } from '../../../src/language/printing/ports-at.ts';

const text =
  '{ "ports": { "P": { "device": "lpd://a/b" }, "Q": {} }, "printers": { "A": { "port": ["P", "Q"] }, "B": {} } }';
const config = readConfig(text);

describe('ports at a place', () => {
  for (const [needle, ports] of [
    ['"P": {', ['P']],
    ['lpd:', ['P']],
    ['"Q": {', ['Q']],
    ['"A"', ['P', 'Q']],
    ['"port"', ['P', 'Q']],
    ['"B"', []],
    ['"printers"', []],
  ] as const) {
    it(`${needle} is about ${ports.join(' and ') || 'none'}`, () => {
      assert.deepEqual(portsAt(config, text.indexOf(needle) + 1), ports);
    });
  }
});
