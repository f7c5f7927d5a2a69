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
  return [...site.config.ports.values()].filter((other) => {
    if (other === port || deviceIdentity(site, other) !== identity) return false;
    const otherHost = hostId(site, other);
    return otherHost !== undefined && otherHost !== host;
  });
}

/** The server or cluster that drives a port: its own, else the one its printers agree on. */
export function hostId(site: Site, port: Port): string | undefined {
  if (port.server) return port.server.value;
  const hosts = new Set(site.printersOf(port).flatMap((printer) => printer.server?.value ?? []));
  const [only] = hosts;
  return hosts.size === 1 ? only : undefined;
}
