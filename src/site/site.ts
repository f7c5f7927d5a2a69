/** A configuration with its names resolved: which server, device, system and printers belong to a port. */
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
import type { Directive } from '../model/format/directive.ts';
import { emptyRecord } from '../model/format/field.ts';
import { deviceFields } from '../model/format/fields.ts';
import type { Problem } from '../model/problem.ts';
import type { Located } from '../model/span.ts';
import { isLoopback, uriIdentity } from './devices/device-identity.ts';
import { createHostIndex } from './names/host-index.ts';
import { NamedAtHost, placeKey } from './names/named-at-host.ts';
import { Lookups, Tracker } from './recording/dependencies.ts';
import { Group, type GroupOptions, type Keys } from './recording/entry-group.ts';
import { EntryValues } from './recording/entry-values.ts';
import { Memos } from './recording/memos.ts';

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

/** Everything that a rule may look at beyond its entry. What it looks at is recorded (dependencies.ts), also where nothing is found. */
export interface Site {
  find<S extends SectionName>(section: S, id: string): EntryOf<S> | undefined;
  /** Whether there is such an entry, whatever it says. */
  has(section: SectionName, id: string): boolean;
  /** In the order of the file. */
  all<S extends SectionName>(section: S): Iterable<EntryOf<S>>;
  /** In the order of the file. */
  names(section: SectionName): readonly string[];
  /** How many entries a section has. */
  count(section: SectionName): number;
  /** What could not be read in the whole file. */
  problems(): readonly Problem[];
  /** What a foreign file says besides its entries. */
  directives(): readonly Directive[];
  /** What could not be read in an entry. */
  problemsIn(entry: Entry): readonly Problem[];
  /** Whether something of that name is there that cannot be read as an entry at all. */
  isMalformed(section: SectionName, id: string): boolean;
  /** The value of a function of the site, which looks around as often as something that it looked at has changed. */
  derived<T>(make: (site: Site) => T): T;
  /** The same for a function of the site and a key. */
  derivedFor<T>(make: (site: Site, key: string) => T, key: string): T;
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
  /** Ports that say they are on this server or cluster. */
  portsOn(hostId: string): readonly Port[];
  /** The last of them with this name, `name` or else the key, without regard to case. */
  portNamedAt(hostId: string, name: string): Port | undefined;
  /** The printers that a server or cluster holds; without an id, those of which the file does not state who holds them. */
  printersOn(hostId: string | undefined): readonly Printer[];
  /** The first printer of the file that a server or cluster has under this share name. */
  printerSharedAt(hostId: string, share: string): Printer | undefined;
  /** The same by the name on its server: `name`, else the key. */
  printerNamedAt(hostId: string, name: string): Printer | undefined;
  /** The same by everything that OpenPrinter may be asked for: the share, the name or the key. */
  printerKnownAt(hostId: string | undefined, name: string): Printer | undefined;
  /** All that had the share name; those that are still shared come before those that are not. */
  printersOnceSharedAt(hostId: string | undefined, share: string): readonly Printer[];
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
  forwardingPorts(): readonly Port[];
}

/** With all that the file says, for those who look once. */
export interface WholeSite extends Site {
  readonly config: Config;
}

/** A site that follows the edits of its text. */
export interface FollowedSite {
  readonly site: WholeSite;
  /** Takes entries of one section that were exchanged in the maps of the config. What looked at what they change is invalidated. */
  exchange(change: EntryChange, config: Config): void;
}

/** Entries of one section that made room for others. */
export interface EntryChange {
  readonly section: SectionName;
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
}

type KeyedMake = (site: Site, key: string) => unknown;

const noFacts: DeviceFacts = emptyRecord(deviceFields);

export function createSite(config: Config): WholeSite {
  return followSite(config, new Tracker(false)).site;
}

export function followSite(first: Config, tracker: Tracker): FollowedSite {
  let config = first;
  const found = bySection((name) => new Lookups<string>(tracker, `${name} by key`));
  const known = bySection((name) => new Lookups<string>(tracker, `keys of ${name}`));
  const whole = new Lookups<SectionName>(tracker, 'sections');
  const keySets = new Lookups<SectionName>(tracker, 'sets of keys');
  const unread = new Lookups<'problems'>(tracker, 'problems');

  const devices = new Memos(tracker, 'devices', resolveDevice);
  let areNamedLikeUris: boolean | undefined;
  const keptDevices = tracker.isOn
    ? undefined
    : new EntryValues(first.devices.size + first.ports.size, resolveDevice);
  const serversByHost = new Memos(tracker, 'servers by host', serversAt);
  const systemsByHost = new Memos(tracker, 'systems by host', (id: string) =>
    serversByHost.of(id).flatMap(systemOf),
  );
  const derivedValues = new Memos(tracker, 'derived values', (make: (site: Site) => unknown) => make(site));
  const derivedByKey = new Map<KeyedMake, Memos<string, unknown>>();

  const printers = (
    what: string,
    keysOf: (printer: Printer) => Keys,
    options?: GroupOptions,
  ): Group<Printer> => new Group(tracker, what, () => config.printers, keysOf, options);
  const printersByPort = printers('printers by port', portIdsOf);
  const printersByShare = new NamedAtHost(printers, 'printers by share', shareOf, hostOf);
  const printersByName = new NamedAtHost(printers, 'printers by name', nameOf, hostOf);
  const printersByHost = printers('printers by host', (printer) => placeKey(hostOf(printer)));
  const printersByAnyName = new NamedAtHost(printers, 'printers by any name', anyNamesOf, hostOf);
  const printersByFormerShare = new NamedAtHost(printers, 'printers by former share', formerSharesOf, hostOf);

  const ports = (what: string, keysOf: (port: Port) => Keys, options?: GroupOptions): Group<Port> =>
    new Group(tracker, what, () => config.ports, keysOf, options);
  const portsByName = ports('ports by name', nameOf, { ignoresCase: true });
  const portsByHost = ports('ports by host', ({ server }) => server?.value);
  const portsByHostName = ports(
    'ports by host and name',
    ({ server, name, id }) => server && placeKey(server.value, name?.value ?? id),
  );
  const portsByDevice = ports('ports by device', identityOf);
  const portsByDeviceId = ports('ports by key of the device', deviceIdOf);
  const portsThatForward = ports('ports that forward', (port) => (mayForward(port) ? anyPort : undefined));

  const descriptions = new Group<Device | Port>(
    tracker,
    'descriptions',
    () => {
      const described: (Device | Port)[] = [...config.devices.values()];
      config.ports.forEach((port) => {
        if (port.inlineDevice) described.push(port);
      });
      return described.sort((a, b) => a.start - b.start);
    },
    describedIdentityOf,
  );
  const clustersByNode = new Group<Cluster>(tracker, 'clusters by node', () => config.clusters, nodeIdsOf);
  const hosts = createHostIndex(tracker, () => [...config.clusters.values(), ...config.servers.values()]);

  const groups: { readonly [S in SectionName]?: readonly Pick<Group<Entry>, 'exchange'>[] } = {
    printers: [
      printersByPort,
      ...printersByShare.groups,
      ...printersByName.groups,
      printersByHost,
      ...printersByAnyName.groups,
      ...printersByFormerShare.groups,
    ],
    ports: [
      portsByName,
      portsByHost,
      portsByHostName,
      portsByDevice,
      portsByDeviceId,
      portsThatForward,
      descriptions,
    ],
    devices: [descriptions],
    clusters: [clustersByNode, ...hosts.groups],
    servers: hosts.groups,
  };

  // No getter: V8 keeps the hidden class of each in its old space, and with it the whole site until a full collection.
  const site: Site & { config: Config } = {
    config,
    find,
    has(section, id) {
      known[section].record(id);
      return config[section].has(id);
    },
    all(section) {
      whole.record(section);
      return config[section].values() as Iterable<EntryOf<typeof section>>;
    },
    names(section) {
      keySets.record(section);
      return [...config[section].keys()];
    },
    count(section) {
      keySets.record(section);
      return config[section].size;
    },
    problems() {
      unread.record('problems');
      return config.problems;
    },
    directives() {
      unread.record('problems');
      return config.directives;
    },
    problemsIn(entry) {
      found[entry.section].record(entry.id);
      const end = entry.start + entry.end;
      return config.problems.filter(({ span }) => span.start >= entry.start && span.start <= end);
    },
    // Where such a thing comes or goes, all of the text is read again.
    isMalformed: (section, id) =>
      config.problems.some(
        ({ code, path }) =>
          code === 'value-type' && path.length === 2 && path[0] === section && path[1] === id,
      ),
    derived: <T>(make: (site: Site) => T) => derivedValues.of(make) as T,
    derivedFor,
    device,
    monitor,
    serversOf,
    systemsOf,
    systemsAt: (hostId) => systemsByHost.of(hostId),
    hostOf,
    printersOf,
    printersSharedAs: (share) => printersByShare.named.of(share.toLowerCase()),
    isSharedTwice: (share) => printersByShare.named.isCrowded(share),
    printersNamed: (name) => printersByName.named.crowd(name),
    portsNamed: (name) => portsByName.crowd(name),
    portsOn: (hostId) => portsByHost.of(hostId),
    portNamedAt: (hostId, name) => portsByHostName.of(placeKey(hostId, name)).at(-1),
    printersOn: (hostId) => printersByHost.of(placeKey(hostId)),
    printerSharedAt: (hostId, share) => printersByShare.at(hostId, share)[0],
    printerNamedAt: (hostId, name) => printersByName.at(hostId, name)[0],
    printerKnownAt: (hostId, name) => printersByAnyName.at(hostId, name)[0],
    printersOnceSharedAt(hostId, share) {
      const once = printersByFormerShare.at(hostId, share);
      return once.length < 2 ? once : once.toSorted((a, b) => Number(!a.share) - Number(!b.share));
    },
    findHost: hosts.find,
    guessHost: hosts.guess,
    clustersOf: (server) => clustersByNode.of(server.id),
    portsAt: (identity) => portsByDevice.of(identity),
    portsNaming: (deviceId) => portsByDeviceId.of(deviceId),
    describedAt: (identity) => descriptions.of(identity),
    forwardingPorts: () => portsThatForward.of(anyPort),
  };
  return { site, exchange };

  function exchange({ section, removed, added }: EntryChange, changed: Config): void {
    if (config.problems.length + changed.problems.length > 0) unread.invalidate('problems');
    config = changed;
    site.config = changed;
    for (const group of groups[section] ?? []) group.exchange(removed, added);
    for (const { id } of [...removed, ...added]) found[section].invalidate(id);
    if (removed.length !== added.length || removed.some(({ id }, index) => id !== added[index]?.id)) {
      keySets.invalidate(section);
      for (const { id } of [...removed, ...added]) known[section].invalidate(id);
    }
    whole.invalidate(section);
    for (const entry of removed) devices.delete(entry as Device | Port);
    tracker.runDeferred();
  }

  function derivedFor<T>(make: (site: Site, key: string) => T, key: string): T {
    let memos = derivedByKey.get(make);
    if (!memos) {
      memos = new Memos(tracker, make.name, (one: string) => make(site, one));
      derivedByKey.set(make, memos);
    }
    return memos.of(key) as T;
  }

  function find<S extends SectionName>(section: S, id: string): EntryOf<S> | undefined {
    found[section].record(id);
    return config[section].get(id) as EntryOf<S> | undefined;
  }

  function device(entry: Device | Port): ResolvedDevice | undefined {
    return keptDevices ? keptDevices.of(entry) : devices.of(entry);
  }

  function resolveDevice(entry: Device | Port): ResolvedDevice | undefined {
    return isDevice(entry) ? resolve(entry.id, entry, entry, entry.uri) : resolveDeviceOf(entry);
  }

  function resolveDeviceOf(port: Port): ResolvedDevice | undefined {
    if (port.inlineDevice) {
      const facts = port.inlineDevice.value;
      return resolve(undefined, facts, port, facts.uri);
    }
    if (!port.device) return resolveLocalPath(port);
    const isUri = looksLikeUri(port.device.value);
    const named = isUri && !mayBeNamedLikeUris() ? undefined : find('devices', port.device.value);
    if (named) return device(named);
    return isUri ? resolve(undefined, noFacts, port, port.device) : undefined;
  }

  /** Nearly no device is: then thousands of URIs need not be looked up among the names. */
  function mayBeNamedLikeUris(): boolean {
    areNamedLikeUris ??= tracker.isOn || [...config.devices.keys()].some(looksLikeUri);
    return areNamedLikeUris;
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
    return { name, facts, holder, uriText, uri, identity: uri && uriIdentity(uri, uriText.value) };
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
    // A port stands on the server of its printers; where it does not say its own, theirs is taken.
    if (port.server) return serversByHost.of(port.server.value);
    const ids = new Set(printersOf(port).flatMap(({ server }) => (server ? [server.value] : [])));
    return [...ids].flatMap((id) => serversByHost.of(id));
  }

  function serversAt(hostId: string): readonly Server[] {
    const cluster = find('clusters', hostId);
    const nodeIds = cluster ? cluster.nodes.map((node) => node.value) : [hostId];
    return nodeIds.flatMap((nodeId) => find('servers', nodeId) ?? []);
  }

  function systemsOf(port: Port): readonly System[] {
    return port.server ? systemsByHost.of(port.server.value) : serversOf(port).flatMap(systemOf);
  }

  function hostOf(printer: Printer): string | undefined {
    if (printer.server) return printer.server.value;
    if (printer.ports.length === 1) return serverOfPort(printer.ports[0]);
    const ids = new Set(printer.ports.flatMap((port) => serverOfPort(port) ?? []));
    const [only] = ids;
    return ids.size === 1 ? only : undefined;
  }

  function serverOfPort(port: Located<string> | undefined): string | undefined {
    return port && find('ports', port.value)?.server?.value;
  }

  function printersOf(port: Port): readonly Printer[] {
    return printersByPort.of(port.id);
  }

  function identityOf(entry: Device | Port): string | undefined {
    return device(entry)?.identity;
  }

  /** A URI is no name, unless the file has a device of that name. */
  function deviceIdOf({ device }: Port): string | undefined {
    const isName = device && (!looksLikeUri(device.value) || site.has('devices', device.value));
    return isName ? device.value : undefined;
  }

  /** As far as its URI can be read. */
  function describedIdentityOf(entry: Device | Port): string | undefined {
    return isDevice(entry) || entry.inlineDevice ? identityOf(entry) : undefined;
  }

  function mayForward(port: Port): boolean {
    const uri = device(port)?.uri;
    // Raw bytes name no printer.
    if (!uri || uri.scheme === 'socket') return false;
    // In smb: URIs and the like the host stands in the opaque rest.
    if (uri.host === '') return uri.scheme === 'smb';
    return hosts.find(uri.host) !== undefined || isLoopback(uri.host);
  }
}

type EntryOf<S extends SectionName> = Config[S] extends ReadonlyMap<string, infer E> ? E : never;

function bySection<T>(make: (name: SectionName) => T): Readonly<Record<SectionName, T>> {
  return {
    servers: make('servers'),
    clusters: make('clusters'),
    devices: make('devices'),
    ports: make('ports'),
    printers: make('printers'),
    connections: make('connections'),
    virtualPrinters: make('virtualPrinters'),
  };
}

function isDevice(entry: Device | Port): entry is Device {
  return entry.section === 'devices';
}

function systemOf(server: Server): readonly System[] {
  const system = findSystem(server.system?.value);
  return system ? [system] : [];
}

const anyPort = 'any';

function portIdsOf({ ports }: Printer): string | readonly string[] {
  if (ports.length === 1) return (ports[0] as Located<string>).value;
  return [...new Set(ports.map(({ value }) => value))];
}

function shareOf({ share }: Printer): string | undefined {
  return share?.value;
}

function nameOf({ name, id }: Printer | Port): string {
  return name?.value ?? id;
}

function formerSharesOf({ formerShares }: Printer): Keys {
  return formerShares.length === 0 ? undefined : formerShares.map(({ value }) => value);
}

function anyNamesOf({ share, name, id }: Printer): Keys {
  return [share?.value ?? id, name?.value ?? id, id];
}

function nodeIdsOf({ nodes }: Cluster): readonly string[] {
  return [...new Set(nodes.map(({ value }) => value))];
}
