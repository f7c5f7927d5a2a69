/** What names CUPS and Windows refuse: lpadmin(8), apple/cups #4966, MS-RPRN 2.2.4.14, MS-FSCC 2.1.6. */
import { strict as assert } from 'node:assert';
import { printerNameProblem, shareNameProblem } from '../../src/knowledge/printer-names.ts';
import { findSystem } from '../../src/knowledge/systems.ts';

describe('printer names', () => {
  for (const [id, name, problem] of [
    ['cups-1.7', 'HP_LaserJet.4-2', undefined],
    ['cups-1.7', 'HP LaserJet', 'CUPS 1.7 takes no blank in it'],
    ['cups-2.4.7', 'a/b', 'CUPS 2.4 takes no "/" in it'],
    ['cups', 'a#b', 'CUPS takes no "#" in it'],
    ['macos', 'a\u0001b', 'macOS takes no control character in it'],
    ['cups-2.2', 'a?b', undefined],
    ['cups-2.3', 'a?b', 'CUPS 2.3 takes no "?" in it'],
    ['cups', 'x'.repeat(127), undefined],
    ['cups', 'x'.repeat(128), 'CUPS takes up to 127 characters'],
    ['windows-2000', 'HP LaserJet #4/5', undefined],
    ['windows-2000', 'a,b', 'Windows takes no "," in it'],
    ['windows-2000', '', 'it is empty'],
    ['lprng', 'a b', undefined],
    ['samba', 'a,b', undefined],
  ] as const) {
    it(`${JSON.stringify(name.slice(0, 20))} on ${id}: ${problem ?? 'taken'}`, () => {
      const system = findSystem(id);
      assert.ok(system);
      assert.equal(printerNameProblem(system, name), problem);
    });
  }

  it('of shares have no character that paths and lists have', () => {
    for (const character of '"\\/[]:|<>+=;,*?\t') assert.ok(shareNameProblem(`a${character}b`), character);
    assert.equal(shareNameProblem("HP #4 (2nd floor) - Büro's"), undefined);
    assert.equal(shareNameProblem('x'.repeat(80)), undefined);
    assert.ok(shareNameProblem('x'.repeat(81)));
  });
});
