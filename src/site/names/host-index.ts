/** Servers and clusters by the names and addresses under which the network knows them, without regard to case. */
import type { Cluster, Server } from '../../model/config.ts';
import { hostIdentity, isAddress } from '../devices/device-identity.ts';
import type { Tracker } from '../recording/dependencies.ts';
import { type Entries, Group } from '../recording/entry-group.ts';

type Host = Server | Cluster;

export interface HostIndex {
  /**
   * By a name as it is written, or a full one made of a written short name and a domain that the file shows for that host. The
   * same first label in any other domain, or without one, may be another machine.
   */
  find(name: string): Host | undefined;
  /** The same, or by a short name that the file has in full only: whom somebody means who writes it, perhaps, and no ground for a finding. */
  guess(name: string): Host | undefined;
  /** What is to be kept up when servers or clusters change. */
  readonly groups: readonly Group<Host>[];
}

export function createHostIndex(tracker: Tracker, all: () => Entries<Host>): HostIndex {
  const named = new Group<Host>(tracker, 'hosts by name', all, (host) =>
    eachOnce(namesOf(host).filter((name) => !isAddress(name))),
  );
  const addressed = new Group<Host>(tracker, 'hosts by address', all, (host) =>
    eachOnce(namesOf(host).filter(isAddress)),
  );
  const labels = new Group<Host>(tracker, 'hosts by label', all, (host) =>
    eachOnce(namesOf(host).map((name) => partsOf(name).label)),
  );
  const find = (name: string): Host | undefined => {
    const key = hostIdentity(name);
    if (isAddress(key)) return first(addressed.of(key));
    const found = first(named.of(key));
    if (found) return found;
    const { label, domain } = partsOf(key);
    const host = domain === undefined ? undefined : first(named.of(label));
    return host && isOfDomain(host, domain) ? host : undefined;
  };
  const guess = (name: string): Host | undefined => {
    const found = find(name);
    if (found) return found;
    const [only, ...others] = labels.of(hostIdentity(name));
    return others.length === 0 ? only : undefined;
  };
  return { find, guess, groups: [named, addressed, labels] };
}

function isOfDomain(host: Host, domain: string | undefined): boolean {
  return namesOf(host).some((name) => partsOf(name).domain === domain);
}

/** Of one name, a cluster comes before a server. */
function first(hosts: readonly Host[]): Host | undefined {
  return hosts.length < 2 ? hosts[0] : (hosts.find(({ section }) => section === 'clusters') ?? hosts[0]);
}

function eachOnce(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** By key, name, alias and address as written. */
function namesOf(host: Host): string[] {
  const name = 'name' in host && host.name ? [host.name.value] : [];
  return [host.id, ...name, ...host.aliases.map(({ value }) => value)].map(hostIdentity);
}

/** `print01` and `corp.example` of `print01.corp.example`; an address stays whole. */
function partsOf(name: string): { label: string; domain: string | undefined } {
  const dot = name.indexOf('.');
  if (dot === -1 || isAddress(name)) return { label: name, domain: undefined };
  return { label: name.slice(0, dot), domain: name.slice(dot + 1) };
}
