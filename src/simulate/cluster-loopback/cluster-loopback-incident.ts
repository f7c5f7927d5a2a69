/** KB 822553 as a story: clients ask a cluster for a share that is gone, and its spooler calls itself until nobody can print. */

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
import type { Incident, IncidentRun, RunOptions, TimelineEntry } from '../incident.ts';
import { createCallLog } from './cluster-loopback-calls.ts';
import { type ConnectionLog, createConnectionLog } from './cluster-loopback-connections.ts';
import { createJobLog } from './cluster-loopback-jobs.ts';
import { type Stage, seconds, type Tell } from './cluster-loopback-run.ts';
import { type Scene, sceneOf, subjectsOf } from './cluster-loopback-setup.ts';

export const kb822553Incident: Incident = {
  id: 'kb822553',
  title: 'KB 822553: a print cluster that calls itself',
  rules: ['cluster-printer-loopback', 'win32spl-loopback-unpatched'],
  relatedRules: ['connection-target-renamed', 'connection-target-missing'],
  subjects: subjectsOf,
  async run(site, subject, options) {
    const scene = sceneOf(site, subject);
    return scene ? play(site, scene, options) : { entries: [], figures: [], events: {} };
  },
};

/** How often a client asks again, answered or not. No source tells; ours. */
const askAgainMs = 10_000;
/** How long a quiet act is watched, and how long everybody waits before somebody does something. Ours. */
const calmMs = 180_000;
const hangMs = 60_000;
const longestActMs = 3_600_000;

async function play(site: WholeSite, scene: Scene, { seed, signal }: RunOptions): Promise<IncidentRun> {
  const environment = createSimulatedEnvironment({ seed, signal });
  const { clock } = environment;
  const entries: TimelineEntry[] = [];
  const tell: Tell = (kind, subject, text, atMs = clock.monotonicMs()) =>
    void entries.push({ atSeconds: atMs / 1000, kind, subject, text });
  const connections = createConnectionLog(tell, () => clock.monotonicMs());
  const cluster = createPrintCluster({ ...scene, onConnections: connections.note }, clock);
  const stage: Stage = { environment, cluster, scene, tell };
  const calls = createCallLog(stage, askAgainMs);
  const jobs = createJobLog(stage);
  const playAct = async (): Promise<Act> => {
    const act = await watch(stage, connections);
    calls.endAct();
    jobs.endAct();
    connections.beginAct();
    return act;
  };

  const acts = await environment.run(async () => {
    describeScene(stage, site);
    calls.start();
    jobs.start();
    const first = await playAct();
    const second = failOver(stage) ? await playAct() : nothing;
    const hung = second.machine ?? first.machine;
    const third = hung !== undefined && raiseLimit(stage, hung) ? await playAct() : nothing;
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
        value: acts[index]?.usedUpSeconds ?? 'never',
      })),
      { name: 'Most connections of a node to itself', value: connections.highestCount() },
      ...calls.figures(),
      ...jobs.figures(),
    ],
    events: jobs.events(),
  };
}

interface Act {
  /** How long it took until a machine had no connection to itself left; undefined where that did not happen. */
  readonly usedUpSeconds: number | undefined;
  readonly machine: string | undefined;
}

const nothing: Act = { usedUpSeconds: undefined, machine: undefined };

/** Until everybody has waited a while, or nothing has happened for long enough. */
async function watch({ environment, cluster, scene }: Stage, connections: ConnectionLog): Promise<Act> {
  const { clock } = environment;
  const startMs = clock.monotonicMs();
  const elapsedMs = (): number => clock.monotonicMs() - startMs;
  while (!connections.usedUp() && elapsedMs() < longestActMs) {
    // A driver that is being loaded holds one connection; more than that are a loop, which goes on.
    const isCalm = scene.nodes.every(({ id }) => (cluster.pipeOf(id)?.ownCount ?? 0) <= 1);
    if (isCalm && elapsedMs() >= calmMs) return nothing;
    await clock.sleep(1000);
  }
  const usedUp = connections.usedUp();
  if (!usedUp) return nothing;
  await clock.sleep(hangMs);
  return { usedUpSeconds: seconds(usedUp.atMs - startMs), machine: usedUp.machine };
}

function failOver({ cluster, scene, tell }: Stage): boolean {
  const from = cluster.owner;
  const to = scene.nextOwner;
  if (to === undefined) return false;
  tell(
    'state',
    scene.cluster.id,
    `fails over from ${from} to ${to}; the spooler of ${from} starts anew, and whoever waited there is told so`,
  );
  cluster.failOver(to);
  return true;
}

function raiseLimit({ cluster, tell }: Stage, machine: string): boolean {
  const limit = 2 * DEFAULT_CONNECTION_LIMIT;
  tell(
    'state',
    machine,
    `may have ${amountText(limit)} connections to itself from now on, twice as many (registry); its spooler starts anew`,
  );
  cluster.restart(machine, limit);
  return true;
}

function describeScene({ scene, tell }: Stage, site: WholeSite): void {
  const { cluster, nodes, owner, callers, notes } = scene;
  for (const { id, callsItself } of nodes) {
    const server = site.config.servers.get(id);
    const system = findSystem(server?.system?.value)?.title ?? 'a system that the file does not tell';
    const version = server?.fileVersions.get('win32spl.dll')?.value;
    const fixes = server?.fixes.map(({ value }) => `, ${value}`).join('') ?? '';
    const win32spl = (version === undefined ? 'no Win32spl.dll stated' : `Win32spl.dll ${version}`) + fixes;
    const ability = callsItself ? 'it can call itself' : 'it does not call itself';
    const charge = id === owner ? `, in charge of ${cluster.id}` : '';
    tell('state', id, `${system}, ${win32spl}: ${ability}${charge}`);
  }
  tell(
    'state',
    cluster.id,
    `assumed, for no source tells: ${amountText(DEFAULT_CONNECTION_LIMIT)} connections of a node to itself, ${LOCAL_LOOKUP_MS} ms for a look into a list of printers, ${REMOTE_CALL_MS} ms for a call, ${DRIVER_LOAD_MS} ms to load a driver for each job; each client asks again every ${askAgainMs / 1000} s`,
  );
  if (callers.some(({ isStale }) => isStale) && !nodes.some((node) => node.callsItself)) {
    const text =
      'no node calls itself: whoever asks for a share that is gone is answered with error 1801, the connection fails, and nothing loops';
    tell('state', cluster.id, text);
  }
  for (const note of notes) tell('state', cluster.id, note);
}
