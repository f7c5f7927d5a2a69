/** A port monitor that clusters of Windows NT 4.0 and 2000 do not support (Q197046). */
import { findSystem, type System } from '../../knowledge/systems.ts';
import type { Cluster, Port } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import { hostId } from '../../site/devices/device-sharing.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'cluster-monitor-unsupported',
  severity: 'warning',
  acrossValues: true,
  on: 'ports',
  check(port, { site, report }) {
    const monitor = site.monitor(port);
    if (monitor === undefined || !suspects.has(monitor)) return;
    const cluster = clusterOf(site, port);
    const old = cluster && nodeSystemWithout(monitor, site, cluster);
    if (!old) return;
    report({
      span: placeOf(port, port.monitor),
      message: `Clusters of ${old.title} support ${old.hasStandardTcpIp ? 'LPR, Standard TCP/IP and File ports' : 'the monitors of Windows'}, not the monitor "${monitor}": the printers of this port may fail when another node takes over.`,
      related: [{ span: placeOf(cluster), message: `The cluster ${cluster.id}.` }],
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'A port monitor that print clusters of Windows NT 4.0 and 2000 do not support.',
  why: `A clustered spooler must open the same ports on whichever node holds it. Microsoft supports no monitors of other makers there;
on Windows 2000 it supports LPR, Standard TCP/IP and File ports only, so neither HPMON with its network adapter nor printers on the
cable of one node. Their printers may fail after a failover (Q197046). Use LPR or Standard TCP/IP ports.`,
  sources: ['Q197046'],
  rows: [53],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "N1": { "system": "windows-2000-sp4" }, "N2": { "system": "windows-2000-sp4" } },
  "clusters": { "PRINTVS": { "nodes": ["N1", "N2"] } },
  "ports": { "JD1": { "monitor": "hp-network", "device": "dlc://0060b0a1b2c3", "server": "PRINTVS" } }
}`,
  good: `{
  "servers": { "N1": { "system": "windows-2000-sp4" }, "N2": { "system": "windows-2000-sp4" } },
  "clusters": { "PRINTVS": { "nodes": ["N1", "N2"] } },
  "ports": { "IP1": { "monitor": "standard-tcpip", "device": "socket://10.20.0.11", "server": "PRINTVS" } }
}`,
};

function nodeSystemWithout(monitor: string, site: Site, cluster: Cluster): System | undefined {
  return cluster.nodes
    .map(({ value }) => findSystem(site.find('servers', value)?.system?.value))
    .find((system) => system && unsupportedOn(system.id).has(monitor));
}

/** Its own, or that of a printer which moves between nodes while the port is written for one of them. */
function clusterOf(site: Site, port: Port): Cluster | undefined {
  const own = site.find('clusters', hostId(site, port) ?? '');
  if (own) return own;
  const node = site.find('servers', port.server?.value ?? '');
  const around = node && site.clustersOf(node);
  return around?.find(({ id }) => site.printersOf(port).some(({ server }) => server?.value === id));
}

/** Only what the article excludes beyond doubt: `raw` and `local` may stand for supported ports. */
const suspects: ReadonlySet<string> = new Set(['hp-network', 'usb', 'other']);
/** HPMON comes with NT 4.0: it is no monitor of another maker. */
const suspectsOnNt: ReadonlySet<string> = new Set(['other']);
const nothing: ReadonlySet<string> = new Set();

function unsupportedOn(system: string): ReadonlySet<string> {
  if (/^windows-2000(-|$)/.test(system)) return suspects;
  return /^windows-nt-4\.0(-|$)/.test(system) ? suspectsOnNt : nothing;
}
