/** What is known of a job after several attempts: the most that any of them showed, and never less than an earlier one. */
import type { Outcome } from '../../model/outcome.ts';
import type { Delivery } from './delivery.ts';

/** Weakest first. `failed` stands above `not-sent`, because bytes that left once may be on paper. */
const ladder: readonly Outcome[] = ['not-sent', 'failed', 'sent', 'accepted', 'printed'];

export function strongerOutcome(before: Outcome, after: Outcome): Outcome {
  return ladder.indexOf(after) > ladder.indexOf(before) ? after : before;
}

/** What one attempt showed of the document, whoever stopped it. */
export function outcomeOfAttempt({ outcome, bytesSent }: Pick<Delivery, 'outcome' | 'bytesSent'>): Outcome {
  if (outcome !== 'cancelled' && outcome !== 'not-sent') return outcome;
  return bytesSent > 0 ? 'failed' : 'not-sent';
}
