/** A port monitor that clusters of Windows NT 4.0 and 2000 do not support (Q197046). */
import { findSystem } from '../knowledge/systems.ts';
import { placeOf } from '../model/span.ts';
import { hostId } from '../site/device-sharing.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'cluster-monitor-unsupported',
  severity: 'warning',
  summary: 'A port monitor that print clusters of Windows NT 4.0 and 2000 do not support.',
  why: `A clustered spooler must open the same ports on whichever node holds it. Microsoft supports the LPR monitor there, on Windows
2000 also Standard TCP/IP ports; monitors of other makers, HPMON with its network adapter, and printers on the cable of one node
are not supported, and their printers fail after a failover (Q197046). Use LPR or Standard TCP/IP ports.`,
  sources: ['Q197046'],
  rows: [53],
  examples: {
    bad: [
      `{
  "servers": { "N1": { "system": "windows-2000-sp4" }, "N2": { "system": "windows-2000-sp4" } },
  "clusters": { "PRINTVS": { "nodes": ["N1", "N2"] } },
  "ports": { "JD1": { "monitor": "hp-network", "device": "dlc://0060b0a1b2c3", "server": "PRINTVS" } }
}`,
    ],
    good: [
      `{
  "servers": { "N1": { "system": "windows-2000-sp4" }, "N2": { "system": "windows-2000-sp4" } },
  "clusters": { "PRINTVS": { "nodes": ["N1", "N2"] } },
  "ports": { "IP1": { "monitor": "standard-tcpip", "device": "socket://10.20.0.11", "server": "PRINTVS" } }
}`,
    ],
  },
  acrossValues: true,
  on: 'ports',
  *check(port, { site }) {
    const monitor = site.monitor(port);
    if (monitor === undefined || !unsupported.has(monitor)) return;
    const cluster = site.config.clusters.get(hostId(site, port) ?? '');
    const old = cluster?.nodes
      .map(({ value }) => findSystem(site.config.servers.get(value)?.system?.value))
      .find((system) => system && /^windows-(nt-4\.0|2000)(-|$)/.test(system.id));
    if (!cluster || !old) return;
    yield {
      span: placeOf(port, port.monitor),
      message: `Clusters of ${old.title} support LPR${old.hasStandardTcpIp ? ' and Standard TCP/IP' : ''} ports, not the monitor ${monitor}: the printers of this port may fail when another node takes over.`,
      related: [{ span: placeOf(cluster), message: `The cluster ${cluster.id}.` }],
    };
  },
});

/** Only what the article excludes beyond doubt: `raw` and `local` may stand for supported ports. */
const unsupported: ReadonlySet<string> = new Set(['hp-network', 'usb', 'other']);
