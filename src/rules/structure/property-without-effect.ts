/** A property that nothing heeds where it stands: source ports of raw printing, an error policy on Windows (knowledge/property-effects.ts). */
import { findPortMonitor } from '../../knowledge/port-monitors.ts';
import { whyNotShown } from '../../knowledge/printer-faults.ts';
import { type PortEffect, portEffects, printerEffects } from '../../knowledge/property-effects.ts';
import { isVirtualPrinterKind, virtualPrinters } from '../../knowledge/virtual-printers.ts';
import type { Port, Printer, VirtualPrinterEntry } from '../../model/config.ts';
import type { Path } from '../../model/json-value.ts';
import { type Located, placeOf } from '../../model/span.ts';
import type { Site } from '../../site/site.ts';
import { isOnlyOn } from '../../site/systems/printer-systems.ts';
import { isOnWindows } from '../../site/systems/windows-ports.ts';
import { defineRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineRule({
  id: 'property-without-effect',
  severity: 'info',
  acrossValues: true,
  on: ['ports', 'printers', 'virtualPrinters'],
  check(entry, { site, report }) {
    const found = findIn(site, entry);
    // Even going through nothing makes something, thousands of times.
    if (found.length === 0) return;
    for (const { property, value, where, instead, path } of found) {
      report({
        span: placeOf(entry, value),
        message: `${property} has no effect ${where}: ${instead}.`,
        fixes: [{ title: `Remove ${property}`, safe: false, edits: [{ kind: 'remove', path }] }],
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A property that has no effect where it stands.',
  why: `Each port monitor, system and virtual printer knows some settings and ignores the others: raw printing chooses no source ports,
an LPR port has no connection type, Windows no error policy. What is written without effect looks like a remedy and is none. Remove it,
or write the monitor that heeds it.`,
  sources: ['RFC 1179', 'KB 814586', 'Q129007', 'Q131982', 'Q102966', 'CUPS man/cupsd.conf'],
};

export const examples: RuleExamples = {
  bad: [
    `{
  "ports": { "P1": { "monitor": "raw", "device": "socket://10.20.0.11", "sourcePorts": "rfc1179" } }
}`,
    `{
  "servers": { "PRINT01": { "system": "windows-server-2022" } },
  "ports": { "P1": { "monitor": "standard-tcpip", "device": "socket://10.20.0.11", "server": "PRINT01" } },
  "printers": { "Accounting": { "port": "P1", "errorPolicy": "retry-job" } }
}`,
  ],
  good: `{
  "ports": { "P1": { "monitor": "standard-tcpip", "device": "lpd://10.20.0.11/raw", "byteCounting": "on" } }
}`,
};

interface Found {
  readonly property: string;
  readonly value: Located<unknown> | undefined;
  /** `on a raw port` */
  readonly where: string;
  readonly instead: string;
  readonly path: Path;
}

function findIn(site: Site, entry: Port | Printer | VirtualPrinterEntry): readonly Found[] {
  if (isOf<Port>(entry, 'ports')) return inPort(site, entry);
  return isOf<Printer>(entry, 'printers') ? inPrinter(site, entry) : inVirtualPrinter(entry);
}

function isOf<E extends Port | Printer | VirtualPrinterEntry>(
  entry: Port | Printer | VirtualPrinterEntry,
  section: E['section'],
): entry is E {
  return entry.section === section;
}

const nothing: readonly Found[] = [];

function inPort(site: Site, port: Port): readonly Found[] {
  const { sourcePorts, order, byteCounting, connectionType, snmp } = port;
  // Most ports write none of them, and thousands of times nothing is worth making.
  if (!(sourcePorts ?? order ?? byteCounting ?? connectionType ?? snmp)) return nothing;
  const monitor = site.monitor(port);
  return monitor === undefined ? nothing : withoutEffectIn(site, port, monitor);
}

function withoutEffectIn(site: Site, port: Port, monitor: string): readonly Found[] {
  const { snmp } = port;
  const scheme = site.device(port)?.uri?.scheme;
  const ignored = findPortMonitor(monitor)?.ignores ?? [];
  let found = nothing;
  // Counted by hand: an iterator makes an object for each property of thousands of ports.
  for (let place = 0; place < portEffects.length; place += 1) {
    const { property, withoutScheme, onlyOnWindows, instead } = portEffects[place] as PortEffect;
    if (!port[property]) continue;
    const isRaw = monitor === 'standard-tcpip' && withoutScheme !== undefined && scheme === withoutScheme;
    if (!isRaw && !ignored.includes(property)) continue;
    if (onlyOnWindows && !isOnWindows(site, port)) continue;
    found = found.concat({
      property,
      value: property === 'snmp' ? (snmp?.status ?? snmp?.community ?? snmp?.index) : port[property],
      where: isRaw ? 'in a raw Standard TCP/IP port' : `with monitor ${monitor}`,
      instead,
      path: ['ports', port.id, property],
    });
  }
  return found;
}

function inPrinter(site: Site, printer: Printer): readonly Found[] {
  const { spooling, datatype, errorPolicy } = printer;
  return (spooling ?? datatype ?? errorPolicy) ? withoutEffectInPrinter(site, printer) : nothing;
}

function withoutEffectInPrinter(site: Site, printer: Printer): readonly Found[] {
  return printerEffects.flatMap(({ property, families, where, instead }): readonly Found[] => {
    const value = printer[property];
    if (!value || !isOnlyOn(site, printer, ({ family }) => families.includes(family))) return nothing;
    return [{ property, value, where, instead, path: ['printers', printer.id, property] }];
  });
}

function inVirtualPrinter(entry: VirtualPrinterEntry): readonly Found[] {
  const { id, kind, acceptsSourcePorts, faults } = entry;
  const word = kind?.value;
  if (!isVirtualPrinterKind(word)) return nothing;
  const { readsSourcePorts, calledInFile } = virtualPrinters[word];
  const where = `on ${calledInFile}`;
  const found = faults.flatMap((fault, index): Found[] => {
    const why = whyNotShown(word, fault.value);
    return why === undefined
      ? []
      : [
          {
            property: `fault ${fault.value}`,
            value: fault,
            where,
            instead: why,
            path: ['virtualPrinters', id, 'faults', index],
          },
        ];
  });
  for (const property of ['model', 'encrypted'] as const)
    if (entry[property] && word !== 'ipp')
      found.push({
        ...{ property, value: entry[property], where },
        instead:
          property === 'model' ? 'only an IPP printer describes itself' : 'only an IPP printer encrypts',
        path: ['virtualPrinters', id, property],
      });
  if (readsSourcePorts || acceptsSourcePorts.length === 0) return found;
  return [
    {
      property: 'acceptsSourcePorts',
      value: acceptsSourcePorts[0],
      where,
      instead: 'only an LPD looks at source ports',
      path: ['virtualPrinters', id, 'acceptsSourcePorts'],
    },
    ...found,
  ];
}
