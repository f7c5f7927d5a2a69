/** Whether a job that did not get through is tried again: the one place where that is decided. */
import type { FailedDelivery } from './delivery.ts';

/**
 * - `once`, for real devices: nothing is sent again once any byte of the document may have left, and before that only
 *   what is known to pass is tried again.
 * - `keep-trying`: as `once`, but a definite refusal is tried again, too, because a person asked for it.
 * - `as-the-monitor-does`, for virtual printers and simulated time: as the real system's port monitor goes on.
 */
export type RetryPolicy = 'once' | 'keep-trying' | 'as-the-monitor-does';

export type Decision =
  | { readonly kind: 'retry'; readonly afterMs: number; readonly exact: boolean }
  /** The job waits for a person. */
  | { readonly kind: 'hold' }
  /** It is over. */
  | { readonly kind: 'end' };

/** No monitor says how long to wait where it would not try again at all. */
export const keepTryingMs = 5000;

/** @param mayHaveLeft some of the document may have left, in this attempt or an earlier one */
export function decideRetry(policy: RetryPolicy, failure: FailedDelivery, mayHaveLeft: boolean): Decision {
  const isOnce = policy !== 'as-the-monitor-does';
  if (isOnce && mayHaveLeft) return { kind: 'end' };
  if (failure.next === 'retry') {
    if (policy === 'once' && !failure.passes) return { kind: 'end' };
    return { kind: 'retry', afterMs: failure.afterMs, exact: failure.exact === true };
  }
  if (!isOnce) return { kind: 'hold' };
  if (policy === 'keep-trying' && failure.liftable)
    return { kind: 'retry', afterMs: keepTryingMs, exact: false };
  return { kind: 'end' };
}
