/** KB 822553 replayed: clients ask a cluster for a share that is gone, and its spooler calls itself until nobody can print. */

import { createSimulatedEnvironment } from '../../engine/environment/simulated/simulated-environment.ts';
import { LOCAL_LOOKUP_MS } from '../../engine/router/local-provider.ts';
import {
  createPrintCluster,
  DEFAULT_CONNECTION_LIMIT,
  DRIVER_LOAD_MS,
} from '../../engine/router/print-cluster.ts';
import { REMOTE_CALL_MS } from '../../engine/router/remote-provider.ts';
import { findSystem } from '../../knowledge/systems.ts';
import { amountText } from '../../model/amount-text.ts';
import type { WholeSite } from '../../site/site.ts';
import {
  emptyRun,
  type Incident,
  type IncidentRun,
  type RunOptions,
  type TimelineEntry,
} from '../incident.ts';
import type { ProgressMark } from '../run-progress.ts';
import { createCallLog } from './cluster-loopback-calls.ts';
import { type ConnectionLog, createConnectionLog } from './cluster-loopback-connections.ts';
import { createJobLog } from './cluster-loopback-jobs.ts';
import { type AddEntry, type ClusterRun, seconds } from './cluster-loopback-run.ts';
import { type Setup, setupOf, subjectsOf } from './cluster-loopback-setup.ts';

export const kb822553Incident: Incident = {
  id: 'kb822553',
  title: 'KB 822553: a print cluster that calls itself',
  rules: ['cluster-printer-loopback', 'win32spl-loopback-unpatched'],
  relatedRules: ['connection-target-renamed', 'connection-target-missing'],
  needs: 'a cluster with its servers',
  subjects: subjectsOf,
  async run(site, subject, options) {
    const setup = setupOf(site, subject);
    return setup ? simulate(site, setup, options) : emptyRun;
  },
};

/** How often a client calls again, answered or not. No source states it; ours. */
const callIntervalMs = 10_000;
/** How long a phase without a loop is observed, and how long callers wait before an administrator acts. Ours. */
const calmMs = 180_000;
const hangMs = 60_000;
const longestPhaseMs = 3_600_000;

async function simulate(site: WholeSite, setup: Setup, { seed, signal }: RunOptions): Promise<IncidentRun> {
  const environment = createSimulatedEnvironment({ seed, signal });
  const { clock } = environment;
  const entries: TimelineEntry[] = [];
  const addEntry: AddEntry = (kind, subject, text, atMs = clock.monotonicMs()) =>
    void entries.push({ atSeconds: atMs / 1000, kind, subject, text });
  const connections = createConnectionLog(addEntry, () => clock.monotonicMs());
  const cluster = createPrintCluster({ ...setup, onConnections: connections.note }, clock);
  const run: ClusterRun = { environment, cluster, setup, addEntry };
  const calls = createCallLog(run, callIntervalMs);
  const jobs = createJobLog(run);
  const runPhase = async (): Promise<Phase> => {
    const phase = await watch(run, connections);
    calls.endPhase();
    jobs.endPhase();
    connections.beginPhase();
    return phase;
  };

  const phases = await environment.run(async () => {
    describeSetup(run, site);
    calls.start();
    jobs.start();
    const first = await runPhase();
    const second = failOver(run) ? await runPhase() : nothing;
    const hung = second.machine ?? first.machine;
    const third = hung !== undefined && raiseLimit(run, hung) ? await runPhase() : nothing;
    calls.stop();
    jobs.stop();
    return [first, second, third];
  });
  const places = ['on the first node', 'after failing over', 'with twice the limit'];
  return {
    entries: entries.sort((a, b) => a.atSeconds - b.atSeconds),
    figures: [
      ...places.map((place, index) => ({
        name: `Seconds until no connection is left, ${place}`,
        value: phases[index]?.usedUpSeconds ?? 'never',
      })),
      { name: 'Most connections of a node to itself', value: connections.highestCount() },
      ...calls.figures(),
      ...jobs.figures(),
    ],
    events: jobs.events(),
    progress: { ...jobs.progress(), besides: usedUpText(phases), marks: marksOf(entries) },
  };
}

function usedUpText([first]: readonly Phase[]): string {
  const usedUpSeconds = first?.usedUpSeconds;
  return usedUpSeconds === undefined
    ? 'connections never used up'
    : `all connections used up after ${usedUpSeconds} s`;
}

/** What changed for everybody: no connection left, a node that takes over, a higher limit. */
function marksOf(entries: readonly TimelineEntry[]): ProgressMark[] {
  return entries
    .filter(({ kind, atSeconds }) => atSeconds > 0 && (kind === 'state' || kind === 'event'))
    .map(({ atSeconds, subject, text }) => ({
      atSeconds,
      name: `${subject} ${text.split(/[;:,(]/)[0]?.trim()}`,
      count: 1,
    }));
}

interface Phase {
  /** How long it took until a machine had no connection to itself left; undefined where that did not happen. */
  readonly usedUpSeconds: number | undefined;
  readonly machine: string | undefined;
}

const nothing: Phase = { usedUpSeconds: undefined, machine: undefined };

/** Until all callers have waited a while, or nothing has happened for long enough. */
async function watch(
  { environment, cluster, setup }: ClusterRun,
  connections: ConnectionLog,
): Promise<Phase> {
  const { clock } = environment;
  const startMs = clock.monotonicMs();
  const elapsedMs = (): number => clock.monotonicMs() - startMs;
  while (!connections.usedUp() && elapsedMs() < longestPhaseMs) {
    // A driver that is being loaded holds one connection; more than that are a loop, which goes on.
    const isCalm = setup.nodes.every(({ id }) => (cluster.pipeOf(id)?.ownCount ?? 0) <= 1);
    if (isCalm && elapsedMs() >= calmMs) return nothing;
    await clock.sleep(1000);
  }
  const usedUp = connections.usedUp();
  if (!usedUp) return nothing;
  await clock.sleep(hangMs);
  return { usedUpSeconds: seconds(usedUp.atMs - startMs), machine: usedUp.machine };
}

function failOver({ cluster, setup, addEntry }: ClusterRun): boolean {
  const from = cluster.owner;
  const to = setup.nextOwner;
  if (to === undefined) return false;
  addEntry(
    'state',
    setup.cluster.id,
    `fails over from ${from} to ${to}; the spooler of ${from} starts anew, and calls that waited there are answered so`,
  );
  cluster.failOver(to);
  return true;
}

function raiseLimit({ cluster, addEntry }: ClusterRun, machine: string): boolean {
  const limit = 2 * DEFAULT_CONNECTION_LIMIT;
  addEntry(
    'state',
    machine,
    `may have ${amountText(limit)} connections to itself from now on, twice as many (registry); its spooler starts anew`,
  );
  cluster.restart(machine, limit);
  return true;
}

function describeSetup({ setup, addEntry }: ClusterRun, site: WholeSite): void {
  const { cluster, nodes, owner, callers, notes } = setup;
  for (const { id, callsItself } of nodes) {
    const server = site.config.servers.get(id);
    const system = findSystem(server?.system?.value)?.title ?? 'a system that the file does not state';
    const version = server?.fileVersions.get('win32spl.dll')?.value;
    const fixes = server?.fixes.map(({ value }) => `, ${value}`).join('') ?? '';
    const win32spl = (version === undefined ? 'no Win32spl.dll stated' : `Win32spl.dll ${version}`) + fixes;
    const ability = callsItself ? 'it can call itself' : 'it does not call itself';
    const charge = id === owner ? `, in charge of ${cluster.id}` : '';
    addEntry('state', id, `${system}, ${win32spl}: ${ability}${charge}`);
  }
  addEntry(
    'state',
    cluster.id,
    `assumed, as no source states them: ${amountText(DEFAULT_CONNECTION_LIMIT)} connections of a node to itself, ${LOCAL_LOOKUP_MS} ms for a look into a list of printers, ${REMOTE_CALL_MS} ms for a call, ${DRIVER_LOAD_MS} ms to load a driver for each job; each client asks again every ${callIntervalMs / 1000} s`,
  );
  if (callers.some(({ isStale }) => isStale) && !nodes.some((node) => node.callsItself)) {
    const text =
      'no node calls itself: whoever asks for a share that is gone is answered with error 1801, the connection fails, and nothing loops';
    addEntry('state', cluster.id, text);
  }
  for (const note of notes) addEntry('state', cluster.id, note);
}
