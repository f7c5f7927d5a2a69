/** Every place of a configuration that names an entry: its key, its other names, references, hosts and shares in paths and URIs. */
import { sectionNames } from '../format/fields.ts';
import { stringContent, stringPart } from '../format/string-content.ts';
import { looksLikeUri, readDeviceUri } from '../knowledge/device-uri.ts';
import type { Cluster, Connection, Device, Entry, Port, Printer, Server } from '../model/config.ts';
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
  return mentionsIn(text, site, () => true);
}

/** Only those in entries that the part of the text touches. */
export function findMentionsNear(text: string, site: Site, { start, end }: Span): Mention[] {
  return mentionsIn(text, site, (entry) => entry.start <= end && entry.start + entry.end >= start);
}

function mentionsIn(text: string, site: Site, isWanted: (entry: Entry) => boolean): Mention[] {
  const search: Search = { text, site, found: [] };
  for (const section of sectionNames) {
    for (const entry of site.config[section].values()) if (isWanted(entry)) searchEntry(search, entry);
  }
  return search.found.sort((a, b) => a.span.start - b.span.start);
}

interface Search {
  readonly text: string;
  readonly site: Site;
  readonly found: Mention[];
}

/** The names that the entry has, and those of others that it uses. */
function searchEntry(search: Search, entry: Entry): void {
  const { text, site, found } = search;
  const { config } = site;
  define(search, entry, 'key', keyOf(entry));
  switch (entry.section) {
    case 'servers': {
      const server = entry as Server;
      define(search, server, 'name', server.name);
      for (const alias of server.aliases) define(search, server, 'alias', alias);
      break;
    }
    case 'clusters': {
      const cluster = entry as Cluster;
      for (const alias of cluster.aliases) define(search, cluster, 'alias', alias);
      for (const node of cluster.nodes) refer(search, config.servers.get(node.value), cluster, node);
      break;
    }
    case 'devices':
      found.push(...uriMentions(text, site, entry, (entry as Device).uri));
      break;
    case 'ports': {
      const port = entry as Port;
      define(search, port, 'name', port.name);
      refer(search, hostNamed(site, port.server), port, port.server);
      const device = port.device && config.devices.get(port.device.value);
      if (device) refer(search, device, port, port.device);
      else found.push(...uriMentions(text, site, port, port.device ?? port.inlineDevice?.value.uri));
      break;
    }
    case 'printers': {
      const printer = entry as Printer;
      define(search, printer, 'name', printer.name);
      define(search, printer, 'share', printer.share);
      for (const former of printer.formerShares) define(search, printer, 'former share', former);
      refer(search, hostNamed(site, printer.server), printer, printer.server);
      for (const port of printer.ports) refer(search, config.ports.get(port.value), printer, port);
      break;
    }
    case 'connections':
      found.push(...connectionMentions(text, site, entry as Connection));
  }
}

function define({ text, found }: Search, entry: Entry, by: NameKind, at: Located<string> | undefined): void {
  if (!at) return;
  const span = stringContent(text, placeOf(entry, at));
  found.push({ entry, by, name: at.value, isDefinition: true, span, syntax: 'string' });
}

/** The holder says the name of the entry, if there is one of that name. */
function refer(
  { text, found }: Search,
  entry: Entry | undefined,
  holder: Entry,
  at: Located<string> | undefined,
): void {
  if (!entry || !at) return;
  const span = stringContent(text, placeOf(holder, at));
  found.push({ entry, by: 'key', name: at.value, isDefinition: false, span, syntax: 'string' });
}

function hostNamed({ config }: Site, id: Located<string> | undefined): Entry | undefined {
  return id && (config.clusters.get(id.value) ?? config.servers.get(id.value));
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
  const printer =
    site.printerSharedAt(host.id, name) ?? site.printersAt(host.id).byName.get(name.toLowerCase());
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
