/** The timeline of a run of Q129007: each job at first, then what every five minutes brought. */
import { clockText } from '../clock-text.ts';
import type { TimelineEntry } from '../incident.ts';
import type { ServerSetup, Setup } from './jetdirect-resets-setup.ts';
import type { JetDirectWatch } from './shared-jetdirect.ts';

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

export class JetDirectTimeline {
  readonly #setup: Setup;
  readonly #resetSeconds: number;
  readonly #entries: TimelineEntry[] = [];
  readonly #histories: ServerHistory[];
  #singleEntryCount = 0;
  /** Since when events are summed up; undefined while single jobs are shown. */
  #summedSince: number | undefined;
  #periodEnd = 0;
  #lastSeconds = 0;

  constructor(setup: Setup, resetSeconds: number) {
    this.#setup = setup;
    this.#resetSeconds = resetSeconds;
    this.#histories = setup.servers.map(startHistory);
  }

  readonly watch: JetDirectWatch = {
    arrived: (index, atSeconds, ids) =>
      this.#on(index, atSeconds, (history) => {
        const waitingCount = history.arrivedAt.size;
        for (const id of ids) history.arrivedAt.set(id, atSeconds);
        this.#count(history, 'arrived', ids.length);
        const before = waitingCount === 0 ? '' : `, behind ${waitingCount}`;
        this.#addSingle(atSeconds, 'job', history, `${jobsText(ids)}${before}`);
      }),
    connected: (index, atSeconds, sourcePort) =>
      this.#on(index, atSeconds, (history) => {
        this.#count(history, 'connected');
        history.sourcePort = sourcePort;
        history.isFreshlyConnected = true;
      }),
    logged: (index, atSeconds, { source, id, job }) =>
      this.#on(index, atSeconds, (history) => {
        if (id > 0) history.events[`${source} ${id}`] = (history.events[`${source} ${id}`] ?? 0) + 1;
        if (source !== 'HPMON' || id !== 1044) return;
        this.#count(history, 'refused');
        const refusalCount = (history.refusals.get(job) ?? 0) + 1;
        history.refusals.set(job, refusalCount);
        // The tries after the first stand where the job ends, or in the sum of the period.
        if (refusalCount === 1)
          this.#addSingle(atSeconds, 'event', history, `HPMON 1044: lost connection (job ${job})`);
      }),
    delivered: (index, atSeconds, job) =>
      this.#on(index, atSeconds, (history) => {
        const delay = atSeconds - (history.arrivedAt.get(job) ?? atSeconds);
        const refusalCount = history.refusals.get(job) ?? 0;
        history.arrivedAt.delete(job);
        history.refusals.delete(job);
        history.longestDelaySeconds = Math.max(history.longestDelaySeconds, delay);
        this.#count(history, 'delivered');
        this.#addDelivery(atSeconds, history, { job, delay, refusalCount });
        history.isFreshlyConnected = false;
      }),
  };

  /** Once the run is over. */
  finish(): { entries: readonly TimelineEntry[]; tallies: readonly Tally[]; endSeconds: number } {
    const endSeconds = Math.max(this.#setup.stretchSeconds, this.#lastSeconds);
    this.#advance(endSeconds);
    // What came after the last whole period.
    if (this.#summedSince !== undefined) this.#sumUp(endSeconds, this.#summedSince);
    return { entries: this.#entries, tallies: this.#histories.map(tallyOf), endSeconds };
  }

  #add(atSeconds: number, kind: TimelineEntry['kind'], { server }: ServerHistory, text: string): void {
    this.#entries.push({ atSeconds: tenths(atSeconds), kind, subject: server.port, text });
  }

  #addSingle(atSeconds: number, kind: TimelineEntry['kind'], history: ServerHistory, text: string): void {
    if (this.#summedSince !== undefined) return;
    this.#add(atSeconds, kind, history, text);
    this.#singleEntryCount += 1;
    if (this.#singleEntryCount >= maxSingleEntryCount) this.#beginSums(atSeconds);
  }

  #beginSums(atSeconds: number): void {
    this.#summedSince = atSeconds;
    this.#periodEnd = (Math.floor(atSeconds / periodSeconds) + 1) * periodSeconds;
    for (const each of this.#histories) each.period = { ...zero };
  }

  /** Time has passed: closes the periods that lie behind. */
  #advance(atSeconds: number): void {
    this.#lastSeconds = atSeconds;
    if (
      this.#summedSince === undefined &&
      atSeconds >= singleSeconds &&
      this.#singleEntryCount >= minSingleEntryCount
    )
      this.#beginSums(Math.floor(atSeconds / periodSeconds) * periodSeconds);
    while (this.#summedSince !== undefined && atSeconds >= this.#periodEnd) {
      this.#sumUp(this.#periodEnd, this.#summedSince);
      this.#summedSince = this.#periodEnd;
      this.#periodEnd += periodSeconds;
    }
  }

  #sumUp(atSeconds: number, since: number): void {
    for (const history of this.#histories) {
      const text = periodText(history, since);
      if (text !== undefined) this.#add(atSeconds, 'job', history, text);
      history.period = { ...zero };
    }
  }

  #count(history: ServerHistory, what: keyof Counts, by = 1): void {
    history.total[what] += by;
    history.period[what] += by;
  }

  #on(index: number, atSeconds: number, update: (history: ServerHistory) => void): void {
    this.#advance(atSeconds);
    const history = this.#histories[index];
    if (history) update(history);
  }

  #addDelivery(atSeconds: number, history: ServerHistory, { job, delay, refusalCount }: Delivered): void {
    const isContinuous = history.server.connectionType === 'continuous';
    const end = `${isContinuous ? 'sent' : 'printed'} ${delay.toFixed(1)} s after`;
    if (isContinuous && !history.isFreshlyConnected) {
      const joined =
        this.#summedSince === undefined && history.row?.entry === this.#entries.length - 1
          ? history.row
          : undefined;
      if (joined) this.#entries.pop();
      const firstJob = joined?.firstJob ?? job;
      this.#addSingle(
        atSeconds,
        'connection',
        history,
        firstJob === job
          ? `job ${job}: over the same connection; ${end} it came`
          : `jobs ${firstJob} to ${job}: over the same connection; the last ${end} it came`,
      );
      if (joined) this.#singleEntryCount -= 1;
      history.row = { entry: this.#entries.length - 1, firstJob };
      return;
    }
    const words = [
      connectionText(this.#setup, history, atSeconds, this.#resetSeconds),
      refusalCount > 1 ? `after ${refusalCount} refusals` : '',
      `${end} it came`,
    ];
    this.#addSingle(atSeconds, 'connection', history, `job ${job}: ${words.filter(Boolean).join('; ')}`);
  }
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
