/** From the record of a test print to the configuration: each value that the file has set, with the place where it stands. */
import type { Port } from '../../model/config.ts';
import { placeOf, type Span } from '../../model/span.ts';
import type { WholeSite } from '../../site/site.ts';

export interface TraceLink {
  /** In the record. */
  readonly span: Span;
  /** In the configuration; or the setting of the editor that says how long a test print may take. */
  readonly target: Span | 'timeout';
}

/** @param site of the configuration as it is now: what it no longer has leads nowhere */
export function traceLinks(text: string, site: WholeSite): TraceLink[] {
  const printer = site.config.printers.get(factIn(text, 'Printer')?.value ?? '');
  const port = site.config.ports.get(factIn(text, 'Port')?.value ?? '');
  const places: Readonly<Record<string, Span | undefined>> = {
    Printer: printer && placeOf(printer),
    Port: port && placeOf(port),
    Device: port && deviceOf(site, port),
    Queue: port && deviceOf(site, port),
    Path: port && deviceOf(site, port),
    Encrypted: port && deviceOf(site, port),
    Order: port?.order && placeOf(port, port.order),
    'Source ports': port && sourcePortsOf(site, port),
    'Connection type': port?.connectionType && placeOf(port, port.connectionType),
  };
  const facts = Object.entries(places).flatMap(([name, target]) => {
    const span = factIn(text, name)?.span;
    return span && target ? [{ span, target }] : [];
  });
  return [...facts, ...stepLinks(text, places), ...timeoutLinks(text)].sort(
    (one, other) => one.span.start - other.span.start,
  );
}

/** Only above the sections: below them stands what a device has said. */
function factIn(text: string, name: string): { readonly value: string; readonly span: Span } | undefined {
  const head = text.slice(0, Math.max(0, text.search(/^(?:EVENTS|TRACE)$/m)));
  const found = new RegExp(`^(${name.padEnd(14)})(.+)$`, 'm').exec(head);
  const [, label = '', value = ''] = found ?? [];
  if (!found) return undefined;
  const start = found.index + label.length;
  return { value, span: { start, end: start + value.length } };
}

/** A long trace repeats itself. */
const maxStepLinkCount = 200;

/** The source port of each connection, and the queue that is asked for. */
function stepLinks(text: string, places: Readonly<Record<string, Span | undefined>>): TraceLink[] {
  const links: TraceLink[] = [];
  for (const [name, pattern] of stepValues) {
    const target = places[name];
    if (!target) continue;
    for (const { index, 0: line, 1: before = '', 2: value = '' } of text.matchAll(pattern)) {
      if (links.length === maxStepLinkCount || line === '') break;
      const start = index + before.length;
      links.push({ span: { start, end: start + value.length }, target });
    }
  }
  return links;
}

/** As the ports write them (engine/ports/connecting.ts, engine/wire/lpd-sender.ts). */
const stepValues: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Source ports', /^( *\d+\.\d{4} {2}- {2})(\d+) -> /gm],
  ['Queue', /^( *\d+\.\d{4} {2}> {2}receive a job on queue )(\S+)/gm],
];

/** As the spooler writes it (engine/spooler/job-events.ts), among the events alone: in a trace stands what a device has said. */
const timeoutEvent =
  /^(\d{2}:\d{2}:\d{2}\.\d{3} {2}(?:error|warning) +platen: (?:Gave up after|Not confirmed within|Not reported done within) )(\d+(?:\.\d)? s)/gm;

function timeoutLinks(text: string): TraceLink[] {
  const [start, end] = [text.search(/^EVENTS$/m), text.search(/^TRACE$/m)];
  if (start === -1) return [];
  const events = text.slice(start, end === -1 ? undefined : Math.max(start, end));
  return [...events.matchAll(timeoutEvent)]
    .slice(0, maxStepLinkCount)
    .map(({ index, 1: before = '', 2: value = '' }) => {
      const valueStart = start + index + before.length;
      return { span: { start: valueStart, end: valueStart + value.length }, target: 'timeout' };
    });
}

function deviceOf(site: WholeSite, port: Port): Span | undefined {
  const named = port.device && site.config.devices.get(port.device.value);
  if (named?.uri) return placeOf(named, named.uri);
  const written = port.device ?? port.inlineDevice;
  return written && placeOf(port, written);
}

/** What is not written comes of the server's system. */
function sourcePortsOf(site: WholeSite, port: Port): Span {
  if (port.sourcePorts) return placeOf(port, port.sourcePorts);
  const [server] = site.serversOf(port);
  return server?.system ? placeOf(server, server.system) : placeOf(port);
}
