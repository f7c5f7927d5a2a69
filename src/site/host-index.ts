/** Servers and clusters by the names and addresses under which the network knows them, without regard to case. */
import type { Cluster, Config, Server } from '../model/config.ts';
import { hostIdentity } from './device-identity.ts';

export interface HostIndex {
  /** By key, name, alias and address as written. */
  readonly written: ReadonlyMap<string, Server | Cluster>;
  /** The domains of the full names that the file has for a host. */
  readonly domains: ReadonlyMap<Server | Cluster, ReadonlySet<string>>;
  /** By the first label of a full name, where only one host of the file has it. */
  readonly labels: ReadonlyMap<string, Server | Cluster | undefined>;
}

export function indexHosts(config: Config): HostIndex {
  const written = new Map<string, Server | Cluster>();
  const domains = new Map<Server | Cluster, Set<string>>();
  const labels = new Map<string, Server | Cluster | undefined>();
  const add = (name: string, host: Server | Cluster): void => {
    const key = hostIdentity(name);
    if (!written.has(key)) written.set(key, host);
    const { label, domain } = partsOf(key);
    labels.set(label, labels.has(label) && labels.get(label) !== host ? undefined : host);
    if (domain === undefined) return;
    const known = domains.get(host);
    if (known) known.add(domain);
    else domains.set(host, new Set([domain]));
  };
  for (const host of [...config.clusters.values(), ...config.servers.values()]) {
    add(host.id, host);
    if ('name' in host && host.name) add(host.name.value, host);
    for (const alias of host.aliases) add(alias.value, host);
  }
  return { written, domains, labels };
}

/**
 * A name as it is written, or a full one made of a written short name and a domain that the file shows for that host. The
 * same first label in any other domain, or without one, may be another machine.
 */
export function hostAt({ written, domains }: HostIndex, name: string): Server | Cluster | undefined {
  const key = hostIdentity(name);
  const found = written.get(key);
  if (found) return found;
  const { label, domain } = partsOf(key);
  const host = domain === undefined ? undefined : written.get(label);
  return host && domain !== undefined && domains.get(host)?.has(domain) ? host : undefined;
}

/** A short name that the file has in full only: whom somebody means who writes it, perhaps, and no ground for a finding. */
export function hostByLabel({ labels }: HostIndex, name: string): Server | Cluster | undefined {
  return labels.get(hostIdentity(name));
}

/** `print01` and `corp.example` of `print01.corp.example`; an address stays whole. */
function partsOf(name: string): { label: string; domain: string | undefined } {
  const dot = name.indexOf('.');
  if (dot === -1 || isAddress(name)) return { label: name, domain: undefined };
  return { label: name.slice(0, dot), domain: name.slice(dot + 1) };
}

function isAddress(name: string): boolean {
  return name.includes(':') || /^[\d.]+$/.test(name);
}
