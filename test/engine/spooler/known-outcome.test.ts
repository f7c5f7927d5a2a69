/** Outcomes over several attempts. */
import assert from 'node:assert/strict';
import { outcomeOfAttempt, strongerOutcome } from '../../../src/engine/spooler/known-outcome.ts';
import type { Outcome } from '../../../src/model/outcome.ts';

describe('known outcome', () => {
  const cases: readonly (readonly [Outcome, Outcome, Outcome])[] = [
    ['not-sent', 'not-sent', 'not-sent'],
    ['failed', 'not-sent', 'failed'],
    ['not-sent', 'failed', 'failed'],
    ['failed', 'accepted', 'accepted'],
    ['failed', 'sent', 'sent'],
    ['sent', 'not-sent', 'sent'],
    ['accepted', 'failed', 'accepted'],
    ['accepted', 'printed', 'printed'],
  ];
  for (const [before, after, known] of cases) {
    it(`is ${known} after ${before}, then ${after}`, () => {
      assert.equal(strongerOutcome(before, after), known);
    });
  }

  it('does not forget bytes that left in an attempt that was stopped', () => {
    assert.equal(outcomeOfAttempt({ outcome: 'cancelled', bytesSent: 0 }), 'not-sent');
    assert.equal(outcomeOfAttempt({ outcome: 'cancelled', bytesSent: 1 }), 'failed');
    assert.equal(outcomeOfAttempt({ outcome: 'not-sent', bytesSent: 1 }), 'failed');
    assert.equal(outcomeOfAttempt({ outcome: 'sent', bytesSent: 1 }), 'sent');
  });
});
