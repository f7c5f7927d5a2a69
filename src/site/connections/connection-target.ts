/** Where a client's connection, or a device that is a share, leads: to a share, a former share, another node's printer, or nowhere (KB 822553). */

import { findSystem } from '../../knowledge/systems.ts';
import { compareFileVersions } from '../../knowledge/windows/file-version.ts';
import type { Cluster, Printer, Server } from '../../model/config.ts';
import type { Site } from '../site.ts';
import { type LinkingEntry, readSharePath, type SharePath, shareLink } from './share-link.ts';

/** The first Win32spl.dll that does not call its own machine back (KB 822553). */
export const FIXED_WIN32SPL = '5.2.3790.54';

export interface ConnectionTarget {
  readonly path: SharePath;
  readonly host: Server | Cluster;
  readonly reached: 'share' | 'renamed' | 'one-node-only' | 'nothing';
  /** The printer that has or had the name. */
  readonly printer: Printer | undefined;
  /** Printers that are shared there and had the name, too: which of them a client means, nobody knows. */
  readonly namesakes: readonly Printer[];
  /** Nodes that this path makes call themselves. Empty outside clusters, and where the path is served. */
  readonly loopingNodes: readonly Server[];
}

/** Undefined where there is no such path, it leads to a machine outside the file, or the file does not say enough. */
export function connectionTarget(site: Site, entry: LinkingEntry): ConnectionTarget | undefined {
  const link = shareLink(site, entry);
  // Several rules ask about each connection.
  return link && site.derivedFor(targetOfText, link.at.value);
}

function targetOfText(site: Site, text: string): ConnectionTarget | undefined {
  const path = readSharePath(text);
  return path && sharePathTarget(site, path);
}

/** The same for a path by itself. */
export function sharePathTarget(site: Site, path: SharePath): ConnectionTarget | undefined {
  const host = site.findHost(path.host);
  if (!host) return undefined;
  const clusters = host.section === 'clusters' ? [host as Cluster] : site.clustersOf(host as Server);
  const hostIds = [...new Set([host.id, ...clusters.map(({ id }) => id)])];
  const nodeIds = new Set(clusters.flatMap((cluster) => cluster.nodes.map(({ value }) => value)));
  const nodes = [...nodeIds].flatMap((id) => site.find('servers', id) ?? []);
  const share = path.share.toLowerCase();
  const served =
    firstOf(hostIds, (id) => site.printerSharedAt(id, share)) ??
    firstOf(hostIds, (id) => servedAt(site, id, share));
  const found = { path, host, namesakes: nobody, loopingNodes: [] };
  if (served) return { ...found, reached: 'share', printer: served };
  // A printer whose server the file does not state may well be here.
  if (site.printerKnownAt(undefined, share) || site.printersOnceSharedAt(undefined, share).length > 0)
    return undefined;
  const holders = nodes.filter(({ id }) => servedAt(site, id, share));
  // IPP does not go through Win32spl.
  const asked = path.uri?.protocol === 'ipp' ? [] : nodes.filter((node) => isAsked(node, host));
  const loopingNodes = asked.filter((node) => callsItself(node) && !holders.includes(node));
  // No more than anybody chooses from.
  const [renamed, ...others] = hostIds.flatMap((id) => site.printersOnceSharedAt(id, share).slice(0, 5));
  if (renamed) {
    const namesakes = others.filter((other) => other.share && renamed.share);
    return { path, host, reached: 'renamed', printer: renamed, namesakes, loopingNodes };
  }
  const elsewhere = holders[0] && servedAt(site, holders[0].id, share);
  if (!elsewhere) return { ...found, reached: 'nothing', printer: undefined, loopingNodes };
  // Whichever of several nodes holds the cluster knows the name, if all of them do.
  const everyNode = nodes.length > 1 && holders.length === nodeIds.size && host.section === 'clusters';
  return everyNode
    ? { ...found, reached: 'share', printer: elsewhere }
    : { ...found, reached: 'one-node-only', printer: elsewhere, loopingNodes };
}

/** A call to a node goes there; one to a cluster, to whichever node holds it. */
function isAsked(node: Server, host: Server | Cluster): boolean {
  return host.section === 'clusters' || node === host;
}

const nobody: readonly Printer[] = [];

/** The printer that a host's spooler knows by the name. */
function servedAt(site: Site, hostId: string, share: string): Printer | undefined {
  return (
    site.printerSharedAt(hostId, share) ?? unlessItsFormerShare(site.printerKnownAt(hostId, share), share)
  );
}

/** Who writes that a share was renamed means the share, even where the printer itself still has the old name. */
function unlessItsFormerShare(printer: Printer | undefined, share: string): Printer | undefined {
  const isFormer = printer?.share && printer.formerShares.some(({ value }) => value.toLowerCase() === share);
  return isFormer ? undefined : printer;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Windows 2000, or Server 2003 as it was released, without the fix of KB 822553: a stated file version or hotfix. SP1, SP2 and
 * R2 carry a later Win32spl.dll (5.2.3790.1830, 5.2.3790.3959). For Windows 2000 the article names the hotfix of KB 886679, and no version.
 */
export function callsItself(node: Server): boolean {
  const system = findSystem(node.system?.value)?.id ?? '';
  if (!/^windows-(2000|server-2003)(-|$)/.test(system) || hasFix(node)) return false;
  const stated = node.fileVersions.get('win32spl.dll')?.value;
  const age = stated === undefined ? undefined : compareFileVersions(stated, FIXED_WIN32SPL);
  return age === undefined ? /^windows-(2000|server-2003$)/.test(system) : age < 0;
}

/** Under either number: both fix Win32spl. */
function hasFix({ fixes }: Server): boolean {
  return fixes.some(({ value }) => /^(?:KB|Q)? ?(?:822553|886679)$/i.test(value.trim()));
}

/** The ids of the clusters that a connection, port or device of the file asks in vain: for `derived`, as every node asks. */
export function clustersAskedInVain(site: Site): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const entry of [...site.all('connections'), ...site.all('devices'), ...site.all('ports')]) {
    const target = connectionTarget(site, entry);
    if (!target || target.reached === 'share') continue;
    const { host } = target;
    const clusters = host.section === 'clusters' ? [host] : site.clustersOf(host as Server);
    for (const { id } of clusters) ids.add(id);
  }
  return ids;
}
