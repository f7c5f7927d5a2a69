/** How each kind of print system retries over LPD, and in which words it says so. */
import type { EventDialect } from '../../model/print-plan.ts';

/** Why an attempt did not go through. */
export type LprTrouble = 'unreachable' | 'busy' | 'ports-used-up' | 'refused' | 'broke-off';

export interface LprDialect {
  readonly source: string;
  readonly id: number;
  readonly answerTimeoutMs: number;
  readonly dataTimeoutMs: number;
  /** The wait before the next attempt; `attemptCount` is how many have failed in a row, this one included. */
  retryAfterMs(trouble: LprTrouble, attemptCount: number): number;
  /** Whether the job waits for a person after this answer, sent instead of 0 at the given point. */
  holdsAfter(code: number, point: 'command' | 'body'): boolean;
  words(trouble: LprTrouble, place: { queue: string; host: string; seconds: number }): string;
}

export const lprDialects: Readonly<Record<EventDialect, LprDialect>> = {
  windows: {
    source: 'LPR Print Monitor',
    id: 2004,
    // CommandTimeout and DataTimeout of the port's Timeouts key (Q102966, Q152312).
    answerTimeoutMs: 120_000,
    dataTimeoutMs: 300_000,
    // Every 4 s until the printer accepts it or somebody cancels, one 2004 each time (Q223791).
    retryAfterMs: () => 4000,
    holdsAfter: () => false,
    words: (_trouble, { queue, host }) =>
      `Printer ${queue} on host ${host} is rejecting our request. Will retry until it accepts the request or the job is cancelled.`,
  },
  cups: {
    source: 'cups',
    id: 0,
    // Both are `timeout=` of backend/lpd.c.
    answerTimeoutMs: 300_000,
    dataTimeoutMs: 300_000,
    // backend/lpd.c: 5 s more after each refused connection up to 30 s; 1 s when no source port is free; 30 s after a refused file.
    retryAfterMs(trouble, attemptCount) {
      if (trouble === 'ports-used-up') return 1000;
      return trouble === 'refused' || trouble === 'broke-off'
        ? 30_000
        : Math.min(5000 * attemptCount, 30_000);
    },
    // A refused command fails the backend at once; a refused file is sent again. 2 is LPRng's "try later".
    holdsAfter: (code, point) => point === 'command' && code !== 2,
    words(trouble) {
      if (trouble === 'busy') return 'The printer is in use.';
      if (trouble === 'unreachable') return 'The printer is unreachable at this time.';
      return trouble === 'ports-used-up' ? 'Unable to reserve port.' : 'The printer did not accept the job.';
    },
  },
  lprng: {
    source: 'lprng',
    id: 0,
    // send_job_rw_timeout is 0 there, which means for ever: here somebody is waiting.
    answerTimeoutMs: 300_000,
    dataTimeoutMs: 300_000,
    // connect_interval 10 s, doubled up to max_connect_interval 60 s (src/vars.c).
    retryAfterMs: (_trouble, attemptCount) => Math.min(10_000 * 2 ** (attemptCount - 1), 60_000),
    // 1 stops the queue, 3 is a bad job; 2 asks to try later (lp.h).
    holdsAfter: (code) => code === 1 || code === 3,
    words: (trouble, { queue, host, seconds }) =>
      `${trouble === 'refused' ? `${queue}@${host} refused the job` : `cannot send to ${queue}@${host}`}; sleeping ${seconds} secs before retry.`,
  },
};
