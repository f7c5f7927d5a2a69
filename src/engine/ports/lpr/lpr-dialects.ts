/** How each kind of print system retries over LPD, and in which words it says so. */
import {
  type LprClient,
  lprClientOf,
  lprClients,
  type RetryBackoff,
  retrySeconds,
} from '../../../knowledge/lpr/lpr-clients.ts';
import { findSystem } from '../../../knowledge/systems.ts';
import type { EventDialect, PrintPlan } from '../../../model/print-plan.ts';
import type { TryFailure } from '../failed-try.ts';

export interface LprDialect {
  readonly source: string;
  readonly id: number;
  readonly answerTimeoutMs: number;
  readonly dataTimeoutMs: number;
  /** How long to wait for a connection; undefined is ours. */
  readonly connectTimeoutMs: number | undefined;
  /** After so long without a connection the job waits for a person; undefined tries for ever. */
  readonly popupAfterMs: number | undefined;
  /** The wait before the next attempt; `attemptCount` is how many have failed in a row, this one included. */
  retryAfterMs(failure: TryFailure, attemptCount: number): number;
  /** Whether the job waits for a person after this answer, sent instead of 0 at the given point. */
  holdsAfter(code: number, point: 'command' | 'body'): boolean;
  words(failure: TryFailure, place: { queue: string; host: string; seconds: number }): string;
}

/** Ours, where no system is stated: nothing is retried but what passes, so that one pace does for all of it. */
const everyFiveSeconds: RetryBackoff = { firstSeconds: 5, growth: 'none', longestSeconds: 5 };
const ourClient: LprClient = {
  retry: everyFiveSeconds,
  refusedRetry: everyFiveSeconds,
  portsUsedUpRetry: everyFiveSeconds,
  answerTimeoutSeconds: 120,
  dataTimeoutSeconds: 300,
  connectTimeoutSeconds: undefined,
  popupAfterSeconds: undefined,
  logsTcpip4227: false,
  sources: [],
};

export const lprDialects: Readonly<Record<EventDialect, LprDialect>> = {
  windows: {
    source: 'LPR Print Monitor',
    id: 2004,
    ...timingsOf(lprClients.windows),
    holdsAfter: () => false,
    words: (_failure, { queue, host }) =>
      `Printer ${queue} on host ${host} is rejecting our request. Will retry until it accepts the request or the job is cancelled.`,
  },
  cups: {
    source: 'cups',
    id: 0,
    ...timingsOf(lprClients.cups),
    // A refused command fails the backend at once; a refused file is sent again. 2 is LPRng's "try later".
    holdsAfter: (code, point) => point === 'command' && code !== 2,
    words(failure) {
      if (failure === 'busy') return 'The printer is in use.';
      if (failure === 'unreachable') return 'The printer is unreachable at this time.';
      return failure === 'ports-used-up' ? 'Unable to reserve port.' : 'The printer did not accept the job.';
    },
  },
  lprng: {
    source: 'lprng',
    id: 0,
    ...timingsOf(lprClients.lprng),
    // 1 stops the queue, 3 is a bad job; 2 asks to try later (lp.h).
    holdsAfter: (code) => code === 1 || code === 3,
    words: (failure, { queue, host, seconds }) =>
      `${failure === 'refused' ? `${queue}@${host} refused the job` : `cannot send to ${queue}@${host}`}; sleeping ${seconds} secs before retry.`,
  },
  platen: {
    source: 'platen',
    id: 0,
    ...timingsOf(ourClient),
    holdsAfter: (code) => code !== 2,
    words: (_failure, { seconds }) => `Next try in ${seconds} s:`,
  },
};

/** Event 2004 is the LPR monitor's; no source names one that a Standard TCP/IP port logs, so this is Platen's own remark. */
const standardTcpIp: LprDialect = {
  source: 'platen',
  id: 0,
  ...timingsOf(lprClients.standardTcpIp),
  holdsAfter: () => false,
  words: () => 'The Standard TCP/IP port could not print the job.',
};

/** As the plan's family of systems does it, or as exactly the system does that it acts as. */
export function lprDialectOf({ dialect, actAs, isStandardTcpIp }: PrintPlan): LprDialect {
  if (isStandardTcpIp) return standardTcpIp;
  const system = dialect === 'platen' ? undefined : findSystem(actAs);
  return system ? { ...lprDialects[dialect], ...timingsOf(lprClientOf(system)) } : lprDialects[dialect];
}

type LprTimings = Pick<
  LprDialect,
  'answerTimeoutMs' | 'dataTimeoutMs' | 'connectTimeoutMs' | 'popupAfterMs' | 'retryAfterMs'
>;

function timingsOf(client: LprClient): LprTimings {
  const { answerTimeoutSeconds, dataTimeoutSeconds, connectTimeoutSeconds, popupAfterSeconds } = client;
  return {
    answerTimeoutMs: answerTimeoutSeconds * 1000,
    dataTimeoutMs: dataTimeoutSeconds * 1000,
    connectTimeoutMs: inMs(connectTimeoutSeconds),
    popupAfterMs: inMs(popupAfterSeconds),
    retryAfterMs: (failure, attemptCount) => retrySeconds(backoffFor(client, failure), attemptCount) * 1000,
  };
}

function inMs(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : seconds * 1000;
}

function backoffFor(client: LprClient, failure: TryFailure): RetryBackoff {
  if (failure === 'ports-used-up') return client.portsUsedUpRetry;
  return failure === 'refused' || failure === 'broke-off' ? client.refusedRetry : client.retry;
}
