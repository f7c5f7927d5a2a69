/** A printer of a cluster whose port only one node has, or has otherwise: after a failover it prints nowhere, or elsewhere (Q197046). */
import type { Port, Printer } from '../../model/config.ts';
import { type Located, placeOf } from '../../model/span.ts';
import { isAnotherDevice } from '../../site/devices/device-identity.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type Report, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'cluster-node-ports-differ',
  severity: 'warning',
  acrossValues: true,
  on: 'printers',
  where: 'server',
  check(printer, { site, report }) {
    const cluster = site.find('clusters', printer.server.value);
    if (!cluster) return;
    const nodes = cluster.nodes.map(({ value }) => value).filter((id) => site.has('servers', id));
    for (const at of printer.ports) {
      const port = site.find('ports', at.value);
      if (!port?.server || !nodes.includes(port.server.value)) continue;
      const difference = differenceOf(site, { printer, at, port, others: nodes });
      if (difference) report(difference);
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A printer of a cluster whose port is not the same on every node.',
  why: `A printer of a cluster moves to another node, its ports do not: each node needs a port of the same name, with the same monitor,
to the same device (Q197046). Where one lacks it, the printer has no port after a failover; where it leads elsewhere, jobs come out
at another printer. Give the port to the cluster, or write it for each node. Nothing is said where a name on one node
and an address on the other may be the same host.`,
  sources: ['Q197046'],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "N1": {}, "N2": {} },
  "clusters": { "PRINTVS": { "nodes": ["N1", "N2"] } },
  "ports": {
    "IP1": { "device": "socket://10.20.0.11", "server": "N1" },
    "IP2": { "device": "socket://10.20.0.12", "server": "N2" }
  },
  "printers": { "Accounting": { "port": "IP1", "server": "PRINTVS" } }
}`,
  good: `{
  "servers": { "N1": {}, "N2": {} },
  "clusters": { "PRINTVS": { "nodes": ["N1", "N2"] } },
  "ports": {
    "IP1 on N1": { "name": "IP1", "device": "socket://10.20.0.11", "server": "N1" },
    "IP1 on N2": { "name": "IP1", "device": "socket://10.20.0.11", "server": "N2" }
  },
  "printers": { "Accounting": { "port": "IP1 on N1", "server": "PRINTVS" } }
}`,
};

interface Question {
  readonly printer: Printer;
  readonly at: Located<string>;
  readonly port: Port;
  readonly others: readonly string[];
}

/** The first node that has it otherwise says enough. */
function differenceOf(site: Site, question: Question): Report | undefined {
  const { printer, at, port, others } = question;
  for (const node of others) {
    if (node === port.server?.value) continue;
    const duplicate =
      site.portNamedAt(node, nameOf(port)) ?? site.portNamedAt(printer.server?.value ?? '', nameOf(port));
    const problem = duplicate ? differenceTo(site, duplicate, port) : lackOn(site, node, question);
    if (problem === undefined) continue;
    return {
      span: placeOf(printer, at),
      message: problem,
      related: [
        { span: placeOf(duplicate ?? port, (duplicate ?? port).server), message: 'The port of one node.' },
      ],
    };
  }
  return undefined;
}

/** A node without any port is not described: what it has is unknown. And a pool may list the ports of each node. */
function lackOn(site: Site, node: string, { printer, port }: Question): string | undefined {
  const isListed = printer.ports.some(({ value }) => site.find('ports', value)?.server?.value === node);
  if (isListed || site.portsOn(node).length === 0) return undefined;
  return `Only ${port.server?.value} has the port ${nameOf(port)}: after a failover to ${node} the printer is without it.`;
}

function differenceTo(site: Site, duplicate: Port, port: Port): string | undefined {
  const [uri, otherUri] = [site.device(port)?.uri, site.device(duplicate)?.uri];
  const [node, other] = [port.server?.value, duplicate.server?.value];
  if (uri && otherUri && isAnotherDevice(uri, otherUri))
    return `The port ${nameOf(port)} of ${node} leads to another device on ${other}: after a failover jobs print there.`;
  // Where one leaves its monitor to the URI, Standard TCP/IP may well be meant: then only another protocol says something.
  const isAlike =
    port.monitor && duplicate.monitor
      ? port.monitor.value === duplicate.monitor.value
      : uri?.scheme === otherUri?.scheme;
  const [monitor, otherMonitor] = [site.monitor(port), site.monitor(duplicate)];
  if (isAlike || monitor === undefined || otherMonitor === undefined || monitor === otherMonitor)
    return undefined;
  return `The port ${nameOf(port)} has the monitor ${monitor} on ${node}, and ${otherMonitor} on ${other}: after a failover jobs are sent by the other monitor.`;
}

function nameOf(port: Port): string {
  return port.name?.value ?? port.id;
}
