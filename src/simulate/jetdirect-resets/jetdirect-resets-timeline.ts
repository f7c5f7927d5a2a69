/** The timeline of a run of Q129007: each job at first, then what every five minutes brought. */
import { clockText } from '../clock-text.ts';
import type { TimelineEntry } from '../incident.ts';
import type { ServerSetup, Setup } from './jetdirect-resets-setup.ts';
import type { JetDirectWatch } from './shared-jetdirect.ts';

export interface JetDirectTimeline {
  readonly watch: JetDirectWatch;
  /** Once the run is over. */
  finish(): { entries: readonly TimelineEntry[]; tallies: readonly Tally[] };
}

/** What a server came to. */
export interface Tally {
  readonly refusalCount: number;
  readonly deliveredCount: number;
  readonly waitingCount: number;
  readonly connectionCount: number;
  readonly longestDelaySeconds: number;
  readonly events: Readonly<Record<string, number>>;
}

/** So many entries show single jobs; the rest is summed up, so that the whole stays readable. */
const maxSingleEntryCount = 45;
/** From then on sums do, so that the runs before and after a fix are shown alike; a slow one is given its time. */
const singleSeconds = 600;
const minSingleEntryCount = 12;
const periodSeconds = 300;

interface ServerHistory {
  readonly server: ServerSetup;
  readonly arrivedAt: Map<number, number>;
  /** How often each job that is still under way was refused. */
  readonly refusals: Map<number, number>;
  sourcePort: number | undefined;
  /** The last entry, where it is about jobs over a standing connection: the next such job joins it. */
  row: { readonly entry: number; readonly firstJob: number } | undefined;
  /** The connection was opened for the job that is under way. */
  isFreshlyConnected: boolean;
  total: Counts;
  period: Counts;
  readonly events: Record<string, number>;
  longestDelaySeconds: number;
}

interface Delivered {
  readonly job: number;
  readonly delay: number;
  readonly refusalCount: number;
}

interface Counts {
  arrived: number;
  delivered: number;
  refused: number;
  connected: number;
}

const zero: Counts = { arrived: 0, delivered: 0, refused: 0, connected: 0 };

export function createJetDirectTimeline(setup: Setup, resetSeconds: number): JetDirectTimeline {
  const entries: TimelineEntry[] = [];
  const histories = setup.servers.map(startHistory);
  let singleEntryCount = 0;
  /** Since when events are summed up; undefined while single jobs are shown. */
  let summedSince: number | undefined;
  let periodEnd = 0;
  let lastSeconds = 0;

  function add(
    atSeconds: number,
    kind: TimelineEntry['kind'],
    { server }: ServerHistory,
    text: string,
  ): void {
    entries.push({ atSeconds: tenths(atSeconds), kind, subject: server.port, text });
  }

  function addSingle(
    atSeconds: number,
    kind: TimelineEntry['kind'],
    history: ServerHistory,
    text: string,
  ): void {
    if (summedSince !== undefined) return;
    add(atSeconds, kind, history, text);
    singleEntryCount += 1;
    if (singleEntryCount >= maxSingleEntryCount) beginSums(atSeconds);
  }

  function beginSums(atSeconds: number): void {
    summedSince = atSeconds;
    periodEnd = (Math.floor(atSeconds / periodSeconds) + 1) * periodSeconds;
    for (const each of histories) each.period = { ...zero };
  }

  /** Time has passed: closes the periods that lie behind. */
  function advance(atSeconds: number): void {
    lastSeconds = atSeconds;
    if (summedSince === undefined && atSeconds >= singleSeconds && singleEntryCount >= minSingleEntryCount)
      beginSums(Math.floor(atSeconds / periodSeconds) * periodSeconds);
    while (summedSince !== undefined && atSeconds >= periodEnd) {
      sumUp(periodEnd, summedSince);
      summedSince = periodEnd;
      periodEnd += periodSeconds;
    }
  }

  function sumUp(atSeconds: number, since: number): void {
    for (const history of histories) {
      const text = periodText(history, since);
      if (text !== undefined) add(atSeconds, 'job', history, text);
      history.period = { ...zero };
    }
  }

  function count(history: ServerHistory, what: keyof Counts, by = 1): void {
    history.total[what] += by;
    history.period[what] += by;
  }

  const on = (index: number, atSeconds: number, update: (history: ServerHistory) => void): void => {
    advance(atSeconds);
    const history = histories[index];
    if (history) update(history);
  };

  const watch: JetDirectWatch = {
    arrived: (index, atSeconds, ids) =>
      on(index, atSeconds, (history) => {
        const waitingCount = history.arrivedAt.size;
        for (const id of ids) history.arrivedAt.set(id, atSeconds);
        count(history, 'arrived', ids.length);
        const before = waitingCount === 0 ? '' : `, behind ${waitingCount}`;
        addSingle(atSeconds, 'job', history, `${jobsText(ids)}${before}`);
      }),
    connected: (index, atSeconds, sourcePort) =>
      on(index, atSeconds, (history) => {
        count(history, 'connected');
        history.sourcePort = sourcePort;
        history.isFreshlyConnected = true;
      }),
    logged: (index, atSeconds, { source, id, job }) =>
      on(index, atSeconds, (history) => {
        if (id > 0) history.events[`${source} ${id}`] = (history.events[`${source} ${id}`] ?? 0) + 1;
        if (source !== 'HPMON' || id !== 1044) return;
        count(history, 'refused');
        const refusalCount = (history.refusals.get(job) ?? 0) + 1;
        history.refusals.set(job, refusalCount);
        // The tries after the first stand where the job ends, or in the sum of the period.
        if (refusalCount === 1)
          addSingle(atSeconds, 'event', history, `HPMON 1044: lost connection (job ${job})`);
      }),
    delivered: (index, atSeconds, job) =>
      on(index, atSeconds, (history) => {
        const delay = atSeconds - (history.arrivedAt.get(job) ?? atSeconds);
        const refusalCount = history.refusals.get(job) ?? 0;
        history.arrivedAt.delete(job);
        history.refusals.delete(job);
        history.longestDelaySeconds = Math.max(history.longestDelaySeconds, delay);
        count(history, 'delivered');
        addDelivery(atSeconds, history, { job, delay, refusalCount });
        history.isFreshlyConnected = false;
      }),
  };

  function addDelivery(
    atSeconds: number,
    history: ServerHistory,
    { job, delay, refusalCount }: Delivered,
  ): void {
    const isContinuous = history.server.connectionType === 'continuous';
    const end = `${isContinuous ? 'sent' : 'printed'} ${delay.toFixed(1)} s after`;
    if (isContinuous && !history.isFreshlyConnected) {
      const joined =
        summedSince === undefined && history.row?.entry === entries.length - 1 ? history.row : undefined;
      if (joined) entries.pop();
      const firstJob = joined?.firstJob ?? job;
      addSingle(
        atSeconds,
        'connection',
        history,
        firstJob === job
          ? `job ${job}: over the same connection; ${end} it came`
          : `jobs ${firstJob} to ${job}: over the same connection; the last ${end} it came`,
      );
      if (joined) singleEntryCount -= 1;
      history.row = { entry: entries.length - 1, firstJob };
      return;
    }
    const words = [
      connectionText(setup, history, atSeconds, resetSeconds),
      refusalCount > 1 ? `after ${refusalCount} refusals` : '',
      `${end} it came`,
    ];
    addSingle(atSeconds, 'connection', history, `job ${job}: ${words.filter(Boolean).join('; ')}`);
  }

  return {
    watch,
    finish() {
      const endSeconds = Math.max(setup.stretchSeconds, lastSeconds);
      advance(endSeconds);
      // What came after the last whole period.
      if (summedSince !== undefined) sumUp(endSeconds, summedSince);
      return { entries, tallies: histories.map(tallyOf) };
    },
  };
}

function startHistory(server: ServerSetup): ServerHistory {
  return {
    server,
    arrivedAt: new Map(),
    refusals: new Map(),
    sourcePort: undefined,
    row: undefined,
    isFreshlyConnected: false,
    total: { ...zero },
    period: { ...zero },
    events: {},
    longestDelaySeconds: 0,
  };
}

function tallyOf({ total, arrivedAt, longestDelaySeconds, events }: ServerHistory): Tally {
  return {
    refusalCount: total.refused,
    deliveredCount: total.delivered,
    waitingCount: arrivedAt.size,
    connectionCount: total.connected,
    longestDelaySeconds,
    events,
  };
}

function connectionText(
  { isDlc, timeWaitSeconds }: Setup,
  { server, sourcePort }: ServerHistory,
  atSeconds: number,
  resetSeconds: number,
): string {
  const from = isDlc || sourcePort === undefined ? '' : ` from source port ${sourcePort}`;
  if (server.connectionType === 'continuous') return `connected${from}, and stays so`;
  const rests = from === '' ? '' : `, which rests until ${clockText(atSeconds + timeWaitSeconds)}`;
  return `connected${from}${rests}, sent, disconnected; reset until ${clockText(atSeconds + resetSeconds)}`;
}

function periodText({ period, arrivedAt }: ServerHistory, since: number): string | undefined {
  const { arrived, delivered, refused } = period;
  if (arrived + delivered + refused === 0) return undefined;
  const parts: string[] = [];
  if (arrived > 0) parts.push(`${plural(arrived, 'job')} came`);
  if (delivered > 0) parts.push(`${delivered} printed`);
  if (refused > 0) parts.push(`HPMON 1044 ${refused === 1 ? 'once' : `${refused} times`}`);
  if (arrivedAt.size > 0) parts.push(`${arrivedAt.size} waiting`);
  return `since ${clockText(since)}: ${parts.join(', ')}`;
}

function jobsText(ids: readonly number[]): string {
  return ids.length === 1 ? `job ${ids[0]} comes` : `jobs ${ids[0]} to ${ids.at(-1)} come`;
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Moments nearer than that are one to people. */
function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
