/** What is known of a job, never more than was seen. */

/**
 * - `not-sent`: no document byte left.
 * - `failed`: some left, or the receiver said no.
 * - `sent`: all bytes written, nobody confirmed.
 * - `accepted`: the receiver acknowledged the whole job.
 * - `printed`: the device reports it done.
 * - `cancelled`: a person or a deadline of theirs stopped it.
 */
export type Outcome = 'not-sent' | 'failed' | 'sent' | 'accepted' | 'printed' | 'cancelled';

export const outcomes: readonly Outcome[] = [
  'not-sent',
  'failed',
  'sent',
  'accepted',
  'printed',
  'cancelled',
];

/** Each says more than the one before it. */
const ladder: readonly Outcome[] = ['sent', 'accepted', 'printed'];

/** Whether an outcome meets an expectation: `sent`, `accepted` and `printed` mean "at least"; the others are exact. */
export function meetsExpectation(outcome: Outcome, expected: Outcome): boolean {
  const wanted = ladder.indexOf(expected);
  return wanted === -1 ? outcome === expected : ladder.indexOf(outcome) >= wanted;
}

/** Sent, or better. */
export function isSent(outcome: Outcome): boolean {
  return ladder.includes(outcome);
}

/** Whether it came as far as it could, or as a person let it. */
export function isWell(outcome: Outcome): boolean {
  return isSent(outcome) || outcome === 'cancelled';
}
