/** Which ports lead to the same device. */
import type { Port } from '../model/config.ts';
import type { Site } from './site.ts';

/** A name for the device of a port that is the same for every port that leads there; undefined where the file does not say. */
export function deviceIdentity(site: Site, port: Port): string | undefined {
  const uri = site.device(port)?.uri;
  if (!uri) return undefined;
  if (uri.scheme === 'virtual' || uri.scheme === 'file' || uri.scheme === 'usb')
    return `${uri.scheme}:${uri.path}`;
  return uri.host === '' ? undefined : `${uri.scheme}://${uri.host.toLowerCase()}:${uri.port ?? ''}`;
}

/** Ports of other servers or clusters that print to the same device; empty where the port's own server is unknown. */
export function portsOfOtherHosts(site: Site, port: Port): Port[] {
  const identity = deviceIdentity(site, port);
  const host = hostId(site, port);
  if (identity === undefined || host === undefined) return [];
  return (portsByDevice(site).get(identity) ?? []).filter((other) => {
    if (other === port) return false;
    const otherHost = hostId(site, other);
    return otherHost !== undefined && otherHost !== host;
  });
}

const cache = new WeakMap<Site, ReadonlyMap<string, Port[]>>();

/** Grouped once per site: each of thousands of ports asks for its neighbours. */
function portsByDevice(site: Site): ReadonlyMap<string, Port[]> {
  const cached = cache.get(site);
  if (cached) return cached;
  const groups = new Map<string, Port[]>();
  for (const port of site.config.ports.values()) {
    const identity = deviceIdentity(site, port);
    if (identity === undefined) continue;
    const group = groups.get(identity);
    if (group) group.push(port);
    else groups.set(identity, [port]);
  }
  cache.set(site, groups);
  return groups;
}

/** The server or cluster that drives a port: its own, else the one its printers agree on. */
export function hostId(site: Site, port: Port): string | undefined {
  if (port.server) return port.server.value;
  const hosts = new Set(site.printersOf(port).flatMap((printer) => printer.server?.value ?? []));
  const [only] = hosts;
  return hosts.size === 1 ? only : undefined;
}
