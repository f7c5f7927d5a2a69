/** What of a file is announced on the network, what has another address there, and what announced nothing. */

import { isOfService, namedService } from '../../knowledge/announced-uri.ts';
import type { DeviceUri } from '../../knowledge/device-uri.ts';
import { hostText } from '../../model/address-text.ts';
import type { Device, Port } from '../../model/config.ts';
import type { AnnouncedDevice } from '../../model/discovery/announced-device.ts';
import type { Edit } from '../../model/edit.ts';
import { describedFactsPath, isPort } from '../devices/described-devices.ts';
import { hostIdentity, isLoopback } from '../devices/device-identity.ts';
import type { ResolvedDevice, WholeSite } from '../site.ts';

/** An entry of `devices`, or a port with a device of its own, that leads over the network. */
export interface NetworkEntry {
  readonly section: 'devices' | 'ports';
  readonly id: string;
  /** As written: it may hold a password, so it is shown through `shownText` alone. */
  readonly uri: string;
  /** Printers of the file that print there, by their keys. */
  readonly printers: readonly string[];
}

export interface MatchedEntry extends NetworkEntry {
  /** By what it was found: in this order, the first that both state. */
  readonly by: 'uuid' | 'name' | 'host' | 'address';
  /** Where the entry names a host or address that the device no longer announces. */
  readonly moved: { readonly from: string; readonly to: string; readonly edit: Edit } | undefined;
}

export interface ComparedDevice {
  readonly device: AnnouncedDevice;
  /** Empty where the file does not have it. */
  readonly entries: readonly MatchedEntry[];
}

export interface UnmatchedEntry extends NetworkEntry {
  /**
   * `silent`: nothing was announced at its address or under its name, which does not say that it is off.
   * `unknown-name`: it is written by a name that no announcement has, and may be any of the addresses.
   * `several`: several printers are announced there, and what is written fits none alone.
   * `another`: its address announces a printer with another UUID.
   */
  readonly why: 'silent' | 'unknown-name' | 'several' | 'another';
}

export interface Comparison {
  /** All that were announced, in their order. */
  readonly devices: readonly ComparedDevice[];
  /** In the order of the file. */
  readonly unmatched: readonly UnmatchedEntry[];
}

/** Pure: asks nobody. `announced` is what `browseServices` (engine/discovery) found. */
export function matchAnnouncements(site: WholeSite, announced: readonly AnnouncedDevice[]): Comparison {
  const index = indexDevices(announced);
  const matched = new Map<AnnouncedDevice, MatchedEntry[]>();
  const unmatched: UnmatchedEntry[] = [];
  for (const entry of networkEntries(site)) {
    const found = findDevice(entry, index);
    if ('why' in found) unmatched.push({ ...entry.shown, why: found.why });
    else {
      const { device, by } = found;
      const one: MatchedEntry = { ...entry.shown, by, moved: movedTo(entry, device) };
      matched.set(device, [...(matched.get(device) ?? []), one]);
    }
  }
  return {
    devices: announced.map((device) => ({ device, entries: matched.get(device) ?? [] })),
    unmatched,
  };
}

interface Entry {
  readonly shown: NetworkEntry;
  /** As the file states it for the device, or in the URI. */
  readonly uuid: string | undefined;
  readonly uri: DeviceUri;
  readonly uriPath: readonly (string | number)[];
}

const networkSchemes: ReadonlySet<string> = new Set([
  'lpd',
  'socket',
  'ipp',
  'ipps',
  'http',
  'https',
  'dnssd',
]);

function* networkEntries(site: WholeSite): Iterable<Entry> {
  for (const device of site.all('devices')) {
    const resolved = site.device(device);
    const ports = site.portsNaming(device.id);
    if (resolved) yield* networkEntry(site, { resolved, holder: device, ports });
  }
  for (const port of site.all('ports')) {
    const resolved = site.device(port);
    // What stands in `devices` was there.
    if (resolved && resolved.holder === port)
      yield* networkEntry(site, { resolved, holder: port, ports: [port] });
  }
}

function* networkEntry(
  site: WholeSite,
  {
    resolved: { uri, uriText, facts },
    holder,
    ports,
  }: { resolved: ResolvedDevice; holder: Device | Port; ports: readonly Port[] },
): Iterable<Entry> {
  if (!uri || !uriText || !networkSchemes.has(uri.scheme)) return;
  const printers = new Set(ports.flatMap((port) => site.printersOf(port)).map(({ id }) => id));
  const isInline = isPort(holder) && holder.inlineDevice !== undefined;
  yield {
    shown: {
      section: isPort(holder) ? 'ports' : 'devices',
      id: holder.id,
      uri: uriText.value,
      printers: [...printers],
    },
    uuid: (facts.uuid?.value ?? uuidOf(uri))?.toLowerCase().replace(/^urn:uuid:/, ''),
    uri,
    uriPath:
      isPort(holder) && !isInline ? ['ports', holder.id, 'device'] : [...describedFactsPath(holder), 'uri'],
  };
}

interface Index {
  readonly byUuid: ReadonlyMap<string, readonly AnnouncedDevice[]>;
  readonly byName: ReadonlyMap<string, readonly AnnouncedDevice[]>;
  readonly byHost: ReadonlyMap<string, readonly AnnouncedDevice[]>;
  readonly byAddress: ReadonlyMap<string, readonly AnnouncedDevice[]>;
}

function indexDevices(announced: readonly AnnouncedDevice[]): Index {
  const by = (keysOf: (device: AnnouncedDevice) => readonly string[]) => {
    const found = new Map<string, AnnouncedDevice[]>();
    for (const device of announced)
      for (const key of new Set(keysOf(device))) {
        const known = found.get(key);
        if (known) known.push(device);
        else found.set(key, [device]);
      }
    return found;
  };
  return {
    byUuid: by(({ uuid }) => (uuid === undefined ? [] : [uuid])),
    byName: by(({ name }) => [name.toLowerCase()]),
    byHost: by(({ host }) => (host === undefined ? [] : [hostIdentity(host)])),
    byAddress: by(({ addresses }) => addresses.map(hostIdentity)),
  };
}

type Found =
  | { readonly device: AnnouncedDevice; readonly by: MatchedEntry['by'] }
  | { readonly why: UnmatchedEntry['why'] };

function findDevice({ uri, uuid }: Entry, index: Index): Found {
  const service = namedService(uri);
  const host = hostIdentity(uri.host);
  const [sameUuid, another] = uuid === undefined ? [] : (index.byUuid.get(uuid) ?? []);
  // A printer and a server that announces it for others may have the same one.
  if (sameUuid && !another) return { device: sameUuid, by: 'uuid' };
  if (service) {
    const named = index.byName.get(service.instance.toLowerCase()) ?? [];
    return oneOf(named, uri, 'name') ?? { why: 'silent' };
  }
  const isLocalName = host.endsWith('.local');
  const isAddress = /^[\d.]+$|:/.test(host);
  const there = (isAddress ? index.byAddress : index.byHost).get(host) ?? [];
  const found = oneOf(there, uri, isAddress ? 'address' : 'host');
  if (found && 'device' in found && uuid !== undefined && found.device.uuid !== undefined)
    return { why: 'another' };
  return found ?? { why: isAddress || isLocalName ? 'silent' : 'unknown-name' };
}

function uuidOf(uri: DeviceUri): string | undefined {
  return namedService(uri)?.uuid ?? uri.options.get('uuid');
}

/** On one host stand as many printers as a print server has queues: then protocol and path decide. */
function oneOf(there: readonly AnnouncedDevice[], uri: DeviceUri, by: MatchedEntry['by']): Found | undefined {
  const [first, second] = there;
  if (!first) return undefined;
  if (!second) return { device: first, by };
  const [fitting, more] = there.filter(({ services }) => services.some((one) => isOfService(uri, one)));
  return fitting && !more ? { device: fitting, by } : { why: 'several' };
}

/** Only from a host or address to one that is announced; another name may lead to the same address. */
function movedTo({ uri, uriPath, shown }: Entry, device: AnnouncedDevice): MatchedEntry['moved'] {
  if (namedService(uri) || uri.host === '' || isLoopback(uri.host)) return undefined;
  const host = hostIdentity(uri.host);
  const isAddress = /^[\d.]+$|:/.test(host);
  const announced = isAddress ? device.addresses : device.host === undefined ? [] : [device.host];
  if (!isAddress && !host.endsWith('.local')) return undefined;
  if (announced.length === 0 || announced.some((one) => hostIdentity(one) === host)) return undefined;
  const isSameFamily = (address: string) => address.includes(':') === host.includes(':');
  const to = announced.find((one) => isSameFamily(one) && !one.startsWith('fe80:'));
  if (to === undefined) return undefined;
  const value = withHost(shown.uri, to);
  return value === undefined
    ? undefined
    : { from: uri.host, to, edit: { kind: 'set', path: uriPath, value } };
}

/** The rest of the URI stays as it is written. */
function withHost(uri: string, host: string): string | undefined {
  const match = /^([a-z]+:\/\/(?:[^/?#]*@)?)(?:\[[^\]]*\]|[^:/?#]*)(.*)$/is.exec(uri);
  return match ? `${match[1]}${hostText(host)}${match[2]}` : undefined;
}
