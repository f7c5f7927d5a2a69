/** Printers as tests: which there are, which passed, and where a miss is shown. */
import assert from 'node:assert/strict';
import { readConfig } from '../../../src/format/read-config.ts';
import { isPassed, missedSentences, printTests } from '../../../src/language/testing/print-tests.ts';
import { checkExpectations } from '../../../src/model/expectations.ts';
import type { Outcome } from '../../../src/model/outcome.ts';

function only(text: string) {
  const config = readConfig(text);
  const [printer] = printTests(config);
  assert.ok(printer);
  return printer;
}

const printed = { durationSeconds: 1, bytes: 12, sourcePorts: [1024], received: [] };

const expecting = (expect: string) => `{ "printers": { "A": { "testPrint": { "expect": ${expect} } } } }`;

describe('print tests', () => {
  it('are the printers with a testPrint, in the order of the file', () => {
    const config = readConfig(
      '{ "printers": { "C": { "testPrint": {} }, "A": {}, "B": { "testPrint": { "page": "pcl" } } } }',
    );
    assert.deepEqual(
      printTests(config).map(({ id }) => id),
      ['C', 'B'],
    );
  });

  const cases: [expect: string, outcome: Outcome, passed: boolean][] = [
    ['{}', 'sent', true],
    ['{}', 'printed', true],
    ['{}', 'failed', false],
    ['{}', 'cancelled', false],
    ['{ "withinSeconds": 9 }', 'not-sent', false],
    ['{ "withinSeconds": 0.5 }', 'sent', false],
    ['{ "outcome": "accepted" }', 'sent', false],
    ['{ "outcome": "accepted" }', 'printed', true],
    ['{ "outcome": "failed" }', 'failed', true],
    ['{ "outcome": "failed", "withinSeconds": 0.5 }', 'failed', false],
    ['{ "outcome": "not-sent" }', 'sent', false],
  ];
  for (const [expect, outcome, passed] of cases) {
    it(`${outcome} ${passed ? 'passes' : 'misses'} ${expect}`, () => {
      const printer = only(expecting(expect));
      const expectations = checkExpectations(printer, { ...printed, outcome }, { isVirtual: true });
      assert.equal(isPassed(printer, outcome, expectations), passed);
      assert.equal(missedSentences(printer, outcome, expectations).length === 0, passed);
    });
  }

  it('show a miss at the value that is not met, and a job that was not sent at the printer', () => {
    const missed = (text: string, outcome: Outcome) => {
      const printer = only(text);
      const expectations = checkExpectations(printer, { ...printed, outcome }, { isVirtual: true });
      return missedSentences(printer, outcome, expectations).map(({ place, sentence, expected, actual }) => [
        text.slice(place.start, place.end),
        sentence,
        expected,
        actual,
      ]);
    };
    assert.deepEqual(missed(expecting('{ "outcome": "printed", "withinSeconds": 0.5 }'), 'sent'), [
      ['"printed"', 'Expected outcome printed, but got sent.', 'printed', 'sent'],
      ['0.5', 'Expected at most 0.5 s, but got 1 s.', '0.5', '1'],
    ]);
    assert.deepEqual(
      missed(expecting('{ "contains": ["one", "two"] }'), 'sent').map(([text, sentence]) => [text, sentence]),
      [
        ['"one"', 'Expected "one" in what the virtual printer received, but got nothing.'],
        ['"two"', 'Expected "two" in what the virtual printer received, but got nothing.'],
      ],
    );
    assert.deepEqual(missed(expecting('{}'), 'failed'), [
      ['"A"', 'The job should be sent, as nothing else is expected, but it was failed.', 'sent', 'failed'],
    ]);
  });
});
