/** What an entry of a file is and does, as Markdown: where a name is hovered, referred to or offered. */
import { readDeviceUri } from '../../knowledge/device-uri.ts';
import { shownText } from '../../knowledge/shown-text.ts';
import { findSystem } from '../../knowledge/systems.ts';
import type {
  Cluster,
  Connection,
  Device,
  Entry,
  Port,
  Printer,
  Server,
  VirtualPrinterEntry,
} from '../../model/config.ts';
import type { Located } from '../../model/span.ts';
import { connectionTarget } from '../../site/connections/connection-target.ts';
import { effectiveValue } from '../../site/effective-value.ts';
import type { WholeSite } from '../../site/site.ts';
import { deviceUriSentence } from './device-uri-text.ts';
import { code, codeList } from './markdown-code.ts';
import { sourcePortsText } from './source-ports-text.ts';

export function entryText(site: WholeSite, entry: Entry): string {
  const lines = describe(site, entry).map((line) => `- ${line}`);
  const title = `**${kinds[entry.section]} ${code(entry.id)}**`;
  return lines.length === 0 ? title : `${title}\n\n${lines.join('\n')}`;
}

/** One short line without Markdown, for the side of a list. */
export function entryDetail(site: WholeSite, entry: Entry): string {
  if (entry.section === 'servers')
    return findSystem((entry as Server).system?.value)?.title ?? 'system unknown';
  if (entry.section === 'clusters')
    return `cluster of ${(entry as Cluster).nodes.map(({ value }) => value).join(', ')}`;
  if (entry.section === 'ports') return deviceOf(site, entry as Port) ?? 'no device';
  if (entry.section === 'devices') return deviceOfUri(entry as Device) ?? 'no URI';
  if (entry.section === 'virtualPrinters')
    return `virtual ${(entry as VirtualPrinterEntry).kind?.value ?? 'printer'}`;
  if (entry.section === 'printers')
    return (entry as Printer).ports.map(({ value }) => value).join(', ') || 'no port';
  return shownText((entry as Connection).path?.value ?? '');
}

const kinds = {
  servers: 'Server',
  clusters: 'Cluster',
  devices: 'Device',
  ports: 'Port',
  printers: 'Printer',
  connections: 'Connection',
  virtualPrinters: 'Virtual printer',
} as const;

function describe(site: WholeSite, entry: Entry): string[] {
  switch (entry.section) {
    case 'servers':
      return serverLines(site, entry as Server);
    case 'clusters':
      return clusterLines(site, entry as Cluster);
    case 'devices':
      return deviceLines(site, entry as Device);
    case 'ports':
      return portLines(site, entry as Port);
    case 'printers':
      return printerLines(site, entry as Printer);
    case 'connections':
      return connectionLines(site, entry as Connection);
    case 'virtualPrinters':
      return virtualPrinterLines(entry as VirtualPrinterEntry);
    default:
      return entry.section satisfies never;
  }
}

function serverLines(site: WholeSite, server: Server): string[] {
  const system = findSystem(server.system?.value);
  const lines = system ? [`runs ${system.title}`] : [];
  const written = server.timeWaitSeconds?.value;
  const byDefault = effectiveValue(site, server, 'timeWaitSeconds');
  if (written !== undefined) lines.push(`TIME_WAIT ${written} s`);
  else if (byDefault) lines.push(`TIME_WAIT ${byDefault.value} s: ${byDefault.why}`);
  const clusters = site.clustersOf(server).map(({ id }) => id);
  if (clusters.length > 0) lines.push(`a node of ${codeList(clusters)}`);
  if (server.aliases.length > 0)
    lines.push(`also reached as ${codeList(server.aliases.map(({ value }) => value))}`);
  return [...lines, ...holdings(site, server.id)];
}

function clusterLines(site: WholeSite, cluster: Cluster): string[] {
  const nodes = cluster.nodes.map(({ value }) => {
    const system = findSystem(site.config.servers.get(value)?.system?.value);
    return system ? `${code(value)} (${system.title})` : code(value);
  });
  const lines = nodes.length > 0 ? [`nodes ${nodes.slice(0, 8).join(', ')}`] : [];
  return [...lines, ...holdings(site, cluster.id)];
}

/** The printers that a server or cluster holds. */
function holdings(site: WholeSite, id: string): string[] {
  const printers = site.printersOn(id).map((printer) => printer.id);
  return printers.length === 0 ? [] : [`holds the printers ${codeList(printers)}`];
}

function deviceLines(site: WholeSite, device: Device): string[] {
  const lines: string[] = [];
  const where = deviceOfUri(device);
  if (where) lines.push(code(where));
  if (device.acceptsSourcePorts.length > 0)
    lines.push(`accepts LPR from source ports ${valueList(device.acceptsSourcePorts)}`);
  if (device.pagesPerMinute) lines.push(`prints ${device.pagesPerMinute.value} pages a minute`);
  const ports = [...site.config.ports.values()].filter((port) => port.device?.value === device.id);
  if (ports.length > 0) lines.push(`used by the ports ${codeList(ports.map(({ id }) => id))}`);
  return lines;
}

function portLines(site: WholeSite, port: Port): string[] {
  const lines: string[] = [];
  const monitor = effectiveValue(site, port, 'monitor');
  if (port.monitor) lines.push(`monitor ${code(port.monitor.value)}`);
  else if (monitor) lines.push(`monitor ${code(monitor.value)}: ${monitor.why}`);
  const device = site.device(port);
  const where = deviceOf(site, port);
  if (where)
    lines.push(`prints to ${device?.name === undefined ? '' : `${code(device.name)}, `}${code(where)}`);
  const server = effectiveValue(site, port, 'server');
  if (port.server) lines.push(`driven by ${code(port.server.value)}`);
  else if (server) lines.push(`driven by ${code(server.value)}: ${server.why}`);
  lines.push(...sourcePortsText(site, port));
  const printers = site.printersOf(port).map(({ id }) => id);
  if (printers.length > 0) lines.push(`used by the printers ${codeList(printers)}`);
  return lines;
}

function printerLines(site: WholeSite, printer: Printer): string[] {
  const lines = printer.ports.slice(0, 8).map(({ value }) => {
    const port = site.config.ports.get(value);
    const where = port && deviceOf(site, port);
    return `prints to port ${code(value)}${where ? `, ${code(where)}` : ''}`;
  });
  const host = site.hostOf(printer);
  if (host !== undefined) {
    const why = printer.server ? '' : ': the server of its port';
    lines.push(`held by ${code(host)}${why}`);
    if (printer.share?.value) lines.push(`reached as ${code(`\\\\${host}\\${printer.share.value}`)}`);
  } else if (printer.share?.value) lines.push(`shared as ${code(printer.share.value)}`);
  if (printer.formerShares.length > 0)
    lines.push(`was shared as ${codeList(printer.formerShares.map(({ value }) => value))}`);
  if (printer.volume?.jobsPerHour) lines.push(`${printer.volume.jobsPerHour.value} jobs in a busy hour`);
  return lines;
}

function connectionLines(site: WholeSite, connection: Connection): string[] {
  const lines = connection.path ? [code(connection.path.value)] : [];
  if (connection.from) lines.push(`held by ${code(connection.from.value)}`);
  const target = connectionTarget(site, connection);
  if (target) lines.push(reachedText[target.reached](target.printer?.id ?? '', target.host.id));
  return lines;
}

/** Where a connection's path leads. */
export const reachedText = {
  share: (printer: string, host: string) => `leads to the printer ${code(printer)} on ${code(host)}`,
  renamed: (printer: string, host: string) =>
    `uses a former share name of the printer ${code(printer)} on ${code(host)}`,
  'one-node-only': (printer: string, host: string) =>
    `the printer ${code(printer)} is on one node of ${code(host)} only`,
  nothing: (_printer: string, host: string) => `there is no such share on ${code(host)}`,
} as const;

function virtualPrinterLines(virtual: VirtualPrinterEntry): string[] {
  const lines = virtual.kind ? [`speaks ${code(virtual.kind.value)}`] : [];
  lines.push(`accepts source ports ${valueList(virtual.acceptsSourcePorts) || code('any')}`);
  if (virtual.faults.length > 0) lines.push(`shows ${valueList(virtual.faults)}`);
  lines.push(`ports reach it as ${code(`virtual:${virtual.id}`)}`);
  return lines;
}

function valueList(values: readonly Located<string>[]): string {
  return codeList(values.map(({ value }) => value));
}

function deviceOf(site: WholeSite, port: Port): string | undefined {
  const uri = site.device(port)?.uri;
  return uri && deviceUriSentence(uri);
}

function deviceOfUri(device: Device): string | undefined {
  const reading = device.uri && readDeviceUri(device.uri.value);
  return reading?.ok ? deviceUriSentence(reading.uri) : undefined;
}
