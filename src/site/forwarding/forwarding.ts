/** Printers that forward to printers: where a device URI leads to a server of the same file. */
import type { DeviceUri } from '../../knowledge/device-uri.ts';
import type { Cluster, Port, Printer, Server } from '../../model/config.ts';
import { isLoopback } from '../devices/device-identity.ts';
import type { Site } from '../site.ts';
import { findCycles } from './cycles.ts';

export interface Hop {
  readonly from: Printer;
  readonly port: Port;
  readonly to: Printer;
}

/** More loops than this among printers that all lead to each other say nothing more. */
const maxLoopsOfAGroup = 100;

/** Each loop once, as the hops that close it, beginning with the port that stands first in the file. */
export function forwardingLoops(site: Site): Hop[][] {
  // Nearly every file has none that could: its thousands of printers need not be asked.
  const printers = new Set(site.forwardingPorts().flatMap((port) => site.printersOf(port)));
  const hops = new Map<Printer, ReadonlyMap<Printer, Hop>>();
  const next = new Map<Printer, readonly Printer[]>();
  for (const printer of [...printers].sort((a, b) => a.start - b.start)) {
    const byTarget = hopsFrom(site, printer);
    if (byTarget.size === 0) continue;
    hops.set(printer, byTarget);
    next.set(printer, [...byTarget.keys()]);
  }
  return findCycles(next, maxLoopsOfAGroup).map((printers) =>
    firstPortFirst(
      printers.flatMap((printer, index) => {
        const to = printers[(index + 1) % printers.length];
        return (to && hops.get(printer)?.get(to)) ?? [];
      }),
    ),
  );
}

/** The printers of this file that a printer's ports lead to; where several ports of a pool lead to one, the first in the file. */
export function hopsFrom(site: Site, printer: Printer): ReadonlyMap<Printer, Hop> {
  const hops = new Map<Printer, Hop>();
  for (const { value } of printer.ports) {
    const port = site.find('ports', value);
    const to = port && targetOf(site, printer, port);
    if (!port || !to) continue;
    const other = hops.get(to);
    if (!other || port.start < other.port.start) hops.set(to, { from: printer, port, to });
  }
  return hops;
}

function targetOf(site: Site, from: Printer, port: Port): Printer | undefined {
  const uri = site.device(port)?.uri;
  const addressee = uri && addresseeOf(uri);
  const host = addressee && (site.findHost(addressee.host) ?? ownHost(site, from, addressee.host));
  if (!host) return undefined;
  const name = addressee.name.toLowerCase();
  for (const id of idsOf(site, host)) {
    const printer = site.printerSharedAt(id, name) ?? site.printerNamedAt(id, name);
    if (printer) return printer;
  }
  return undefined;
}

/** What `localhost` means to a printer whose server is known. */
function ownHost(site: Site, from: Printer, host: string): Server | Cluster | undefined {
  if (!isLoopback(host)) return undefined;
  const id = site.hostOf(from) ?? '';
  return site.find('servers', id) ?? site.find('clusters', id);
}

/** A node also answers for the clusters that it can hold. */
function idsOf(site: Site, host: Server | Cluster): string[] {
  return host.section === 'servers'
    ? [host.id, ...site.clustersOf(host as Server).map(({ id }) => id)]
    : [host.id];
}

/** Where print servers listen: LPD, IPP, and HTTP on Windows. On other ports something else does, such as a filter that prints. */
const spoolerPorts: ReadonlySet<number | undefined> = new Set([undefined, 515, 631, 80, 443]);

/** The host and the last part of the path. Windows serves IPP at /printers/SHARE/.printer. Raw bytes name no printer. */
function addresseeOf(uri: DeviceUri): { host: string; name: string } | undefined {
  const parts = uri.path.split('/').filter((part) => part !== '' && part !== '.printer');
  const name = parts.at(-1);
  if (name === undefined || uri.scheme === 'socket' || uri.scheme === 'dlc') return undefined;
  if (!spoolerPorts.has(uri.port)) return undefined;
  if (uri.scheme !== 'smb') return uri.host === '' ? undefined : { host: uri.host, name };
  // smb://[USER[:PASSWORD]@][WORKGROUP/]SERVER[:PORT]/SHARE (CUPS's smb backend, smbspool(8)).
  const host = parts.at(-2)?.replace(/^.*@/, '').replace(/:\d+$/, '');
  return host ? { host, name: readable(name) } : undefined;
}

function readable(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function firstPortFirst(loop: Hop[]): Hop[] {
  const first = loop.reduce(
    (best, { port }, index) => (port.start < (loop[best]?.port.start ?? 0) ? index : best),
    0,
  );
  return [...loop.slice(first), ...loop.slice(0, first)];
}
