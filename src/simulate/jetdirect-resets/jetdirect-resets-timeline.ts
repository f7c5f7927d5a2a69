/** Tells a run of Q129007 to people: each job while the story is young, then what every five minutes brought. */
import { clockText } from '../clock-text.ts';
import type { TimelineEntry } from '../incident.ts';
import type { Scene, SceneServer } from './jetdirect-resets-setup.ts';
import type { JetDirectWatch } from './shared-jetdirect.ts';

export interface Tale {
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

/** So many entries tell single jobs; the rest is summed up, so that the whole stays readable. */
const maxSingleEntryCount = 45;
/** By then the story is known, so that the runs before and after a fix are told alike; a slow one is given its time. */
const singleSeconds = 600;
const minSingleEntryCount = 12;
const periodSeconds = 300;

interface Story {
  readonly server: SceneServer;
  readonly arrivedAt: Map<number, number>;
  /** How often each job that is still under way was refused. */
  readonly refusals: Map<number, number>;
  sourcePort: number | undefined;
  /** The last entry, where it tells of jobs over a standing connection: the next such job joins it. */
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

export function tellJetDirect(scene: Scene, resetSeconds: number): Tale {
  const entries: TimelineEntry[] = [];
  const stories = scene.servers.map(startStory);
  let singleEntryCount = 0;
  /** Since when events are summed up; undefined while single jobs are told. */
  let summedSince: number | undefined;
  let periodEnd = 0;
  let lastSeconds = 0;

  function add(atSeconds: number, kind: TimelineEntry['kind'], { server }: Story, text: string): void {
    entries.push({ atSeconds: tenths(atSeconds), kind, subject: server.port, text });
  }

  function tell(atSeconds: number, kind: TimelineEntry['kind'], story: Story, text: string): void {
    if (summedSince !== undefined) return;
    add(atSeconds, kind, story, text);
    singleEntryCount += 1;
    if (singleEntryCount >= maxSingleEntryCount) beginSums(atSeconds);
  }

  function beginSums(atSeconds: number): void {
    summedSince = atSeconds;
    periodEnd = (Math.floor(atSeconds / periodSeconds) + 1) * periodSeconds;
    for (const each of stories) each.period = { ...zero };
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
    for (const story of stories) {
      const text = periodText(story, since);
      if (text !== undefined) add(atSeconds, 'job', story, text);
      story.period = { ...zero };
    }
  }

  function count(story: Story, what: keyof Counts, by = 1): void {
    story.total[what] += by;
    story.period[what] += by;
  }

  const on = (index: number, atSeconds: number, act: (story: Story) => void): void => {
    advance(atSeconds);
    const story = stories[index];
    if (story) act(story);
  };

  const watch: JetDirectWatch = {
    arrived: (index, atSeconds, ids) =>
      on(index, atSeconds, (story) => {
        const waitingCount = story.arrivedAt.size;
        for (const id of ids) story.arrivedAt.set(id, atSeconds);
        count(story, 'arrived', ids.length);
        const before = waitingCount === 0 ? '' : `, behind ${waitingCount}`;
        tell(atSeconds, 'job', story, `${jobsText(ids)}${before}`);
      }),
    connected: (index, atSeconds, sourcePort) =>
      on(index, atSeconds, (story) => {
        count(story, 'connected');
        story.sourcePort = sourcePort;
        story.isFreshlyConnected = true;
      }),
    logged: (index, atSeconds, { source, id, job }) =>
      on(index, atSeconds, (story) => {
        if (id > 0) story.events[`${source} ${id}`] = (story.events[`${source} ${id}`] ?? 0) + 1;
        if (source !== 'HPMON' || id !== 1044) return;
        count(story, 'refused');
        const refusalCount = (story.refusals.get(job) ?? 0) + 1;
        story.refusals.set(job, refusalCount);
        // The tries after the first stand where the job ends, or in the sum of the period.
        if (refusalCount === 1) tell(atSeconds, 'event', story, `HPMON 1044: lost connection (job ${job})`);
      }),
    delivered: (index, atSeconds, job) =>
      on(index, atSeconds, (story) => {
        const delay = atSeconds - (story.arrivedAt.get(job) ?? atSeconds);
        const refusalCount = story.refusals.get(job) ?? 0;
        story.arrivedAt.delete(job);
        story.refusals.delete(job);
        story.longestDelaySeconds = Math.max(story.longestDelaySeconds, delay);
        count(story, 'delivered');
        tellDelivery(atSeconds, story, { job, delay, refusalCount });
        story.isFreshlyConnected = false;
      }),
  };

  function tellDelivery(atSeconds: number, story: Story, { job, delay, refusalCount }: Delivered): void {
    const isContinuous = story.server.connectionType === 'continuous';
    const end = `${isContinuous ? 'sent' : 'printed'} ${delay.toFixed(1)} s after`;
    if (isContinuous && !story.isFreshlyConnected) {
      const joined =
        summedSince === undefined && story.row?.entry === entries.length - 1 ? story.row : undefined;
      if (joined) entries.pop();
      const firstJob = joined?.firstJob ?? job;
      tell(
        atSeconds,
        'connection',
        story,
        firstJob === job
          ? `job ${job}: over the same connection; ${end} it came`
          : `jobs ${firstJob} to ${job}: over the same connection; the last ${end} it came`,
      );
      if (joined) singleEntryCount -= 1;
      story.row = { entry: entries.length - 1, firstJob };
      return;
    }
    const words = [
      connectionText(scene, story, atSeconds, resetSeconds),
      refusalCount > 1 ? `after ${refusalCount} refusals` : '',
      `${end} it came`,
    ];
    tell(atSeconds, 'connection', story, `job ${job}: ${words.filter(Boolean).join('; ')}`);
  }

  return {
    watch,
    finish() {
      const endSeconds = Math.max(scene.stretchSeconds, lastSeconds);
      advance(endSeconds);
      // What came after the last whole period.
      if (summedSince !== undefined) sumUp(endSeconds, summedSince);
      return { entries, tallies: stories.map(tallyOf) };
    },
  };
}

function startStory(server: SceneServer): Story {
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

function tallyOf({ total, arrivedAt, longestDelaySeconds, events }: Story): Tally {
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
  { isDlc, timeWaitSeconds }: Scene,
  { server, sourcePort }: Story,
  atSeconds: number,
  resetSeconds: number,
): string {
  const from = isDlc || sourcePort === undefined ? '' : ` from source port ${sourcePort}`;
  if (server.connectionType === 'continuous') return `connected${from}, and stays so`;
  const rests = from === '' ? '' : `, which rests until ${clockText(atSeconds + timeWaitSeconds)}`;
  return `connected${from}${rests}, sent, disconnected; reset until ${clockText(atSeconds + resetSeconds)}`;
}

function periodText({ period, arrivedAt }: Story, since: number): string | undefined {
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
