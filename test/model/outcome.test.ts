/** Outcomes: which one meets which expectation. */
import { strict as assert } from 'node:assert';
import { readConfig } from '../../src/format/read-config.ts';
import {
  checkExpectations,
  isSent,
  isWell,
  meetsExpectation,
  type Outcome,
  outcomes,
} from '../../src/model/outcome.ts';

describe('outcome', () => {
  it('sent, accepted and printed mean at least; the others are exact', () => {
    const met = outcomes.map((expected) => [
      expected,
      outcomes.filter((outcome) => meetsExpectation(outcome, expected)),
    ]);
    assert.deepEqual(Object.fromEntries(met), {
      'not-sent': ['not-sent'],
      failed: ['failed'],
      sent: ['sent', 'accepted', 'printed'],
      accepted: ['accepted', 'printed'],
      printed: ['printed'],
      cancelled: ['cancelled'],
    });
  });

  it('sent or better is sent, and well; so is what a person cancelled', () => {
    assert.deepEqual(outcomes.filter(isSent), ['sent', 'accepted', 'printed']);
    assert.deepEqual(outcomes.filter(isWell), ['sent', 'accepted', 'printed', 'cancelled']);
  });
});

function check(expect: string, outcome: Outcome, durationSeconds = 1): [string, boolean][] {
  const config = readConfig(
    `{ "version": 1, "printers": { "A": { "testPrint": { "expect": ${expect} } } } }`,
  );
  const printer = config.printers.get('A');
  assert.ok(printer);
  return checkExpectations(printer, { outcome, durationSeconds }).map(({ expectation, met }) => [
    expectation,
    met,
  ]);
}

describe('print expectations', () => {
  it('say what was expected and what came', () => {
    const config = readConfig(
      '{ "printers": { "A": { "testPrint": { "expect": { "outcome": "printed", "withinSeconds": 2 } } } } }',
    );
    const printer = config.printers.get('A');
    assert.ok(printer);
    assert.deepEqual(checkExpectations(printer, { outcome: 'sent', durationSeconds: 1 }), [
      { expectation: 'outcome', expected: 'printed', actual: 'sent', met: false },
      { expectation: 'withinSeconds', expected: 2, actual: 1, met: true },
    ]);
  });

  it('take more than was expected, but not less', () => {
    assert.deepEqual(check('{ "outcome": "sent" }', 'accepted'), [['outcome', true]]);
    assert.deepEqual(check('{ "outcome": "accepted" }', 'sent'), [['outcome', false]]);
    assert.deepEqual(check('{ "outcome": "not-sent" }', 'failed'), [['outcome', false]]);
  });

  it('take no more time than was expected', () => {
    assert.deepEqual(check('{ "withinSeconds": 2 }', 'sent', 2), [['withinSeconds', true]]);
    assert.deepEqual(check('{ "withinSeconds": 2 }', 'sent', 2.001), [['withinSeconds', false]]);
  });

  it('are none where none are written', () => {
    assert.deepEqual(check('{}', 'failed'), []);
  });
});
