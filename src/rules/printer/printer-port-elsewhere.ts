/** A printer of one server with a port of another. */
import type { Printer } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'printer-port-elsewhere',
  severity: 'error',
  acrossValues: true,
  on: 'printers',
  check(printer, { site, report }) {
    if (!printer.server && printer.ports.length < 2) return;
    let host = printer.server?.value;
    for (const at of printer.ports) {
      const port = site.find('ports', at.value);
      if (!port?.server) continue;
      const other = port.server.value;
      host ??= other;
      if (other === host || mayBeOne(site, host, other)) continue;
      report({
        span: placeOf(printer, at),
        message: `${what(printer)} on ${host}, and its port ${port.id} on ${other}: a server prints to ports of its own only.`,
        related: [{ span: placeOf(port, port.server), message: `${port.id} is on ${other}.` }],
      });
      return;
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A printer on one server with a port of another, or a pool with ports of several.',
  why: `A spooler prints through its own ports: a printer is made with the names of ports that exist on its server, and the server
refuses any other (MS-RPRN, "unknown port"). Give the printer a port of its server, or state that it is on the server of the port. A cluster and its nodes count as one here.`,
  sources: ['MS-RPRN'],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "ports": { "RAW1": { "device": "socket://10.20.0.11", "server": "PRINT02" } },
  "printers": { "Accounting": { "port": "RAW1", "server": "PRINT01" } }
}`,
  good: `{
  "servers": { "PRINT01": {}, "PRINT02": {} },
  "clusters": { "PRINTVS": { "nodes": ["PRINT01", "PRINT02"] } },
  "ports": { "RAW1": { "device": "socket://10.20.0.11", "server": "PRINTVS" } },
  "printers": { "Accounting": { "port": "RAW1", "server": "PRINT01" }, "Stock": { "port": "RAW1" } }
}`,
};

function what(printer: Printer): string {
  return printer.server ? `${printer.id} is` : `The pool ${printer.id} has ports`;
}

/** A name that is nowhere has a finding of its own; nodes of one cluster stand in for each other. */
function mayBeOne(site: Site, hostId: string, otherId: string): boolean {
  const [machines, others] = [machinesOf(site, hostId), machinesOf(site, otherId)];
  if (machines.size === 0 || others.size === 0) return true;
  return [...machines].some((id) => others.has(id));
}

/** Everything that is one with a server or cluster: its nodes, and the clusters of these. */
function machinesOf(site: Site, hostId: string): ReadonlySet<string> {
  const cluster = site.find('clusters', hostId);
  if (cluster) return new Set([hostId, ...cluster.nodes.map(({ value }) => value)]);
  const server = site.find('servers', hostId);
  return new Set(server ? [hostId, ...site.clustersOf(server).map(({ id }) => id)] : []);
}
