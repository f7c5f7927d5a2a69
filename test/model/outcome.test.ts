/** Outcomes: which one meets which expectation. */
import { strict as assert } from 'node:assert';
import { isSent, isWell, meetsExpectation, outcomes } from '../../src/model/outcome.ts';

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
