/** A printer pool whose ports do not ask their devices: all jobs go to one member (Q242035). */
import type { Port, Printer } from '../model/config.ts';
import { placeOf } from '../model/span.ts';
import type { Site } from '../site/site.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'pool-snmp-off',
  severity: 'warning',
  summary: 'A printer pool of Standard TCP/IP ports, one of which does not ask its device for its state.',
  why: `Windows gives a job of a pool to the first member that is ready. A port with SNMP switched off, or before a device that does
not speak SNMP, always seems ready: a member that is out of paper keeps its job, and gets the next, while the others stand idle
(Q242035). Switch SNMP on for all ports of a pool, with devices that answer.`,
  sources: ['Q242035'],
  rows: [50],
  examples: {
    bad: [
      `{
  "ports": {
    "P1": { "monitor": "standard-tcpip", "device": "socket://10.20.0.11", "snmp": { "status": "on" } },
    "P2": { "monitor": "standard-tcpip", "device": "socket://10.20.0.12", "snmp": { "status": "off" } }
  },
  "printers": { "Pool": { "port": ["P1", "P2"] } }
}`,
    ],
    good: [
      `{
  "ports": {
    "P1": { "monitor": "standard-tcpip", "device": "socket://10.20.0.11", "snmp": { "status": "on" } },
    "P2": { "monitor": "standard-tcpip", "device": "socket://10.20.0.12", "snmp": { "status": "on" } }
  },
  "printers": { "Pool": { "port": ["P1", "P2"] } }
}`,
    ],
  },
  acrossValues: true,
  on: 'printers',
  reads: 'neighbours',
  check(printer, { site, report }) {
    if (printer.ports.length < 2) return;
    const silent = silentPorts(site, printer);
    const [first] = silent;
    if (!first) return;
    const at = printer.ports.find(({ value }) => value === first.id);
    report({
      span: placeOf(printer, at),
      message: `${silent.map(({ id }) => id).join(', ')} ${silent.length === 1 ? 'does' : 'do'} not ask for the state of the device, so the pool takes it for ready even when it is out of paper, and jobs go there.`,
      related: silent.map((port) => ({
        span: placeOf(port, port.snmp?.status),
        message: 'SNMP is switched off here.',
      })),
      fixes: [
        {
          title: `Switch SNMP on for ${silent.map(({ id }) => id).join(', ')}`,
          // Only right where the device answers.
          safe: false,
          edits: silent.map(({ id }) => ({
            kind: 'set',
            path: ['ports', id, 'snmp', 'status'],
            value: 'on',
          })),
        },
      ],
    });
  },
});

function silentPorts(site: Site, printer: Printer): Port[] {
  return [...new Set(printer.ports.map(({ value }) => value))].flatMap((id) => {
    const port = site.config.ports.get(id);
    const isSilent = port?.monitor?.value === 'standard-tcpip' && port.snmp?.status?.value === 'off';
    return isSilent ? [port] : [];
  });
}
