/** A configuration with its names resolved: which server, device, system and printers belong to a port. Built once per run. */
import { type DeviceUri, looksLikeUri, monitorOfScheme, readDeviceUri } from '../knowledge/device-uri.ts';
import { findSystem, type System } from '../knowledge/systems.ts';
import type { Cluster, Config, DeviceFacts, Entry, Port, Printer, Server } from '../model/config.ts';
import type { Located } from '../model/span.ts';
import { indexPrinters, type PrinterIndex } from './printer-index.ts';

/** What a port prints to, as far as the file says. */
export interface ResolvedDevice {
  /** The entry in `devices`, where the port names one. */
  readonly name: string | undefined;
  readonly facts: DeviceFacts;
  /** Where the facts stand: the port itself or the entry in `devices`. */
  readonly holder: Entry;
  /** The URI as written, on `holder`. */
  readonly uriText: Located<string> | undefined;
  readonly uri: DeviceUri | undefined;
}

export interface Site {
  readonly config: Config;
  device(port: Port): ResolvedDevice | undefined;
  /** As written, else what the device's scheme says. */
  monitor(port: Port): string | undefined;
  /** The servers that can drive the port: one, or every node of a cluster; empty where none is known. */
  serversOf(port: Port): readonly Server[];
  /** The systems of those servers, as far as they are written. */
  systemsOf(port: Port): readonly System[];
  /** The server or cluster that holds a printer: its own, else its ports', by id; undefined where unknown or contradictory. */
  hostOf(printer: Printer): string | undefined;
  /** Printers that print to the port. */
  printersOf(port: Port): readonly Printer[];
  /** The printers that a server or cluster holds; without an id, those of which the file does not tell who holds them. */
  printersAt(hostId: string | undefined): PrinterIndex;
  /** Servers and clusters reached under a host name or address, without regard to case. */
  findHost(name: string): Server | Cluster | undefined;
  /** The clusters a server is a node of. */
  clustersOf(server: Server): readonly Cluster[];
}

const noFacts: DeviceFacts = {
  uri: undefined,
  acceptsSourcePorts: undefined,
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
  const devices = new Map<Port, ResolvedDevice | undefined>();
  const printersByPort = lazy(() => groupPrinters(config));
  const printersByHost = lazy(() => groupByHost(config, hostOf));
  const indexesByHost = new Map<string | undefined, PrinterIndex>();
  const hosts = lazy(() => indexHosts(config));
  const clustersByNode = lazy(() => groupByNode(config));
  const uris = new Map<string, DeviceUri | undefined>();

  return {
    config,
    device,
    monitor,
    serversOf,
    systemsOf,
    hostOf,
    printersOf,
    printersAt,
    findHost,
    clustersOf,
  };

  function device(port: Port): ResolvedDevice | undefined {
    if (!devices.has(port)) devices.set(port, resolveDevice(port));
    return devices.get(port);
  }

  function resolveDevice(port: Port): ResolvedDevice | undefined {
    if (port.inlineDevice) return withUri(undefined, port.inlineDevice.value, port);
    if (!port.device) return undefined;
    const entry = config.devices.get(port.device.value);
    if (entry) return withUri(entry.id, entry, entry);
    if (!looksLikeUri(port.device.value)) return undefined;
    return withUri(undefined, { ...noFacts, uri: port.device }, port);
  }

  function withUri(name: string | undefined, facts: DeviceFacts, holder: Entry): ResolvedDevice {
    return { name, facts, holder, uriText: facts.uri, uri: facts.uri && readUri(facts.uri.value) };
  }

  function readUri(text: string): DeviceUri | undefined {
    if (!uris.has(text)) {
      const reading = readDeviceUri(text);
      uris.set(text, reading.ok ? reading.uri : undefined);
    }
    return uris.get(text);
  }

  function monitor(port: Port): string | undefined {
    if (port.monitor) return port.monitor.value;
    const scheme = device(port)?.uri?.scheme;
    return scheme === undefined ? undefined : monitorOfScheme(scheme);
  }

  function serversOf(port: Port): readonly Server[] {
    // A port stands on the server of its printers; where it does not say its own, theirs tells.
    const ids = port.server
      ? [port.server.value]
      : [...new Set(printersOf(port).flatMap((printer) => (printer.server ? [printer.server.value] : [])))];
    return ids.flatMap((id) => {
      const cluster = config.clusters.get(id);
      const nodeIds = cluster ? cluster.nodes.map((node) => node.value) : [id];
      return nodeIds.flatMap((nodeId) => config.servers.get(nodeId) ?? []);
    });
  }

  function systemsOf(port: Port): readonly System[] {
    return serversOf(port).flatMap((server) => findSystem(server.system?.value) ?? []);
  }

  function hostOf(printer: Printer): string | undefined {
    if (printer.server) return printer.server.value;
    const ids = new Set(printer.ports.flatMap((port) => config.ports.get(port.value)?.server?.value ?? []));
    const [only] = ids;
    return ids.size === 1 ? only : undefined;
  }

  function printersOf(port: Port): readonly Printer[] {
    return printersByPort().get(port.id) ?? none;
  }

  function printersAt(hostId: string | undefined): PrinterIndex {
    let index = indexesByHost.get(hostId);
    if (!index) {
      index = indexPrinters(printersByHost().get(hostId) ?? none);
      indexesByHost.set(hostId, index);
    }
    return index;
  }

  function findHost(name: string): Server | Cluster | undefined {
    const { exact, short, fullyNamed } = hosts();
    const key = name.toLowerCase().replace(/\.$/, '');
    const label = firstLabel(key);
    // Where the file tells a host's full name, the same first label in another domain is another machine.
    return exact.get(key) ?? (key !== label && fullyNamed.has(label) ? undefined : short.get(label));
  }

  function clustersOf(server: Server): readonly Cluster[] {
    return clustersByNode().get(server.id) ?? [];
  }
}

const none: readonly Printer[] = [];

function groupPrinters(config: Config): ReadonlyMap<string, Printer[]> {
  const groups = new Map<string, Printer[]>();
  for (const printer of config.printers.values()) {
    for (const port of new Set(printer.ports.map(({ value }) => value))) {
      const group = groups.get(port);
      if (group) group.push(printer);
      else groups.set(port, [printer]);
    }
  }
  return groups;
}

function groupByHost(
  config: Config,
  hostOf: (printer: Printer) => string | undefined,
): ReadonlyMap<string | undefined, Printer[]> {
  const groups = new Map<string | undefined, Printer[]>();
  for (const printer of config.printers.values()) {
    const host = hostOf(printer);
    const group = groups.get(host);
    if (group) group.push(printer);
    else groups.set(host, [printer]);
  }
  return groups;
}

function groupByNode(config: Config): ReadonlyMap<string, Cluster[]> {
  const groups = new Map<string, Cluster[]>();
  for (const cluster of config.clusters.values()) {
    for (const node of new Set(cluster.nodes.map(({ value }) => value))) {
      const group = groups.get(node);
      if (group) group.push(cluster);
      else groups.set(node, [cluster]);
    }
  }
  return groups;
}

interface HostIndex {
  readonly exact: ReadonlyMap<string, Server | Cluster>;
  /** By the first label of a full name, where only one host of the file has it. */
  readonly short: ReadonlyMap<string, Server | Cluster | undefined>;
  /** The first labels of the full names that the file tells. */
  readonly fullyNamed: ReadonlySet<string>;
}

function indexHosts(config: Config): HostIndex {
  const exact = new Map<string, Server | Cluster>();
  const short = new Map<string, Server | Cluster | undefined>();
  const fullyNamed = new Set<string>();
  const add = (name: string, host: Server | Cluster): void => {
    const key = name.toLowerCase().replace(/\.$/, '');
    if (!exact.has(key)) exact.set(key, host);
    const label = firstLabel(key);
    if (label !== key) fullyNamed.add(label);
    short.set(label, short.has(label) && short.get(label) !== host ? undefined : host);
  };
  for (const host of [...config.clusters.values(), ...config.servers.values()]) {
    add(host.id, host);
    if ('name' in host && host.name) add(host.name.value, host);
    for (const alias of host.aliases) add(alias.value, host);
  }
  return { exact, short, fullyNamed };
}

/** `print01` of `print01.corp.example`; an address stays whole. */
function firstLabel(name: string): string {
  return /^[\d.]+$/.test(name) || name.includes(':') ? name : (name.split('.')[0] ?? name);
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
