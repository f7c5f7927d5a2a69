/** A run of Q249017 as people read it: the first jobs try by try, repeats in one sentence, then what every stretch of time brought. */

import { describePortRange, describePortSet, setContainsPort } from '../../model/port-range.ts';
import { eventName } from '../../model/spooler-event.ts';
import { clockText } from '../clock-text.ts';
import type { TimelineEntry } from '../incident.ts';
import type { Setup } from './lpr-hang-setup.ts';
import type { LprTry } from './watched-lpr-port.ts';

export interface LprTimeline {
  arrived(atSeconds: number, jobIds: readonly number[]): void;
  logged(event: LoggedEvent, job: number): void;
  tried(tried: LprTry): void;
  /** The end of a stretch of time. */
  pause(atSeconds: number): void;
  /** What is still being tried when the run ends. */
  finish(atSeconds: number): readonly TimelineEntry[];
}

export interface LoggedEvent {
  readonly source: string;
  readonly id: number;
  readonly message: string;
}

/** So many entries show single jobs; the rest is summed up, so that the whole stays readable. */
const maxSingleEntryCount = 70;
/** So many source ports of repeats are named. */
const namedPortCount = 5;

interface JobHistory {
  tryCount: number;
  /** Source ports of the tries after the first that came to nothing. */
  readonly failedPorts: number[];
  eventCount: number;
  /** Not shown yet: an event is logged before its try is over. */
  readonly firstEvents: LoggedEvent[];
}

export function createLprTimeline(setup: Setup): LprTimeline {
  const { port } = setup.plan;
  const entries: TimelineEntry[] = [];
  const histories = new Map<number, JobHistory>();
  const counts = { arrived: 0, printed: 0, tries: 0, waiting: 0 };
  const shownEvents = new Set<string>();
  let lastShownJob = 0;

  /** Jobs are sent in order: once there is enough to read, no further one is begun. */
  function isShown(job: number): boolean {
    if (entries.length < maxSingleEntryCount) lastShownJob = Math.max(lastShownJob, job);
    return job <= lastShownJob;
  }

  function add(atSeconds: number, kind: TimelineEntry['kind'], text: string): void {
    entries.push({ atSeconds: Math.round(atSeconds * 10) / 10, kind, subject: port, text });
  }

  function historyOf(job: number): JobHistory {
    const history = histories.get(job) ?? { tryCount: 0, failedPorts: [], eventCount: 0, firstEvents: [] };
    histories.set(job, history);
    return history;
  }

  function arrived(atSeconds: number, jobIds: readonly number[]): void {
    counts.arrived += jobIds.length;
    counts.waiting += jobIds.length;
    const [first] = jobIds;
    if (first === undefined || entries.length >= maxSingleEntryCount) return;
    const last = jobIds.at(-1) ?? first;
    add(
      atSeconds,
      'job',
      jobIds.length === 1 ? `job ${first} arrives` : `jobs ${first}-${last} arrive at once`,
    );
  }

  function logged(event: LoggedEvent, job: number): void {
    const history = historyOf(job);
    history.eventCount += 1;
    if (history.eventCount === 1) history.firstEvents.push(event);
  }

  function tried(attempt: LprTry): void {
    const { job, delivery, sourcePort, endSeconds } = attempt;
    const history = historyOf(job);
    const isDone = delivery.next === 'done';
    history.tryCount += 1;
    counts.tries += 1;
    if (isDone) {
      counts.printed += 1;
      counts.waiting -= 1;
      histories.delete(job);
    }
    if (isShown(job)) {
      if (isDone && history.eventCount > 1) add(endSeconds, 'event', repeats(job, history, endSeconds));
      if (isDone || history.tryCount === 1) add(endSeconds, 'source-port', describeTry(attempt, setup));
      for (const event of history.firstEvents.splice(0)) add(endSeconds, 'event', describeEvent(event, job));
    }
    if (!isDone && history.tryCount > 1 && sourcePort !== undefined) history.failedPorts.push(sourcePort);
  }

  /** In full the first time, by its number after that. */
  function describeEvent(event: LoggedEvent, job: number): string {
    const name = eventName(event);
    if (shownEvents.has(name)) return `${name} again, for job ${job}`;
    shownEvents.add(name);
    const sentences = event.message.split('. ').slice(0, 2).join('. ').replace(/\.?$/, '.');
    return `${name}, for job ${job}: ${sentences}`;
  }

  function pause(atSeconds: number): void {
    add(
      atSeconds,
      'state',
      `${amount(counts.arrived, 'job')} came so far, ${counts.printed} printed after ${amount(counts.tries, 'try', 'tries')}, ${counts.waiting} wait`,
    );
  }

  function finish(atSeconds: number): readonly TimelineEntry[] {
    for (const [job, history] of histories) {
      if (job <= lastShownJob && history.eventCount > 1)
        add(atSeconds, 'event', repeats(job, history, atSeconds));
    }
    pause(atSeconds);
    return entries;
  }

  return { arrived, logged, tried, pause, finish };
}

/** Those after the first that came to nothing; each of them logged the event again. */
function repeats(job: number, { failedPorts, eventCount }: JobHistory, untilSeconds: number): string {
  const different = [...new Set(failedPorts)];
  const named = different.slice(0, namedPortCount).join(', ');
  const more = different.length > namedPortCount ? ', ...' : '';
  const ports = different.length === 0 ? '' : `, from ${named}${more}`;
  const times = amount(eventCount - 1, 'time');
  return `job ${job} was tried again in vain ${times} until ${clockText(untilSeconds)}${ports}, with that event each time`;
}

function describeTry(
  { job, sourcePort, freeAtSeconds, delivery }: LprTry,
  { accepted, sourcePortCount, plan }: Setup,
): string {
  const free = freeAtSeconds === undefined ? undefined : clockText(Math.round(freeAtSeconds));
  if (sourcePort === undefined) {
    return `job ${job}: no source port is free; all ${sourcePortCount} of ${describePortRange(plan.sourcePorts)} rest, the first until ${free}`;
  }
  const from = `job ${job} from source port ${sourcePort}`;
  const rest = free === undefined ? 'the port is free at once' : `the port is free again at ${free}`;
  if (delivery.next === 'done') return `${from}: accepted; ${rest}`;
  return setContainsPort(accepted, sourcePort)
    ? `${from}: ${'why' in delivery ? delivery.why : delivery.next}`
    : `${from}: refused, for the device takes ${describePortSet(accepted)} only; it closed first, so ${rest}`;
}

function amount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
