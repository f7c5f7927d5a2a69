/** Numbers that printers report by SNMP, in words. */
import assert from 'node:assert/strict';
import { detectedErrorsInWords, supplyLevelInWords } from '../../src/knowledge/printer-mib.ts';

describe('printer MIB', () => {
  for (const [octets, words] of [
    [[], []],
    [[0], []],
    // Bit 0 is the highest (RFC 2790 §4).
    [[0x80], ['paper runs low']],
    [[0x44], ['out of paper', 'paper is jammed']],
    [[0x00, 0x04], ['an input tray is empty']],
    [
      [0x02, 0x02],
      ['off line', 'maintenance is overdue'],
    ],
    // A sixteenth bit and more octets are in no standard.
    [[0x00, 0x01, 0xff], []],
  ] as const) {
    it(`errors of ${JSON.stringify(octets)} are ${words.join(', ') || 'none'}`, () => {
      assert.deepEqual(detectedErrorsInWords(Uint8Array.from(octets)), words);
    });
  }

  for (const [level, maximum, unit, supplyClass, words] of [
    [40, 100, 19, 3, '40 % left'],
    [2500, 10_000, 7, 3, '25 % left (2500 of 10000 impressions)'],
    [30, 100, 19, 4, '30 % free'],
    [120, -2, 8, 3, '120 sheets left'],
    [7, undefined, undefined, undefined, '7 left'],
    [-1, 100, 19, 3, 'without limit'],
    [-2, 100, 19, 3, 'unknown'],
    [-3, 100, 19, 3, 'some left'],
    [-9, 100, 19, 3, 'unknown'],
    [undefined, 100, 19, 3, 'unknown'],
  ] as const) {
    it(`level ${level} of ${maximum} in the unit ${unit} is ${words}`, () => {
      assert.equal(supplyLevelInWords({ level, maximum, unit, supplyClass }), words);
    });
  }
});
