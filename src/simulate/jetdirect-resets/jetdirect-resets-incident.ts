/** Q129007: HPMON logs event 1044 again and again although the jobs print, run with the JetDirect ports of a site. */
import { refusedRetryMs } from '../../engine/ports/hp-network/hp-network-port.ts';
import { faults } from '../../knowledge/printer-faults.ts';
import type { Port } from '../../model/config.ts';
import { portsOfOtherHosts } from '../../site/devices/device-sharing.ts';
import type { WholeSite } from '../../site/site.ts';
import { demandBurst, demandJobsPerHour } from '../../site/source-ports/lpr-capacity.ts';
import { clockText } from '../clock-text.ts';
import {
  emptyRun,
  type Figure,
  type Incident,
  type IncidentRun,
  type RunOptions,
  type TimelineEntry,
} from '../incident.ts';
import { ProgressLog } from '../run-progress.ts';
import { readSetup, type ServerSetup, type Setup } from './jetdirect-resets-setup.ts';
import { JetDirectTimeline, type Tally } from './jetdirect-resets-timeline.ts';
import { refusedShare } from './refusal-arithmetic.ts';
import { type JetDirectWatch, runSharedJetDirect, type ServerResult } from './shared-jetdirect.ts';

export const q129007: Incident = {
  id: 'q129007',
  title: 'Q129007: HPMON logs event 1044, but the jobs print',
  rules: ['jetdirect-job-based-high-volume', 'jetdirect-continuous-shared'],
  needs: 'an hp-network port',
  subjects: (site) =>
    [...site.config.ports.values()]
      .filter((port) => site.monitor(port) === 'hp-network')
      .map((port, place) => ({ id: port.id, rank: symptomRank(site, port), place }))
      .sort((a, b) => a.rank - b.rank || a.place - b.place)
      .map(({ id }) => id),
  // What HPMON does where nothing is written is unconfirmed, and the rules say nothing of such a port.
  openFact(site, subject) {
    const port = site.config.ports.get(subject);
    if (!port || port.connectionType) return undefined;
    const assumptions = [
      { id: 'job-based', title: 'Job-based: a connection for each job' },
      { id: 'continuous', title: 'Continuous: one connection, kept' },
    ];
    return { fact: 'how the port connects', assumptions };
  },
  run,
};

/** After the busy hour the queues may empty for so long. */
const graceSeconds = 1800;
const { resetAfterDisconnectMs: resetMs } = faults['reset-after-disconnect'];
const resetSeconds = resetMs / 1000;
/** The spooler adds up to a tenth to every wait. */
const meanRetrySeconds = (refusedRetryMs / 1000) * 1.05;
/** For which a connection is held open after its last byte. */
const holdSeconds = 0.03;

/** A busy job-based port shows the article's own problem, a continuous one on a shared device its other side. */
function symptomRank(site: WholeSite, port: Port): number {
  const isShared = portsOfOtherHosts(site, port).length > 0;
  if (port.connectionType?.value === 'continuous') return isShared ? 1 : 3;
  const isBusy = (demandJobsPerHour(site, port) ?? 0) > 60 || (demandBurst(site, port) ?? 0) > 5;
  return isBusy ? 0 : 2;
}

async function run(site: WholeSite, subject: string, options: RunOptions): Promise<IncidentRun> {
  const { seed, signal } = options;
  const port = site.config.ports.get(subject);
  if (!port) return emptyRun;
  const setup = readSetup(site, port, options);
  const timeline = new JetDirectTimeline(setup, resetSeconds);
  const progress = new ProgressLog();
  const results = await runSharedJetDirect({
    seed,
    signal,
    servers: setup.servers,
    resetMs,
    bytesPerSecond: setup.bytesPerSecond,
    stretchSeconds: setup.stretchSeconds,
    graceSeconds,
    timeWaitSeconds: setup.timeWaitSeconds,
    watch: recordOwn(timeline.watch, progress),
  });
  const { entries, tallies, endSeconds } = timeline.finish();
  return {
    entries: [...openingEntries(setup), ...entries],
    figures: setup.servers.flatMap((server, index) => {
      const [result, tally] = [results[index], tallies[index]];
      if (!result || !tally) return [];
      return index === 0 ? ownFigures(setup, result, tally) : otherFigures(server, result, tally);
    }),
    events: sumEvents(tallies),
    progress: progress.finish({
      endSeconds,
      printedCount: results[0]?.printedCount ?? 0,
      besides: `HPMON 1044 ${loggedText(tallies[0]?.refusalCount ?? 0)}`,
    }),
  };
}

function loggedText(count: number): string {
  return count === 0 ? 'not logged' : `logged ${count === 1 ? 'once' : `${count} times`}`;
}

/** What happens to the jobs of the subject, which is the first server; others have charts of their own. */
function recordOwn(watch: JetDirectWatch, progress: ProgressLog): JetDirectWatch {
  return {
    ...watch,
    arrived(server, atSeconds, jobIds) {
      watch.arrived(server, atSeconds, jobIds);
      if (server === 0) progress.arrived(atSeconds, jobIds.length);
    },
    logged(server, atSeconds, event) {
      watch.logged(server, atSeconds, event);
      // That a job was printed is logged, too, and is what the line shows.
      if (server === 0 && event.source === 'HPMON') progress.logged(atSeconds, `${event.source} ${event.id}`);
    },
    delivered(server, atSeconds, job) {
      watch.delivered(server, atSeconds, job);
      if (server === 0) progress.done(atSeconds);
    },
  };
}

function openingEntries(setup: Setup): TimelineEntry[] {
  const [own, ...others] = setup.servers;
  if (!own) return [];
  const stateEntry = (server: ServerSetup, text: string): TimelineEntry => ({
    atSeconds: 0,
    kind: 'state',
    subject: server.port,
    text,
  });
  const wire = setup.isDlc
    ? 'DLC, which no TCP/IP stack speaks, goes over TCP here and has no source ports'
    : 'a PJL frame ends each job of a continuous connection';
  const assumed = own.assumed.length > 0 ? ` The file leaves open, so ours: ${own.assumed.join(', ')}.` : '';
  return [
    stateEntry(own, `${serverText(own)} to the JetDirect ${setup.address}; ${wire}.`),
    stateEntry(
      own,
      `${loadText(own)}, arriving at random until ${clockText(setup.stretchSeconds)}.${assumed}`,
    ),
    stateEntry(
      own,
      `The JetDirect takes ${Math.round(setup.bytesPerSecond / 1000)} kB a second and one connection at a time; it refuses others, and everybody for ${resetSeconds} s after a disconnect. HPMON tries again after ${refusedRetryMs / 1000} s. Both times are ours: Q129007 gives none.`,
    ),
    ...(own.dialog
      ? [stateEntry(own, `${own.dialog.where} sets the connection type in: ${own.dialog.path} (Q129007).`)]
      : []),
    ...others.map((other) =>
      stateEntry(other, `${serverText(other)} to the same JetDirect: ${loadText(other)}.`),
    ),
    ...(setup.leftOutCount > 0
      ? [stateEntry(own, `${setup.leftOutCount} more servers on this device are left out.`)]
      : []),
  ];
}

function serverText({ host, connectionType, plan }: ServerSetup): string {
  const mode = plan.monitor === 'hp-network' ? connectionType : 'raw, a connection for each job,';
  return `${host ?? 'A server'} prints ${mode}`;
}

function loadText({ jobsPerHour, burst, bytesPerJob }: ServerSetup): string {
  const groups = burst > 1 ? ` in groups of ${burst}` : '';
  return `${Math.round(jobsPerHour * 10) / 10} jobs an hour${groups}, ${Math.round(bytesPerJob / 1000)} kB each`;
}

function ownFigures(setup: Setup, result: ServerResult, tally: Tally): Figure[] {
  return [
    { name: 'jobs submitted', value: result.submittedCount },
    { name: 'jobs printed, byte for byte', value: result.printedCount },
    { name: 'jobs waiting at the end', value: tally.waitingCount },
    { name: 'HPMON 1044', value: tally.refusalCount },
    { name: 'HPMON 1044 by arithmetic', value: expectedRefusals(setup, result.submittedCount) },
    { name: 'longest wait until sent, in seconds', value: Math.round(tally.longestDelaySeconds * 10) / 10 },
    { name: 'connections opened', value: tally.connectionCount },
  ];
}

function otherFigures(
  { port, host }: ServerSetup,
  { submittedCount, printedCount }: ServerResult,
  { waitingCount, refusalCount }: Tally,
): Figure[] {
  const name = host === undefined ? port : `${port} on ${host}`;
  return [
    { name: `${name}: jobs printed`, value: `${printedCount} of ${submittedCount}` },
    { name: `${name}: jobs waiting at the end`, value: waitingCount },
    { name: `${name}: HPMON 1044`, value: refusalCount },
  ];
}

/** The formula knows one server; others come in between as they like. */
function expectedRefusals(setup: Setup, submittedCount: number): number | string {
  const [own, ...others] = setup.servers;
  if (!own || others.length > 0) return 'not computed: several servers';
  if (own.connectionType === 'continuous') return 0;
  const share = refusedShare({
    jobsPerHour: own.jobsPerHour,
    jobsPerGroup: own.burst,
    jobSeconds: own.bytesPerJob / setup.bytesPerSecond + holdSeconds,
    resetSeconds,
    retrySeconds: meanRetrySeconds,
  });
  return Math.round(submittedCount * share);
}

function sumEvents(tallies: readonly Tally[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { events } of tallies) {
    for (const [name, count] of Object.entries(events)) sums[name] = (sums[name] ?? 0) + count;
  }
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)));
}
