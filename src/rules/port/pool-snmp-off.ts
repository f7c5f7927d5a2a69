/** A printer pool whose ports do not learn the state of their devices: all jobs go to one member (Q242035). */
import type { Entry, Port, Printer } from '../../model/config.ts';
import type { Fix } from '../../model/finding.ts';
import { type Located, placeOf } from '../../model/span.ts';
import type { Site } from '../../site/site.ts';
import { defineRule, type RuleContext, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'pool-snmp-off',
  severity: 'warning',
  acrossValues: true,
  on: 'printers',
  check(printer, context) {
    if (printer.ports.length > 1) checkPool(printer, context);
  },
});

export const explanation: RuleExplanation = {
  summary: 'A printer pool of Standard TCP/IP ports, one of which does not learn the state of its device.',
  why: `Windows gives a job of a pool to the first member that is ready. A port with SNMP switched off, or before a device that does
not speak SNMP, always seems ready: a member that is out of paper keeps its job, and gets the next, while the others stand idle
(Q242035). Switch SNMP on for all ports of a pool, with devices that answer.`,
  sources: ['Q242035'],
  rows: [50],
};

export const examples: RuleExamples = {
  bad: `{
  "ports": {
    "P1": { "monitor": "standard-tcpip", "device": "socket://10.20.0.11", "snmp": { "status": "on" } },
    "P2": { "monitor": "standard-tcpip", "device": "socket://10.20.0.12", "snmp": { "status": "off" } }
  },
  "printers": { "Pool": { "port": ["P1", "P2"] } }
}`,
  good: `{
  "ports": {
    "P1": { "monitor": "standard-tcpip", "device": "socket://10.20.0.11", "snmp": { "status": "on" } },
    "P2": { "monitor": "standard-tcpip", "device": "socket://10.20.0.12", "snmp": { "status": "on" } }
  },
  "printers": { "Pool": { "port": ["P1", "P2"] } }
}`,
};

function checkPool(printer: Printer, { site, report }: RuleContext): void {
  const ids = new Set(printer.ports.map(({ value }) => value));
  if (ids.size < 2) return;
  const silent = silentPorts(site, ids);
  const [first] = silent;
  if (!first) return;
  const at = printer.ports.find(({ value }) => value === first.port.id);
  report({
    span: placeOf(printer, at),
    message: `${silent.map(({ port }) => port.id).join(', ')} ${silent.length === 1 ? 'does not learn the state of its device: the pool takes it' : 'do not learn the state of their devices: the pool takes them'} for ready even when out of paper, and jobs go there.`,
    related: silent.map(({ holder, status }) => ({
      span: placeOf(holder, status),
      message: 'SNMP is switched off here.',
    })),
    fixes: silent.every(({ port }) => port.snmp) ? [switchOn(silent.map(({ port }) => port.id))] : [],
  });
}

interface SilentPort {
  readonly port: Port;
  /** Where SNMP is switched off: the port, or what describes its device. */
  readonly holder: Entry;
  readonly status: Located<string>;
}

/** What a port that asks gets from a device that does not answer is another rule's: port-snmp-mismatch. */
function silentPorts(site: Site, ids: ReadonlySet<string>): SilentPort[] {
  return [...ids].flatMap((id) => {
    const port = site.find('ports', id);
    if (port?.monitor?.value !== 'standard-tcpip') return [];
    if (port.snmp) {
      const { status } = port.snmp;
      return status?.value === 'off' ? [{ port, holder: port, status }] : [];
    }
    const device = site.device(port);
    const answers = device?.facts.snmp?.status;
    return device && answers?.value === 'off' ? [{ port, holder: device.holder, status: answers }] : [];
  });
}

/** Only right where the devices answer. */
function switchOn(ids: readonly string[]): Fix {
  return {
    title: `Switch SNMP on for ${ids.join(', ')}`,
    safe: false,
    edits: ids.map((id) => ({ kind: 'set', path: ['ports', id, 'snmp', 'status'], value: 'on' })),
  };
}
