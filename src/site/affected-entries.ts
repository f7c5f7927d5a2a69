/** Whose findings may change when an entry does, for rules that look no further than an entry's neighbours. */
import type { Device, Entry, Port, Printer } from '../model/config.ts';
import { deviceIdentity } from './device-identity.ts';
import type { Site } from './site.ts';

/** Undefined where it could be anybody's: any port may lead to a virtual printer. */
export function affectedBy(site: Site, entries: readonly Entry[]): ReadonlySet<Entry> | undefined {
  const affected = new Set<Entry>();
  for (const entry of entries) {
    affected.add(entry);
    // A connection is nobody's neighbour.
    if (entry.section === 'ports') addPort(site, entry as Port, affected);
    else if (entry.section === 'printers') addPrinter(site, entry as Printer, affected);
    else if (entry.section === 'devices') addDevice(site, entry as Device, affected);
    else if (entry.section === 'servers' || entry.section === 'clusters') addHost(site, entry.id, affected);
    else if (entry.section === 'virtualPrinters') return undefined;
  }
  return affected;
}

function addPort(site: Site, port: Port, affected: Set<Entry>): void {
  affected.add(port);
  for (const twin of site.portsNamed(port.name?.value ?? port.id)) affected.add(twin);
  addDeviceOf(site, port, affected);
  for (const printer of site.printersOf(port)) {
    affected.add(printer);
    addTwins(site, printer, affected);
  }
  const identity = deviceIdentity(site, port);
  if (identity === undefined) return;
  for (const other of site.portsAt(identity)) {
    affected.add(other);
    addDeviceOf(site, other, affected);
  }
  addDescriptions(site, identity, affected);
}

/** What describes the device need not be named by a port. */
function addDescriptions(site: Site, identity: string, affected: Set<Entry>): void {
  for (const entry of site.describedAt(identity)) affected.add(entry);
}

/** Printers of one share name or name, which a server can have only once. */
function addTwins(site: Site, { share, name, id }: Printer, affected: Set<Entry>): void {
  if (share) for (const twin of site.printersSharedAs(share.value)) affected.add(twin);
  for (const twin of site.printersNamed(name?.value ?? id)) affected.add(twin);
}

function addDeviceOf(site: Site, port: Port, affected: Set<Entry>): void {
  const device = port.device && site.config.devices.get(port.device.value);
  if (device) affected.add(device);
}

function addPrinter(site: Site, printer: Printer, affected: Set<Entry>): void {
  affected.add(printer);
  addTwins(site, printer, affected);
  for (const { value } of printer.ports) {
    const port = site.config.ports.get(value);
    if (port) addPort(site, port, affected);
  }
}

function addDevice(site: Site, device: Device, affected: Set<Entry>): void {
  for (const port of site.portsNaming(device.id)) addPort(site, port, affected);
  // Others may lead there without naming it.
  const identity = deviceIdentity(site, device);
  if (identity === undefined) return;
  for (const port of site.portsAt(identity)) addPort(site, port, affected);
  addDescriptions(site, identity, affected);
}

/** What stands on a server or cluster, on a node of the cluster, or on a cluster that the server is a node of. */
function addHost(site: Site, id: string, affected: Set<Entry>): void {
  const { clusters, ports, printers } = site.config;
  const hosts = new Set([id, ...(clusters.get(id)?.nodes ?? []).map(({ value }) => value)]);
  for (const cluster of clusters.values()) {
    if (!cluster.nodes.some(({ value }) => value === id)) continue;
    hosts.add(cluster.id);
    affected.add(cluster);
  }
  for (const port of ports.values())
    if (port.server && hosts.has(port.server.value)) addPort(site, port, affected);
  for (const printer of printers.values())
    if (printer.server && hosts.has(printer.server.value)) addPrinter(site, printer, affected);
}
