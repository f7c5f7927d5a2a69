/** Every place of a configuration that names an entry: its key, its other names, references, hosts and shares in paths and URIs. */
import { stringContent, stringPart } from '../format/string-content.ts';
import { looksLikeUri, readDeviceUri } from '../knowledge/device-uri.ts';
import type { Cluster, Connection, Entry, Printer, Server } from '../model/config.ts';
import { type Located, placeOf, type Span } from '../model/span.ts';
import { connectionTarget, readUncPath } from '../site/connection-target.ts';
import type { Site } from '../site/site.ts';

/** Which of an entry's names is used; `short` is the first label of a full host name. */
export type NameKind = 'key' | 'name' | 'alias' | 'share' | 'former share' | 'short';

export interface Mention {
  /** What is named. */
  readonly entry: Entry;
  readonly by: NameKind;
  readonly name: string;
  /** Where the entry says that this is its name. */
  readonly isDefinition: boolean;
  /** The name alone, without quotes. */
  readonly span: Span;
  /** How a new name is written there. */
  readonly syntax: 'string' | 'uri' | 'virtual-uri';
}

/** In the order of the text. */
export function findMentions(text: string, site: Site): Mention[] {
  const found: Mention[] = [];
  const { config } = site;
  const literal = (entry: Entry, at: Located<string>): Span => stringContent(text, placeOf(entry, at));
  const define = (entry: Entry, by: NameKind, at: Located<string> | undefined): void => {
    if (at)
      found.push({
        entry,
        by,
        name: at.value,
        isDefinition: true,
        span: literal(entry, at),
        syntax: 'string',
      });
  };
  const refer = (entry: Entry | undefined, holder: Entry, at: Located<string> | undefined): void => {
    if (entry && at) {
      const span = literal(holder, at);
      found.push({ entry, by: 'key', name: at.value, isDefinition: false, span, syntax: 'string' });
    }
  };
  const host = (id: string | undefined): Entry | undefined =>
    id === undefined ? undefined : (config.clusters.get(id) ?? config.servers.get(id));

  for (const section of [
    config.servers,
    config.clusters,
    config.devices,
    config.ports,
    config.printers,
    config.connections,
    config.virtualPrinters,
  ]) {
    for (const entry of section.values()) define(entry, 'key', keyOf(entry));
  }
  for (const server of config.servers.values()) {
    define(server, 'name', server.name);
    for (const alias of server.aliases) define(server, 'alias', alias);
  }
  for (const cluster of config.clusters.values()) {
    for (const alias of cluster.aliases) define(cluster, 'alias', alias);
    for (const node of cluster.nodes) refer(config.servers.get(node.value), cluster, node);
  }
  for (const device of config.devices.values()) found.push(...uriMentions(text, site, device, device.uri));
  for (const port of config.ports.values()) {
    define(port, 'name', port.name);
    refer(host(port.server?.value), port, port.server);
    const device = port.device && config.devices.get(port.device.value);
    if (device) refer(device, port, port.device);
    else found.push(...uriMentions(text, site, port, port.device ?? port.inlineDevice?.value.uri));
  }
  for (const printer of config.printers.values()) {
    define(printer, 'name', printer.name);
    define(printer, 'share', printer.share);
    for (const former of printer.formerShares) define(printer, 'former share', former);
    refer(host(printer.server?.value), printer, printer.server);
    for (const port of printer.ports) refer(config.ports.get(port.value), printer, port);
  }
  for (const connection of config.connections.values())
    found.push(...connectionMentions(text, site, connection));
  return found.sort((a, b) => a.span.start - b.span.start);
}

function keyOf(entry: Entry): Located<string> {
  return { value: entry.id, start: 0, end: entry.keyEnd };
}

/** `virtual:NAME`; else the host where it is one of the file, and the share or printer that the path ends with. */
function* uriMentions(
  text: string,
  site: Site,
  holder: Entry,
  at: Located<string> | undefined,
): Iterable<Mention> {
  if (!at || !looksLikeUri(at.value)) return;
  const reading = readDeviceUri(at.value);
  if (!reading.ok) return;
  const place = placeOf(holder, at);
  const { uri } = reading;
  const isUnc = uri.scheme === 'unc';
  const syntax = uri.scheme === 'virtual' ? 'virtual-uri' : isUnc ? 'string' : 'uri';
  const mention = (
    entry: Entry,
    by: NameKind,
    name: string,
    part: { from: number; to: number },
  ): Mention => ({
    entry,
    by,
    name,
    isDefinition: false,
    span: stringPart(text, place, part),
    syntax,
  });
  if (uri.scheme === 'virtual') {
    const entry = site.config.virtualPrinters.get(uri.path);
    const from = at.value.indexOf(':') + 1;
    if (entry) yield mention(entry, 'key', uri.path, { from, to: at.value.length });
    return;
  }
  const host = uri.host === '' || uri.scheme === 'dlc' ? undefined : site.findHost(uri.host);
  const parts = (isUnc ? uncParts : uriParts).exec(at.value);
  if (!parts?.[1] || !parts[2] || !host) return;
  const from = parts[1].length;
  yield mention(host, hostNameKind(host, uri.host), uri.host, { from, to: from + parts[2].length });
  const name = uri.path.split('/').at(-1) ?? '';
  const { byShare, byName } = site.printersAt(host.id);
  const printer = byShare.get(name.toLowerCase()) ?? byName.get(name.toLowerCase());
  if (!printer || parts[3] === undefined) return;
  const to = parts[0].length;
  yield mention(printer, printerNameKind(printer, name.toLowerCase()), name, {
    from: to - parts[3].length,
    to,
  });
}

/** Everything up to the host, the host without brackets, the last part of the path. */
const uriParts =
  /^([a-z]+:\/\/(?:[^/?#]*@)?\[?)([^/?#[\]]+?)(?=\]|:\d*(?:[/?#]|$)|[/?#]|$)[^/?#]*(?:\/(?:[^?#]*\/)?([^/?#]+))?/i;

const uncParts = /^(..)([^\\/:@\s]+)[\\/]([^\\/]+)$/;

function* connectionMentions(text: string, site: Site, connection: Connection): Iterable<Mention> {
  const { path, from } = connection;
  const client = from && site.findHost(from.value);
  if (from && client) {
    const span = stringContent(text, placeOf(connection, from));
    const by = hostNameKind(client, from.value);
    yield { entry: client, by, name: from.value, isDefinition: false, span, syntax: 'string' };
  }
  const unc = path && readUncPath(path.value);
  const host = unc && site.findHost(unc.host);
  if (!path || !unc || !host) return;
  const place = placeOf(connection, path);
  const hostSpan = stringPart(text, place, { from: 2, to: 2 + unc.host.length });
  const by = hostNameKind(host, unc.host);
  yield { entry: host, by, name: unc.host, isDefinition: false, span: hostSpan, syntax: 'string' };
  const printer = connectionTarget(site, connection)?.printer;
  if (!printer) return;
  const span = stringPart(text, place, { from: unc.lead.length, to: path.value.length });
  const printerBy = printerNameKind(printer, unc.share.toLowerCase());
  yield { entry: printer, by: printerBy, name: unc.share, isDefinition: false, span, syntax: 'string' };
}

function hostNameKind(host: Server | Cluster, name: string): NameKind {
  const wanted = name.toLowerCase();
  if (host.id.toLowerCase() === wanted) return 'key';
  if ('name' in host && host.name?.value.toLowerCase() === wanted) return 'name';
  return host.aliases.some(({ value }) => value.toLowerCase() === wanted) ? 'alias' : 'short';
}

/** @param wanted in lower case */
function printerNameKind(printer: Printer, wanted: string): NameKind {
  if (printer.share?.value.toLowerCase() === wanted) return 'share';
  if (printer.name?.value.toLowerCase() === wanted) return 'name';
  return printer.id.toLowerCase() === wanted ? 'key' : 'former share';
}
