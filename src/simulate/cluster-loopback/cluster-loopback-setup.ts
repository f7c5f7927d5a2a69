/** What the replay of KB 822553 runs with: a cluster of the file, its nodes and printers, and the connections that ask it. */

import type { ClusterNode, PrinterHolder } from '../../engine/router/print-cluster.ts';
import type { PrinterPath } from '../../engine/router/print-provider.ts';
import { amountText } from '../../model/amount-text.ts';
import type { Cluster, Connection, Printer, Server } from '../../model/config.ts';
import {
  type ConnectionTarget,
  callsItself,
  connectionTarget,
} from '../../site/connections/connection-target.ts';
import type { WholeSite } from '../../site/site.ts';

/** A client that asks for a printer again and again. */
export interface Caller {
  /** The connection of the file. */
  readonly id: string;
  readonly client: string;
  readonly path: PrinterPath;
  readonly isStale: boolean;
}

export interface Setup {
  readonly cluster: Cluster;
  readonly nodes: readonly ClusterNode[];
  readonly group: PrinterHolder;
  /** The node that holds the group at first. */
  readonly owner: string;
  /** Where it fails over to; undefined where there is no other node. */
  readonly nextOwner: string | undefined;
  readonly callers: readonly Caller[];
  /** Printers of the cluster that jobs come for, with the names their clients use. */
  readonly printers: readonly { readonly id: string; readonly path: PrinterPath }[];
  readonly jobIntervalSeconds: number;
  /** What is taken from the file, what is assumed and what is left out, as sentences. */
  readonly notes: readonly string[];
}

/** Our choices, where the file is silent or has more than a replay needs. */
const maxStaleCallers = 20;
const maxGoodCallers = 5;
const maxPrinters = 10;
const defaultJobIntervalSeconds = 15;
const shortestJobIntervalSeconds = 5;
const longestJobIntervalSeconds = 60;

/** Connections that loop first, then nodes and clusters where something does or could, then the others. */
export function subjectsOf(site: WholeSite): string[] {
  const asked = [...site.config.connections.values()].flatMap((connection) => {
    const target = connectionTarget(site, connection);
    return target && calledCluster(site, target) ? [{ id: connection.id, target }] : [];
  });
  const loops = ({ target }: { target: ConnectionTarget }): boolean =>
    target.reached !== 'share' && target.loopingNodes.length > 0;
  const looping = asked.filter(loops);
  const clusters = [...site.config.clusters.values()].filter((cluster) => nodesOf(site, cluster).length > 0);
  const isUnfixed = (server: Server): boolean => callsItself(server) && site.clustersOf(server).length > 0;
  return [
    ...new Set([
      ...looping.map(({ id }) => id),
      ...clusters.filter((cluster) => nodesOf(site, cluster).some(callsItself)).map(({ id }) => id),
      ...[...site.config.servers.values()].filter(isUnfixed).map(({ id }) => id),
      ...asked.map(({ id }) => id),
    ]),
  ];
}

/** Undefined where the file has no cluster with a known node. A subject that a fix has removed leaves the cluster. */
export function setupOf(site: WholeSite, subject: string): Setup | undefined {
  const connection = site.config.connections.get(subject);
  const target = connection && connectionTarget(site, connection);
  const server = site.config.servers.get(subject);
  const cluster =
    (target && calledCluster(site, target)) ??
    (server && site.clustersOf(server)[0]) ??
    site.config.clusters.get(subject) ??
    [...site.config.clusters.values()].find((each) => nodesOf(site, each).length > 0);
  if (!cluster) return undefined;
  const servers = nodesOf(site, cluster);
  const isWhole = target === undefined && (server !== undefined || site.config.clusters.has(subject));
  const { callers, notes } = chooseCallers(site, cluster, (id) => isWhole || id === subject);
  if (server && !callers.some(({ isStale }) => isStale)) {
    callers.unshift({
      id: 'a client',
      client: 'WS001',
      path: { host: cluster.id, share: 'FORMER' },
      isStale: true,
    });
    notes.push(
      `No connection of the file asks in vain, so a client is assumed that asks for \\\\${cluster.id}\\FORMER.`,
    );
  }
  const hosts = (id: string): string[] => hostNames(site, callers, id);
  return {
    cluster,
    nodes: servers.map((node) => ({ ...holder(site, node, hosts), callsItself: callsItself(node) })),
    group: holder(site, cluster, hosts),
    ...ownersInTurn(site, servers, { target, server }),
    callers,
    ...jobsFor(site, cluster, notes),
    notes,
  };
}

function nodesOf(site: WholeSite, cluster: Cluster): Server[] {
  const ids = new Set(cluster.nodes.map(({ value }) => value));
  return [...ids].flatMap((id) => site.config.servers.get(id) ?? []);
}

function calledCluster(site: WholeSite, { host }: ConnectionTarget): Cluster | undefined {
  const cluster = host.section === 'clusters' ? (host as Cluster) : site.clustersOf(host as Server)[0];
  return cluster && nodesOf(site, cluster).length > 0 ? cluster : undefined;
}

/** Of the connections that ask in vain, those that are meant; of the others, a few. */
function chooseCallers(
  site: WholeSite,
  cluster: Cluster,
  isMeant: (id: string) => boolean,
): { callers: Caller[]; notes: string[] } {
  const stale: Caller[] = [];
  const good: Caller[] = [];
  let otherStaleCount = 0;
  for (const connection of site.config.connections.values()) {
    const target = connectionTarget(site, connection);
    if (!target || calledCluster(site, target) !== cluster) continue;
    const isStale = target.reached !== 'share';
    if (isStale && !isMeant(connection.id)) otherStaleCount += 1;
    else if (isStale) stale.push(callerOf(connection, target, isStale));
    else if (isWhereItIs(site, target)) good.push(callerOf(connection, target, isStale));
  }
  good.sort((a, b) => Number(isMeant(b.id)) - Number(isMeant(a.id)));
  const notes = [
    ...leftOut(stale.length - maxStaleCallers, 'more connections that ask in vain'),
    ...leftOut(otherStaleCount, 'other connections that ask in vain'),
    ...leftOut(good.length - maxGoodCallers, 'more connections that find their share'),
  ];
  return { callers: [...stale.slice(0, maxStaleCallers), ...good.slice(0, maxGoodCallers)], notes };
}

function leftOut(count: number, what: string): string[] {
  return count > 0 ? [`Left out, to keep the timeline short: ${amountText(count)} ${what}.`] : [];
}

/** A cluster's printer asked of a node is there only while that node is in charge: no part of this replay. */
function isWhereItIs(site: WholeSite, { host, path }: ConnectionTarget): boolean {
  return host.section === 'clusters' || site.printerKnownAt(host.id, path.share) !== undefined;
}

function callerOf(connection: Connection, { path }: ConnectionTarget, isStale: boolean): Caller {
  return {
    id: connection.id,
    client: connection.from?.value ?? connection.id,
    path: { host: path.host, share: path.share },
    isStale,
  };
}

/** Its own names, and whatever callers write that means it. */
function hostNames(site: WholeSite, callers: readonly Caller[], id: string): string[] {
  const written = callers.flatMap(({ path, client }) => [path.host, client]);
  return written.filter((name) => site.findHost(name)?.id === id);
}

function holder(site: WholeSite, entry: Server | Cluster, hosts: (id: string) => string[]): PrinterHolder {
  const name = 'name' in entry && entry.name ? [entry.name.value] : [];
  const names = [entry.id, ...name, ...entry.aliases.map(({ value }) => value), ...hosts(entry.id)];
  const printers = new Map<string, string>();
  for (const { share, name, id } of site.printersOn(entry.id)) {
    for (const written of [share?.value ?? id, name?.value ?? id, id]) {
      const key = written.toLowerCase();
      const printer = site.printerKnownAt(entry.id, key);
      const known =
        site.printerSharedAt(entry.id, key) ??
        (printer && wasRenamedFrom(printer, key) ? undefined : printer);
      if (known) printers.set(key, known.id);
    }
  }
  return { id: entry.id, names: [...new Set(names)], printers };
}

/** As the rules see it: what the file calls a former share is gone. */
function wasRenamedFrom(printer: Printer, name: string): boolean {
  return (
    printer.share !== undefined && printer.formerShares.some(({ value }) => value.toLowerCase() === name)
  );
}

interface Start {
  readonly target: ConnectionTarget | undefined;
  readonly server: Server | undefined;
}

/** Where the loop begins: the node that is asked, or the one that has the printer and is about to fail; next comes one that can loop. */
function ownersInTurn(
  site: WholeSite,
  nodes: readonly Server[],
  { target, server }: Start,
): Pick<Setup, 'owner' | 'nextOwner'> {
  const holderId =
    target?.reached === 'one-node-only' && target.printer ? site.hostOf(target.printer) : undefined;
  const looping = target ? target.loopingNodes : nodes.filter(callsItself);
  const wanted = target?.host.section === 'servers' ? target.host.id : (server?.id ?? holderId);
  const at = Math.max(
    0,
    nodes.findIndex(({ id }) => id === wanted),
  );
  const others = [...nodes.slice(at + 1), ...nodes.slice(0, at)];
  const next = others.find((node) => looping.includes(node)) ?? others[0];
  return { owner: nodes[at]?.id ?? '', nextOwner: next?.id };
}

function jobsFor(
  site: WholeSite,
  cluster: Cluster,
  notes: string[],
): Pick<Setup, 'printers' | 'jobIntervalSeconds'> {
  const all = site
    .printersOn(cluster.id)
    .filter((printer) => printer.share && site.printerSharedAt(cluster.id, printer.share.value) === printer);
  const printers = all.slice(0, maxPrinters).map((printer) => ({
    id: printer.id,
    path: { host: cluster.id, share: printer.share?.value ?? printer.id },
  }));
  const perHour = all.reduce((sum, { volume }) => sum + (volume?.jobsPerHour?.value ?? 0), 0);
  const interval = perHour > 0 ? 3600 / perHour : defaultJobIntervalSeconds;
  const jobIntervalSeconds = Math.min(
    longestJobIntervalSeconds,
    Math.max(shortestJobIntervalSeconds, interval),
  );
  const every = `a job every ${Number(jobIntervalSeconds.toFixed(1))} s`;
  if (printers.length === 0) notes.push(`The file has no shared printer of ${cluster.id}, so no jobs come.`);
  else if (perHour === 0) notes.push(`The file gives no volume; ${every} is assumed.`);
  else if (jobIntervalSeconds === interval)
    notes.push(`The file says ${amountText(perHour)} jobs an hour: ${every}.`);
  else
    notes.push(
      `The file says ${amountText(perHour)} jobs an hour; here it is ${every}, to keep the timeline readable.`,
    );
  return { printers, jobIntervalSeconds };
}
