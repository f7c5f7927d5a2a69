/** What is in force and not written, beside the text: monitors, TCP ports, source ports, jobs an hour, servers of printers. */
import { readDeviceUri } from '../knowledge/device-uri.ts';
import type { Device, Entry, Port, Printer } from '../model/config.ts';
import { describePortRange } from '../model/port-range.ts';
import { type Located, placeOf, type Span } from '../model/span.ts';
import { effectiveValue } from '../site/effective-value.ts';
import type { WholeSite } from '../site/site.ts';
import { capacityArithmetic, shortCapacity } from '../site/source-ports/capacity-text.ts';
import { effectiveSourcePorts } from '../site/source-ports/effective-source-ports.ts';
import { lprCapacity } from '../site/source-ports/lpr-capacity.ts';
import { partlyTaken } from '../site/source-ports/taken-source-ports.ts';
import { endOfHost } from './hover/device-uri-text.ts';
import type { Reading } from './reading.ts';

export const inlayHintKinds = ['monitor', 'tcpPort', 'sourcePorts', 'jobsPerHour', 'server'] as const;
export type InlayHintKind = (typeof inlayHintKinds)[number];

export interface InlayHint {
  readonly offset: number;
  readonly kind: InlayHintKind;
  readonly label: string;
  /** Where that comes from, in one sentence without Markdown. */
  readonly tooltip: string;
  /** Whether a blank belongs before it. */
  readonly paddingLeft: boolean;
}

export interface InlayHintOptions {
  /** Only hints in this part of the text. */
  readonly span?: Span;
  /** Those that are switched on; all where nothing is said. */
  readonly kinds?: readonly InlayHintKind[];
}

/** In the order of the text. While a brace or quote is missing there are none, because nothing is where it seems. */
export function inlayHints({ text, site }: Reading, options: InlayHintOptions = {}): InlayHint[] {
  const { config } = site;
  if (config.structureLost) return [];
  const { start, end } = options.span ?? { start: 0, end: text.length };
  const isShown = (entry: Entry): boolean => entry.start <= end && entry.start + entry.end >= start;
  const hints: InlayHint[] = [];
  for (const device of config.devices.values()) {
    if (isShown(device)) hints.push(...tcpPortHint(text, device, device.uri));
  }
  for (const port of config.ports.values()) if (isShown(port)) hints.push(...portHints(text, site, port));
  for (const printer of config.printers.values())
    if (isShown(printer)) hints.push(...serverHint(site, printer));
  const kinds = new Set<InlayHintKind>(options.kinds ?? inlayHintKinds);
  return hints
    .filter(({ kind, offset }) => kinds.has(kind) && offset >= start && offset <= end)
    .sort((a, b) => a.offset - b.offset);
}

function portHints(text: string, site: WholeSite, port: Port): InlayHint[] {
  const uri =
    port.inlineDevice?.value.uri ??
    (site.config.devices.has(port.device?.value ?? '') ? undefined : port.device);
  return [...tcpPortHint(text, port, uri), ...monitorHint(site, port), ...sourcePortHints(site, port)];
}

/** Inside the URI, where the port would be written. */
function tcpPortHint(text: string, entry: Device | Port, uri: Located<string> | undefined): InlayHint[] {
  if (!uri) return [];
  const reading = readDeviceUri(uri.value);
  const { start, end } = placeOf(entry, uri);
  // Where escapes stand in the string, its characters and those of the URI no longer go side by side.
  if (!reading.ok || text.slice(start, end) !== `"${uri.value}"`) return [];
  const at = endOfHost(uri.value, reading.uri);
  if (at === undefined) return [];
  return [
    {
      offset: start + 1 + at,
      kind: 'tcpPort',
      label: `:${reading.uri.port}`,
      tooltip: `TCP port ${reading.uri.port} is the default of ${reading.uri.scheme}:.`,
      paddingLeft: false,
    },
  ];
}

function monitorHint(site: WholeSite, port: Port): InlayHint[] {
  const monitor = effectiveValue(site, port, 'monitor');
  const device = port.device ?? port.inlineDevice;
  if (!monitor || !device) return [];
  return [
    {
      offset: placeOf(port, device).end,
      kind: 'monitor',
      label: `monitor ${monitor.value}`,
      tooltip: `The monitor is ${monitor.value}: ${monitor.why}.`,
      paddingLeft: true,
    },
  ];
}

/** After the written value; where nothing is written, after the device: before a colon they would push the line off the screen. */
function sourcePortHints(site: WholeSite, port: Port): InlayHint[] {
  const offset = placeOf(port, port.sourcePorts ?? port.device ?? port.inlineDevice).end;
  return effectiveSourcePorts(site, port).flatMap(({ range, isWritten, why }): InlayHint[] => {
    const ports = describePortRange(range);
    const partly = partlyTaken(site, port, range);
    // Where only some are taken, nothing says how many jobs print: that depends on which ones the system picks.
    const capacity = partly === undefined ? lprCapacity(site, port, range) : undefined;
    const short = capacity && shortCapacity(capacity);
    const isStated = isWritten && port.sourcePorts?.value === ports;
    return [
      ...(isStated ? [] : [portsHint(offset, `source ports ${ports}`, `Source ports ${ports}: ${why}.`)]),
      ...(partly ? [portsHint(offset, partly.short, `From source ports ${ports}: ${partly.text}.`)] : []),
      ...(capacity && short
        ? [
            {
              offset,
              kind: 'jobsPerHour' as const,
              label: short,
              tooltip: `Source ports ${ports} carry ${capacityArithmetic(capacity)} to one device.`,
              paddingLeft: true,
            },
          ]
        : []),
    ];
  });
}

function portsHint(offset: number, label: string, tooltip: string): InlayHint {
  return { offset, kind: 'sourcePorts', label, tooltip, paddingLeft: true };
}

/** After its port, from which it has its server. */
function serverHint(site: WholeSite, printer: Printer): InlayHint[] {
  const server = effectiveValue(site, printer, 'server');
  const [last] = printer.ports.slice(-1);
  if (!server || !last) return [];
  return [
    {
      offset: placeOf(printer, last).end,
      kind: 'server',
      label: `on ${server.value.slice(0, 40)}`,
      tooltip: `The printer is on ${server.value}: ${server.why}.`,
      paddingLeft: true,
    },
  ];
}
