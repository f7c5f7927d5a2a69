/**
 * The states of a job and the moves between them; nothing else may change a job's state.
 *
 * - `queued`: in when submitted, released, or when its time to retry has come; out to `sending`, or when held, cancelled or out of time.
 * - `sending`: in when its port is asked to deliver it, one job a destination; out by what the port answers, a cancel or its deadline.
 * - `waiting-to-retry`: in when the port says to try later; out when that time has come, or when held, cancelled or out of time.
 * - `held`: in when a person or the port says so; out only by a person: `queued` or `cancelled`.
 * - `done`: in when the port says that nothing remains to be done; final.
 * - `failed`: in when its deadline passed before it was done, or when it did not get through and is not tried again; final.
 * - `cancelled`: in when a person stopped it; final.
 */
export type JobState = 'queued' | 'sending' | 'waiting-to-retry' | 'held' | 'done' | 'failed' | 'cancelled';

const moves: Readonly<Record<JobState, readonly JobState[]>> = {
  queued: ['sending', 'held', 'failed', 'cancelled'],
  sending: ['done', 'waiting-to-retry', 'held', 'failed', 'cancelled'],
  'waiting-to-retry': ['queued', 'held', 'failed', 'cancelled'],
  held: ['queued', 'cancelled'],
  done: [],
  failed: [],
  cancelled: [],
};

export const jobStates = Object.keys(moves) as readonly JobState[];

export function mayMove(from: JobState, to: JobState): boolean {
  return moves[from].includes(to);
}

/** Moves the job, or refuses by name. */
export function moveJob(job: { readonly id: number; state: JobState }, to: JobState): void {
  if (!mayMove(job.state, to)) throw new Error(`job ${job.id} cannot move from ${job.state} to ${to}`);
  job.state = to;
}

/** Nothing happens to the job any more. */
export function isFinal(state: JobState): boolean {
  return moves[state].length === 0;
}

/** Nothing happens to the job unless a person acts. */
export function isAtRest(state: JobState): boolean {
  return state === 'held' || isFinal(state);
}
