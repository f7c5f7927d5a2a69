/** A configuration with its names resolved: which server, device, system and printers belong to a port. Built once per run. */
import { type DeviceUri, looksLikeUri, monitorOfScheme, readDeviceUri } from '../knowledge/device-uri.ts';
import { findSystem, type System } from '../knowledge/systems.ts';
import type {
  Cluster,
  Config,
  Device,
  DeviceFacts,
  Entry,
  Port,
  Printer,
  SectionName,
  Server,
} from '../model/config.ts';
import type { Located } from '../model/span.ts';
import { isLoopback, uriIdentity } from './device-identity.ts';
import { Group } from './entry-group.ts';
import { type HostIndex, hostAt, hostByLabel, indexHosts } from './host-index.ts';
import { indexPrinters, type PrinterIndex } from './printer-index.ts';

/** What a port prints to, as far as the file says. */
export interface ResolvedDevice {
  /** The entry in `devices`, where the port names one. */
  readonly name: string | undefined;
  readonly facts: DeviceFacts;
  /** Where the facts stand: the port itself or the entry in `devices`. */
  readonly holder: Device | Port;
  /** The URI as written, on `holder`. */
  readonly uriText: Located<string> | undefined;
  readonly uri: DeviceUri | undefined;
  /** The same for everything that leads there (device-identity.ts). */
  readonly identity: string | undefined;
}

export interface Site {
  readonly config: Config;
  /** What a port prints to, or what an entry of `devices` describes. */
  device(entry: Device | Port): ResolvedDevice | undefined;
  /** As written, else what the device's scheme says. */
  monitor(port: Port): string | undefined;
  /** The servers that can drive the port: one, or every node of a cluster; empty where none is known. */
  serversOf(port: Port): readonly Server[];
  /** The systems of those servers, as far as they are written. */
  systemsOf(port: Port): readonly System[];
  /** The systems of a server, or of the nodes of a cluster, as far as they are written. */
  systemsAt(hostId: string): readonly System[];
  /** The server or cluster that holds a printer: its own, else its ports', by id; undefined where unknown or contradictory. */
  hostOf(printer: Printer): string | undefined;
  /** Printers that print to the port. */
  printersOf(port: Port): readonly Printer[];
  /** Printers with this share name, without regard to case, whoever holds them. */
  printersSharedAs(share: string): readonly Printer[];
  /** Whether several printers have this share name. */
  isSharedTwice(share: string): boolean;
  /** Printers of this name, `name` or else the key, without regard to case, whoever holds them; empty where there is only one. */
  printersNamed(name: string): readonly Printer[];
  /** The same for ports. */
  portsNamed(name: string): readonly Port[];
  /** The first printer of the file that a server or cluster has under this share name. */
  printerSharedAt(hostId: string, share: string): Printer | undefined;
  /** The printers that a server or cluster holds; without an id, those of which the file does not tell who holds them. */
  printersAt(hostId: string | undefined): PrinterIndex;
  /** Servers and clusters reached under a host name or address, without regard to case. */
  findHost(name: string): Server | Cluster | undefined;
  /** Those and, by a short name, the only one that the file has under such a full one: for people who look, not for findings. */
  guessHost(name: string): Server | Cluster | undefined;
  /** The clusters a server is a node of. */
  clustersOf(server: Server): readonly Cluster[];
  /** Ports that lead to the same device, by its identity (device-identity.ts), in the order of the file. */
  portsAt(identity: string): readonly Port[];
  /** Ports that name the entry of `devices`, in the order of the file. */
  portsNaming(deviceId: string): readonly Port[];
  /** The entries that describe what an identity (device-identity.ts) leads to: devices, and ports with a device inline; in the order of the file. */
  describedAt(identity: string): readonly (Device | Port)[];
  /** Ports whose device URI may name a host of this file. */
  forwardingPorts(): ReadonlySet<Port>;
  /**
   * The site after entries of one section were exchanged in the maps of its config: what still holds is kept,
   * and this one must not be asked any more.
   */
  after(change: EntryChange, config: Config): Site;
}

/** Entries of one section that made room for others. */
export interface EntryChange {
  readonly section: SectionName;
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
}

const noFacts: DeviceFacts = {
  uri: undefined,
  acceptsSourcePorts: [],
  pagesPerMinute: undefined,
  model: undefined,
  formats: [],
  acceptsOrder: undefined,
  acceptsByteCounts: undefined,
  maxConnections: undefined,
  idleTimeoutSeconds: undefined,
  snmp: undefined,
};

export function createSite(config: Config): Site {
  return siteOver(config, createIndexes());
}

/** What was looked up once; each part is made when it is first asked for. */
interface Indexes {
  /** Null where an entry leads to none. */
  readonly devices: Map<Device | Port, ResolvedDevice | null>;
  readonly serversByHost: Map<string, readonly Server[]>;
  readonly systemsByHost: Map<string, readonly System[]>;
  readonly printersByPort: Group<string, Printer>;
  readonly printersByShare: Group<string, Printer>;
  readonly printersByName: Group<string, Printer>;
  readonly portsByName: Group<string, Port>;
  readonly printersByHost: Group<string | symbol, Printer>;
  readonly printerIndexes: Map<string | undefined, PrinterIndex>;
  readonly portsByDevice: Group<string, Port>;
  readonly portsByDeviceId: Group<string, Port>;
  readonly descriptions: Group<string, Device | Port>;
  readonly hosts: { made: HostIndex | undefined };
  readonly clustersByNode: Group<string, Cluster>;
  readonly forwarding: { made: Set<Port> | undefined };
}

function createIndexes(): Indexes {
  return {
    devices: new Map(),
    serversByHost: new Map(),
    systemsByHost: new Map(),
    printersByPort: new Group(),
    printersByShare: new Group(),
    printersByName: new Group(),
    portsByName: new Group(),
    printersByHost: new Group(),
    printerIndexes: new Map(),
    portsByDevice: new Group(),
    portsByDeviceId: new Group(),
    descriptions: new Group(),
    hosts: { made: undefined },
    clustersByNode: new Group(),
    forwarding: { made: undefined },
  };
}

function siteOver(config: Config, indexes: Indexes): Site {
  const { devices, serversByHost, systemsByHost, printersByPort, printersByHost, printerIndexes } = indexes;
  const {
    printersByName,
    portsByName,
    printersByShare,
    portsByDevice,
    portsByDeviceId,
    descriptions,
    clustersByNode,
  } = indexes;
  // One rule after the other asks about the same entry.
  let lastEntry: Entry | undefined;
  let lastDevice: ResolvedDevice | undefined;
  let lastPort: Port | undefined;
  let lastPrinters: readonly Printer[] = [];
  const site: Site = {
    config,
    device,
    monitor,
    serversOf,
    systemsOf,
    systemsAt,
    hostOf,
    printersOf,
    printersSharedAs,
    isSharedTwice,
    printersNamed,
    portsNamed,
    printerSharedAt,
    printersAt,
    findHost,
    guessHost,
    clustersOf,
    portsAt,
    portsNaming,
    describedAt,
    forwardingPorts,
    after(change, changed) {
      exchange(change);
      return siteOver(changed, indexes);
    },
  };
  return site;

  function device(entry: Device | Port): ResolvedDevice | undefined {
    if (entry === lastEntry) return lastDevice;
    let known = devices.get(entry);
    if (known === undefined) {
      known = (isDevice(entry) ? resolve(entry.id, entry, entry, entry.uri) : resolveDeviceOf(entry)) ?? null;
      devices.set(entry, known);
    }
    lastEntry = entry;
    lastDevice = known ?? undefined;
    return lastDevice;
  }

  function resolveDeviceOf(port: Port): ResolvedDevice | undefined {
    if (port.inlineDevice) {
      const facts = port.inlineDevice.value;
      return resolve(undefined, facts, port, facts.uri);
    }
    if (!port.device) return resolveLocalPath(port);
    const named = config.devices.get(port.device.value);
    if (named) return device(named);
    return looksLikeUri(port.device.value) ? resolve(undefined, noFacts, port, port.device) : undefined;
  }

  /** A local port of Windows leads to the share that it is called after: \\SERVER\Share. */
  function resolveLocalPath(port: Port): ResolvedDevice | undefined {
    const name = port.name ?? { value: port.id, start: 0, end: port.keyEnd };
    if (!/^[\\/]{2}/.test(name.value) || (port.monitor?.value ?? 'local') !== 'local') return undefined;
    return readUri(name.value) && resolve(undefined, noFacts, port, name);
  }

  function resolve(
    name: string | undefined,
    facts: DeviceFacts,
    holder: Device | Port,
    uriText: Located<string> | undefined,
  ): ResolvedDevice {
    const uri = uriText && readUri(uriText.value);
    return { name, facts, holder, uriText, uri, identity: uri && uriIdentity(uri) };
  }

  function readUri(text: string): DeviceUri | undefined {
    const reading = readDeviceUri(text);
    return reading.ok ? reading.uri : undefined;
  }

  function monitor(port: Port): string | undefined {
    if (port.monitor) return port.monitor.value;
    const scheme = device(port)?.uri?.scheme;
    return scheme === undefined ? undefined : monitorOfScheme(scheme);
  }

  function serversOf(port: Port): readonly Server[] {
    // A port stands on the server of its printers; where it does not say its own, theirs tells.
    if (port.server) return serversBehind(port.server.value);
    const ids = new Set(printersOf(port).flatMap(({ server }) => (server ? [server.value] : [])));
    return [...ids].flatMap(serversBehind);
  }

  function serversBehind(hostId: string): readonly Server[] {
    let servers = serversByHost.get(hostId);
    if (!servers) {
      const cluster = config.clusters.get(hostId);
      const nodeIds = cluster ? cluster.nodes.map((node) => node.value) : [hostId];
      servers = nodeIds.flatMap((nodeId) => config.servers.get(nodeId) ?? []);
      serversByHost.set(hostId, servers);
    }
    return servers;
  }

  function systemsOf(port: Port): readonly System[] {
    if (!port.server) return serversOf(port).flatMap(systemOf);
    return systemsAt(port.server.value);
  }

  function systemsAt(hostId: string): readonly System[] {
    let systems = systemsByHost.get(hostId);
    if (!systems) {
      systems = serversBehind(hostId).flatMap(systemOf);
      systemsByHost.set(hostId, systems);
    }
    return systems;
  }

  function hostOf(printer: Printer): string | undefined {
    if (printer.server) return printer.server.value;
    if (printer.ports.length === 1) return serverOfPort(printer.ports[0]);
    const ids = new Set(printer.ports.flatMap((port) => serverOfPort(port) ?? []));
    const [only] = ids;
    return ids.size === 1 ? only : undefined;
  }

  function serverOfPort(port: Located<string> | undefined): string | undefined {
    return port && config.ports.get(port.value)?.server?.value;
  }

  function printersOf(port: Port): readonly Printer[] {
    if (port !== lastPort) {
      printersByPort.fill(config.printers.values(), portIdsOf);
      lastPrinters = printersByPort.of(port.id);
      lastPort = port;
    }
    return lastPrinters;
  }

  function printersSharedAs(share: string): readonly Printer[] {
    printersByShare.fill(config.printers.values(), shareKeyOf);
    return printersByShare.of(share.toLowerCase());
  }

  function isSharedTwice(share: string): boolean {
    printersByShare.fill(config.printers.values(), shareKeyOf);
    return printersByShare.isCrowded(share.toLowerCase());
  }

  function printersNamed(name: string): readonly Printer[] {
    printersByName.fill(config.printers.values(), nameKeyOf);
    if (!printersByName.isAnyCrowded) return none;
    const key = name.toLowerCase();
    return printersByName.isCrowded(key) ? printersByName.of(key) : none;
  }

  function portsNamed(name: string): readonly Port[] {
    portsByName.fill(config.ports.values(), nameKeyOf);
    if (!portsByName.isAnyCrowded) return none;
    const key = name.toLowerCase();
    return portsByName.isCrowded(key) ? portsByName.of(key) : none;
  }

  function printerSharedAt(hostId: string, share: string): Printer | undefined {
    const named = printersSharedAs(share);
    // Share names are mostly one of a kind: then the printers of all hosts need not be sorted out.
    if (named.length > 8) return printersAt(hostId).byShare.get(share.toLowerCase());
    return named.find((printer) => hostOf(printer) === hostId);
  }

  function printersAt(hostId: string | undefined): PrinterIndex {
    let index = printerIndexes.get(hostId);
    if (!index) {
      printersByHost.fill(config.printers.values(), hostKeyOf);
      index = indexPrinters(printersByHost.of(hostId ?? nowhere));
      printerIndexes.set(hostId, index);
    }
    return index;
  }

  function hostKeyOf(printer: Printer): string | symbol {
    return hostOf(printer) ?? nowhere;
  }

  function findHost(name: string): Server | Cluster | undefined {
    return hostAt(hosts(), name);
  }

  function guessHost(name: string): Server | Cluster | undefined {
    return findHost(name) ?? hostByLabel(hosts(), name);
  }

  function hosts(): HostIndex {
    indexes.hosts.made ??= indexHosts(config);
    return indexes.hosts.made;
  }

  function clustersOf(server: Server): readonly Cluster[] {
    clustersByNode.fill(config.clusters.values(), nodeIdsOf);
    return clustersByNode.of(server.id);
  }

  function portsAt(identity: string): readonly Port[] {
    portsByDevice.fill(config.ports.values(), identityOf);
    return portsByDevice.of(identity);
  }

  function identityOf(entry: Device | Port): string | undefined {
    return device(entry)?.identity;
  }

  function portsNaming(deviceId: string): readonly Port[] {
    portsByDeviceId.fill(config.ports.values(), deviceIdOf);
    return portsByDeviceId.of(deviceId);
  }

  /** A URI is no name, unless the file has a device of that name. */
  function deviceIdOf({ device }: Port): string | undefined {
    const isName = device && (!looksLikeUri(device.value) || config.devices.has(device.value));
    return isName ? device.value : undefined;
  }

  function describedAt(identity: string): readonly (Device | Port)[] {
    if (!descriptions.isFilled) {
      const inline = [...config.ports.values()].filter((port) => port.inlineDevice);
      const entries = [...config.devices.values(), ...inline].sort((a, b) => a.start - b.start);
      descriptions.fill(entries, describedIdentityOf);
    }
    return descriptions.of(identity);
  }

  /** As far as its URI can be read. */
  function describedIdentityOf(entry: Device | Port): string | undefined {
    return isDevice(entry) || entry.inlineDevice ? identityOf(entry) : undefined;
  }

  function forwardingPorts(): ReadonlySet<Port> {
    let found = indexes.forwarding.made;
    if (!found) {
      found = new Set();
      for (const port of config.ports.values()) if (mayForward(port)) found.add(port);
      indexes.forwarding.made = found;
    }
    return found;
  }

  function mayForward(port: Port): boolean {
    const uri = device(port)?.uri;
    // Raw bytes name no printer.
    if (!uri || uri.scheme === 'socket') return false;
    // In smb: URIs and the like the host stands in the opaque rest.
    if (uri.host === '') return uri.scheme === 'smb';
    return findHost(uri.host) !== undefined || isLoopback(uri.host);
  }

  function exchange({ section, removed, added }: EntryChange): void {
    lastPort = undefined;
    if (section === 'servers' || section === 'clusters') {
      serversByHost.clear();
      systemsByHost.clear();
      clustersByNode.clear();
      indexes.hosts.made = undefined;
      indexes.forwarding.made = undefined;
    } else if (section === 'devices')
      exchangeDevices(removed as readonly Device[], added as readonly Device[]);
    else if (section === 'ports') exchangePorts(removed as readonly Port[], added as readonly Port[]);
    else if (section === 'printers')
      exchangePrinters(removed as readonly Printer[], added as readonly Printer[]);
  }

  function exchangeDevices(removed: readonly Device[], added: readonly Device[]): void {
    const ids = [...new Set([...removed, ...added].map(({ id }) => id))];
    if (ids.some(looksLikeUri)) {
      // Which ports mean a device by what looks like a URI, only looking at all of them tells.
      devices.clear();
      portsByDevice.clear();
      portsByDeviceId.clear();
      descriptions.clear();
      indexes.forwarding.made = undefined;
      return;
    }
    for (const device of removed) {
      descriptions.remove(device, describedIdentityOf(device));
      devices.delete(device);
    }
    for (const device of added) descriptions.add(device, describedIdentityOf(device));
    const ports = ids.flatMap(portsNaming);
    for (const port of ports) forgetDevice(port);
    for (const port of ports) learnDevice(port);
  }

  /** What is remembered of it still says where the port led to. */
  function forgetDevice(port: Port): void {
    portsByDevice.remove(port, identityOf(port));
    indexes.forwarding.made?.delete(port);
    devices.delete(port);
    if (lastEntry === port) lastEntry = undefined;
  }

  function learnDevice(port: Port): void {
    portsByDevice.add(port, identityOf(port));
    if (indexes.forwarding.made && mayForward(port)) indexes.forwarding.made.add(port);
  }

  function exchangePorts(removed: readonly Port[], added: readonly Port[]): void {
    for (const port of removed) {
      forgetDevice(port);
      portsByName.remove(port, nameKeyOf(port));
      portsByDeviceId.remove(port, deviceIdOf(port));
      descriptions.remove(port, describedIdentityOf(port));
    }
    for (const port of added) {
      learnDevice(port);
      portsByName.add(port, nameKeyOf(port));
      portsByDeviceId.add(port, deviceIdOf(port));
      descriptions.add(port, describedIdentityOf(port));
    }
    // The server of a port says where its printers are.
    if (!printersByHost.isFilled) return;
    const moved = new Set([...removed, ...added].flatMap((port) => printersOf(port)));
    exchangeHosts([...moved], [...moved]);
  }

  function exchangePrinters(removed: readonly Printer[], added: readonly Printer[]): void {
    for (const printer of removed) {
      printersByPort.remove(printer, portIdsOf(printer));
      printersByShare.remove(printer, shareKeyOf(printer));
      printersByName.remove(printer, nameKeyOf(printer));
    }
    for (const printer of added) {
      printersByPort.add(printer, portIdsOf(printer));
      printersByShare.add(printer, shareKeyOf(printer));
      printersByName.add(printer, nameKeyOf(printer));
    }
    exchangeHosts(removed, added);
  }

  function exchangeHosts(removed: readonly Printer[], added: readonly Printer[]): void {
    for (const printer of removed)
      for (const host of printersByHost.remove(printer))
        printerIndexes.delete(typeof host === 'string' ? host : undefined);
    for (const printer of added) {
      printersByHost.add(printer, hostKeyOf(printer));
      printerIndexes.delete(hostOf(printer));
    }
  }
}

function isDevice(entry: Device | Port): entry is Device {
  return entry.section === 'devices';
}

function systemOf(server: Server): readonly System[] {
  const system = findSystem(server.system?.value);
  return system ? [system] : [];
}

const none: readonly never[] = [];

/** The key of printers of which the file does not tell who holds them. */
const nowhere = Symbol('no host');

function portIdsOf({ ports }: Printer): string | readonly string[] {
  if (ports.length === 1) return (ports[0] as Located<string>).value;
  return [...new Set(ports.map(({ value }) => value))];
}

function shareKeyOf({ share }: Printer): string | undefined {
  return share?.value.toLowerCase();
}

function nameKeyOf({ name, id }: Printer | Port): string {
  return (name?.value ?? id).toLowerCase();
}

function nodeIdsOf({ nodes }: Cluster): readonly string[] {
  return [...new Set(nodes.map(({ value }) => value))];
}
