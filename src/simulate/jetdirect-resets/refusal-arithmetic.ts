/** How often a job-based server meets a JetDirect that resets itself, worked out instead of run (Q129007). */

export interface JobBasedLoad {
  readonly jobsPerHour: number;
  /** Jobs that arrive together; groups come at random (Poisson). */
  readonly jobsPerGroup: number;
  /** From connecting to disconnecting. */
  readonly jobSeconds: number;
  /** How long the adapter refuses after a disconnect; at most `retrySeconds`. */
  readonly resetSeconds: number;
  /** The mean wait after a refusal. */
  readonly retrySeconds: number;
}

/**
 * The share of jobs that are refused, once each, because they begin within `resetSeconds` of the last disconnect.
 *
 * Time passes as jobs do: on the mean, 1 / rate = idle + job + share x retry. A job leaves no other waiting with
 * probability e; then the server is idle for 1 / groupRate on the mean, and with probability exp(-groupRate x reset) for
 * longer than the reset. A job is spared in just that case: 1 - share = e x exp(-groupRate x reset). Solved for the share.
 */
export function refusedShare(load: JobBasedLoad): number {
  const { jobsPerHour, jobsPerGroup, jobSeconds, resetSeconds, retrySeconds } = load;
  if (jobsPerHour === 0) return 0;
  const jobRate = jobsPerHour / 3600;
  // More jobs than the port can carry: it never comes to rest.
  if (jobRate * (jobSeconds + retrySeconds) >= 1) return 1;
  const idleWeight = jobsPerGroup * Math.exp((jobRate / jobsPerGroup) * resetSeconds);
  return (idleWeight + jobRate * jobSeconds - 1) / (idleWeight - jobRate * retrySeconds);
}
