/** Which ports lead to the same device. */
import type { Port } from '../../model/config.ts';
import type { Site } from '../site.ts';
import { deviceIdentity } from './device-identity.ts';

export { deviceIdentity };

/** Ports of other servers or clusters that print to the same device; empty where the port's own server is unknown. */
export function portsOfOtherHosts(site: Site, port: Port): Port[] {
  const identity = deviceIdentity(site, port);
  const host = hostId(site, port);
  if (identity === undefined || host === undefined) return [];
  return site.portsAt(identity).filter((other) => {
    if (other === port) return false;
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

/** The hosts of the ports in words: `A, B, C and 2 more`. */
export function hostsInWords(site: Site, ports: readonly Port[]): { text: string; count: number } {
  const hosts = [...new Set(ports.map((port) => hostId(site, port)))];
  const more = hosts.length > maxNamedHosts ? ` and ${hosts.length - maxNamedHosts} more` : '';
  return { text: hosts.slice(0, maxNamedHosts).join(', ') + more, count: hosts.length };
}

/** What fits into a message. */
const maxNamedHosts = 3;
