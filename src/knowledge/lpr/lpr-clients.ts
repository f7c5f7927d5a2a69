/** What the LPR client of each system does when a device does not take its job: how soon it tries again, how long it waits. */
import type { System } from '../systems.ts';

/** The wait before the next try, in seconds: `first`, then more by `growth` after each failure, up to `longest`. */
export interface RetryBackoff {
  readonly firstSeconds: number;
  readonly growth: 'none' | 'by-first' | 'doubling';
  readonly longestSeconds: number;
}

export interface LprClient {
  /** After a connection that was refused or not answered. */
  readonly retry: RetryBackoff;
  /** After an answer that was not 0, or a conversation that broke off. */
  readonly refusedRetry: RetryBackoff;
  /** While all source ports are in use or rest in TIME_WAIT. */
  readonly portsUsedUpRetry: RetryBackoff;
  readonly answerTimeoutSeconds: number;
  readonly dataTimeoutSeconds: number;
  /** How long it waits for a connection; undefined where no source states it. */
  readonly connectTimeoutSeconds: number | undefined;
  /** After so long without a connection it shows a message box, and nothing prints until somebody has closed it. */
  readonly popupAfterSeconds: number | undefined;
  /** Whether the TCP stack logs Tcpip 4227 when the source ports are used up. */
  readonly logsTcpip4227: boolean;
  readonly sources: readonly string[];
}

const every = (seconds: number): RetryBackoff => ({
  firstSeconds: seconds,
  growth: 'none',
  longestSeconds: seconds,
});

/** Every 4 s, one event 2004 each, until the printer takes the job or somebody cancels it. */
const windows: LprClient = {
  retry: every(4),
  refusedRetry: every(4),
  portsUsedUpRetry: every(4),
  answerTimeoutSeconds: 120,
  dataTimeoutSeconds: 300,
  connectTimeoutSeconds: undefined,
  popupAfterSeconds: undefined,
  logsTcpip4227: false,
  sources: ['Q223791', 'Q161969', 'Q102966 (CommandTimeout, DataTimeout)'],
};

/**
 * The Standard TCP/IP port: `LprAckTimeout` 180 s and `TcpAckTimeout` 300 s in the registry (facts of exports), and the
 * spooler's own retry, at each of which it can beep (BeepEnabled). No source names an event of its own for a failed try.
 */
const standardTcpIp: LprClient = {
  ...windows,
  retry: every(10),
  refusedRetry: every(10),
  portsUsedUpRetry: every(10),
  answerTimeoutSeconds: 180,
  sources: ['Q102966, BeepEnabled', 'LprAckTimeout and TcpAckTimeout of the Standard TCP/IP Port'],
};

const cups: LprClient = {
  retry: { firstSeconds: 5, growth: 'by-first', longestSeconds: 30 },
  refusedRetry: every(30),
  portsUsedUpRetry: every(1),
  answerTimeoutSeconds: 300,
  dataTimeoutSeconds: 300,
  connectTimeoutSeconds: undefined,
  popupAfterSeconds: undefined,
  logsTcpip4227: false,
  sources: ['CUPS backend/lpd.c'],
};

/** `connect_interval` 10 s, doubled up to `max_connect_interval` 60 s; `connect_timeout` 10 s. */
const tenDoubling: RetryBackoff = { firstSeconds: 10, growth: 'doubling', longestSeconds: 60 };
const lprng: LprClient = {
  retry: tenDoubling,
  refusedRetry: tenDoubling,
  portsUsedUpRetry: tenDoubling,
  // send_job_rw_timeout is 0 there, which means for ever: here somebody is waiting.
  answerTimeoutSeconds: 300,
  dataTimeoutSeconds: 300,
  connectTimeoutSeconds: 10,
  popupAfterSeconds: undefined,
  logsTcpip4227: false,
  sources: ['LPRng src/vars.c'],
};

export const lprClients = { windows, standardTcpIp, cups, lprng } satisfies Record<string, LprClient>;

/**
 * The debug timer of 15 minutes was in NT 3.51 SP5 and NT 4.0 SP2 and SP3, and left with NT 4.0 SP4 and TSE SP4
 * (Q161969). TSE SP3 is NT 4.0 SP3.
 */
const popupSystems: ReadonlySet<string> = new Set([
  'windows-nt-3.51-sp5',
  'windows-nt-4.0-sp2',
  'windows-nt-4.0-sp3',
  'windows-nt-4.0-tse-sp3',
]);

/** A request for a connection is sent again after 3 s and 6 s, and given up 12 s later (TcpMaxConnectRetransmissions 2). */
const connectsFor21Seconds = /^windows-(2000|xp|server-2003)/;

/** Windows Server 2008 and the releases of its age and later (KB 2003449). */
const logs4227 = /^windows-(vista|7|8|10|11|server-20(08|1|2))/;

export function lprClientOf(system: System): LprClient {
  if (system.family === 'cups') return cups;
  if (system.family === 'lprng') return lprng;
  const { id } = system;
  if (popupSystems.has(id)) {
    return { ...windows, popupAfterSeconds: 900, sources: [...windows.sources, 'Q185892 (RetryPopup)'] };
  }
  if (connectsFor21Seconds.test(id)) {
    return {
      ...windows,
      connectTimeoutSeconds: 21,
      sources: [...windows.sources, 'TechNet cc938209 (TcpMaxConnectRetransmissions)'],
    };
  }
  return logs4227.test(id)
    ? { ...windows, logsTcpip4227: true, sources: [...windows.sources, 'KB 2003449'] }
    : windows;
}

/** @param attemptCount how many tries have failed in a row, this one included */
export function retrySeconds(
  { firstSeconds, growth, longestSeconds }: RetryBackoff,
  attemptCount: number,
): number {
  const factor = growth === 'none' ? 1 : growth === 'by-first' ? attemptCount : 2 ** (attemptCount - 1);
  return Math.min(firstSeconds * factor, longestSeconds);
}
