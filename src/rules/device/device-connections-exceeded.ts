/** More ports than the device takes connections: senders find it in use and wait for each other (CUPS backend/socket.c, Q183203). */
import type { Device, Port } from '../../model/config.ts';
import { placeOf } from '../../model/span.ts';
import { describedFactsOf, describesDevice, isReportedOn } from '../../site/devices/described-devices.ts';
import { portsInUse } from '../../site/devices/device-demand.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'device-connections-exceeded',
  severity: 'info',
  acrossValues: true,
  on: ['devices', 'ports'],
  where: describesDevice,
  check(entry, { site, report }) {
    const limit = describedFactsOf(entry)?.maxConnections;
    if (!limit || !isReportedOn(site, entry, 'maxConnections')) return;
    const senders = sendersTo(site, entry);
    if (senders.length <= limit.value) return;
    report({
      span: placeOf(entry, limit),
      message: `${senders.length} ports print to this device, and it takes ${limit.value === 1 ? 'one connection' : `${limit.value} connections`} at once: senders find it in use and try again later.`,
      related: senders
        .slice(0, maxRelated)
        .map((port) => ({ span: placeOf(port), message: `${port.id} prints to it.` })),
    });
  },
});

export const explanation: RuleExplanation = {
  summary: 'More ports print to a device than it takes connections at once.',
  why: `Each port sends one job at a time, and does not know of the others. A device that serves one connection refuses the next, or
takes it and reads nothing: CUPS says "printer is in use" and tries again after 5 to 30 s, Windows logs events and retries. Jobs
print, but late and out of order. A NetWare LPD takes more than ten sessions from one address for an attack and resets them
(Q183203). Let one queue own the device, and the others print through its share.`,
  sources: ['CUPS backend/socket.c', 'Q183203', 'Q169118'],
  rows: [37, 70],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "spool1": {}, "spool2": {} },
  "devices": { "label": { "uri": "socket://10.20.0.11", "maxConnections": 1 } },
  "ports": { "P1": { "device": "label", "server": "spool1" }, "P2": { "device": "label", "server": "spool2" } },
  "printers": { "Labels": { "port": "P1" }, "Dispatch labels": { "port": "P2" } }
}`,
  good: `{
  "devices": { "label": { "uri": "socket://10.20.0.11", "maxConnections": 1 } },
  "ports": { "P1": { "device": "label" } },
  "printers": { "Labels": { "port": "P1" }, "Small labels": { "port": "P1" } }
}`,
};

function sendersTo(site: Site, entry: Device | Port): readonly Port[] {
  // Whether servers may share a JetDirect, HPMON's own rules say.
  const ports = portsInUse(site, entry).filter((port) => site.monitor(port) !== 'hp-network');
  return [...new Map(ports.map((port) => [senderId(site, port), port])).values()];
}

/** A port that is written for each node of a cluster is one: only the node that holds the cluster sends. */
function senderId(site: Site, port: Port): string {
  const node = site.find('servers', port.server?.value ?? '');
  const cluster = node && site.clustersOf(node)[0];
  return cluster ? `${cluster.id}\n${(port.name?.value ?? port.id).toLowerCase()}` : port.id;
}

/** More places than anybody looks at. */
const maxRelated = 20;
