/** Who is tried again, by policy, by what the port answered, and by whether anything of the document may have left. */
import assert from 'node:assert/strict';
import type { FailedDelivery } from '../../../src/engine/spooler/delivery.ts';
import { decideRetry, keepTryingMs } from '../../../src/engine/spooler/retry-policy.ts';

const why = 'because';
const passing: FailedDelivery = { next: 'retry', afterMs: 4000, why, passes: true, exact: true };
const definite: FailedDelivery = { next: 'retry', afterMs: 4000, why };
const liftable: FailedDelivery = { next: 'hold', why, liftable: true };
const held: FailedDelivery = { next: 'hold', why };
const all = [passing, definite, liftable, held];

describe('retry policy', () => {
  it('never sends again for a real device what may have left', () => {
    for (const policy of ['once', 'keep-trying'] as const) {
      for (const failure of all) assert.deepEqual(decideRetry(policy, failure, true), { kind: 'end' });
    }
  });

  it('tries again before that what is known to pass, and a definite refusal only where that is asked for', () => {
    const again = { kind: 'retry', afterMs: 4000, exact: false };
    const table = {
      once: [{ ...again, exact: true }, ...Array(3).fill({ kind: 'end' })],
      'keep-trying': [{ ...again, exact: true }, again, { ...again, afterMs: keepTryingMs }, { kind: 'end' }],
    };
    for (const [policy, expected] of Object.entries(table)) {
      const decided = all.map((failure) => decideRetry(policy as keyof typeof table, failure, false));
      assert.deepEqual(decided, expected, policy);
    }
  });

  it('does as the monitor does for virtual printers, whatever has left', () => {
    for (const mayHaveLeft of [false, true]) {
      const kinds = all.map((failure) => decideRetry('as-the-monitor-does', failure, mayHaveLeft).kind);
      assert.deepEqual(kinds, ['retry', 'retry', 'hold', 'hold']);
    }
  });
});
