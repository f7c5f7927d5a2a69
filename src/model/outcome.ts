/** What is known of a job, never more than was seen, and whether it is what the file expects. */
import type { Printer } from './config.ts';

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

export interface ExpectationResult {
  readonly expectation: 'outcome' | 'withinSeconds';
  readonly expected: string | number;
  readonly actual: string | number;
  readonly met: boolean;
}

/** Those that are written, met or not. */
export function checkExpectations(
  { testPrint }: Printer,
  { outcome, durationSeconds }: { readonly outcome: Outcome; readonly durationSeconds: number },
): ExpectationResult[] {
  const expected = testPrint?.expect?.outcome?.value as Outcome | undefined;
  const limit = testPrint?.expect?.withinSeconds?.value;
  const results: ExpectationResult[] = [];
  if (expected) {
    const met = meetsExpectation(outcome, expected);
    results.push({ expectation: 'outcome', expected, actual: outcome, met });
  }
  if (limit !== undefined) {
    const met = durationSeconds <= limit;
    results.push({ expectation: 'withinSeconds', expected: limit, actual: durationSeconds, met });
  }
  return results;
}
