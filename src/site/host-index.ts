/** Servers and clusters by the names and addresses under which the network knows them, without regard to case. */
import type { Cluster, Config, Server } from '../model/config.ts';
import { hostIdentity } from './device-identity.ts';

export interface HostIndex {
  readonly exact: ReadonlyMap<string, Server | Cluster>;
  /** By the first label of a full name, where only one host of the file has it. */
  readonly short: ReadonlyMap<string, Server | Cluster | undefined>;
  /** The first labels of the full names that the file tells. */
  readonly fullyNamed: ReadonlySet<string>;
}

export function indexHosts(config: Config): HostIndex {
  const exact = new Map<string, Server | Cluster>();
  const short = new Map<string, Server | Cluster | undefined>();
  const fullyNamed = new Set<string>();
  const add = (name: string, host: Server | Cluster): void => {
    const key = hostIdentity(name);
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

/** Where the file tells a host's full name, the same first label in another domain is another machine. */
export function hostAt({ exact, short, fullyNamed }: HostIndex, name: string): Server | Cluster | undefined {
  const key = hostIdentity(name);
  const found = exact.get(key);
  // An address is short for nothing.
  if (found || isAddress(key)) return found;
  const label = firstLabel(key);
  return key !== label && fullyNamed.has(label) ? undefined : short.get(label);
}

/** `print01` of `print01.corp.example`; an address stays whole. */
function firstLabel(name: string): string {
  const dot = name.indexOf('.');
  return dot === -1 || isAddress(name) ? name : name.slice(0, dot);
}

function isAddress(name: string): boolean {
  return name.includes(':') || /^[\d.]+$/.test(name);
}
