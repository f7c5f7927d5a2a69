/** One name or address for two machines: two servers, or a server and a cluster. */
import type { Cluster, Server } from '../../model/config.ts';
import { type Located, placeOf } from '../../model/span.ts';
import { hostIdentity, isLoopback } from '../../site/devices/device-identity.ts';
import type { Site } from '../../site/site.ts';
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'host-name-duplicate',
  severity: 'error',
  acrossValues: true,
  on: 'file',
  check({ site, report }) {
    const known = new Map<string, HostName>();
    for (const name of hostNames(site)) {
      const key = hostIdentity(name.text);
      const first = known.get(key);
      if (!first) known.set(key, name);
      if (!first || first.host === name.host || key === '' || isLoopback(key)) continue;
      report({
        span: placeOf(name.host, name.at),
        ...((first.isAlias || name.isAlias) && { severity: 'warning' as const }),
        message: `"${name.text}" is the ${kind(first)} ${first.host.id} already: a reference to it is ambiguous.`,
        related: [{ span: placeOf(first.host, first.at), message: 'The first with this name.' }],
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary:
    'A name or address of two servers, or of a server and a cluster; a warning where an alias is one of them.',
  why: `Clients and devices find a machine by its name, without regard to case. Of two that share one, the network reaches whichever
answers, and this file means the cluster, or else the first: what is checked of the other is checked of the wrong one. An alias may lead to several
machines on purpose; then leave it out.`,
  sources: ['docs/format.md', 'KB 822553'],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "servers": { "PRINT01": { "aliases": ["print.corp.example"] }, "PRINT02": { "aliases": ["PRINT.corp.example"] } }
}`,
    `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "clusters": { "print01": { "nodes": ["PRINT01", "PRINT02"] } }
}`,
  ],
  good: `{
  "servers": { "PRINT01": { "name": "print01", "aliases": ["print01.corp.example"] }, "PRINT02": {} },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } }
}`,
};

interface HostName {
  readonly host: Server | Cluster;
  readonly text: string;
  /** Undefined for the key. */
  readonly at: Located<string> | undefined;
  readonly isAlias: boolean;
}

/** In the order of the file, but for aliases, which come last. */
function hostNames(site: Site): HostName[] {
  const hosts = [...site.all('servers'), ...site.all('clusters')].sort((a, b) => a.start - b.start);
  const name = (host: Server | Cluster, at: Located<string> | undefined, isAlias = false): HostName => ({
    host,
    text: at?.value ?? host.id,
    at,
    isAlias,
  });
  return [
    ...hosts.flatMap((host) => [
      name(host, undefined),
      ...('name' in host && host.name ? [name(host, host.name)] : []),
    ]),
    ...hosts.flatMap((host) => host.aliases.map((alias) => name(host, alias, true))),
  ];
}

function kind({ host, isAlias }: HostName): string {
  const machine = host.section === 'servers' ? 'server' : 'cluster';
  return isAlias ? `alias of the ${machine}` : `name of the ${machine}`;
}
