/** Every place of a configuration that names an entry: its key, its other names, references, hosts and shares in paths and URIs. */
import { sectionNames } from '../../format/sections.ts';
import { stringContent, stringPart } from '../../format/text/string-content.ts';
import type { Cluster, Device, Entry, Port, Printer, Server } from '../../model/config.ts';
import { type Located, placeOf, type Span } from '../../model/span.ts';
import { ownUri, writtenUri } from '../../site/devices/device-uris.ts';
import type { WholeSite } from '../../site/site.ts';
import {
  type Named,
  type NameKind,
  type NetworkName,
  namedIn,
  networkNames,
} from '../folder/network-names.ts';

export interface Mention extends Named {
  /** Where the entry says that this is its name. */
  readonly isDefinition: boolean;
  /** The name alone, without quotes. */
  readonly span: Span;
  /** How a new name is written there. */
  readonly syntax: 'string' | 'uri' | 'virtual-uri';
}

/** In the order of the text. */
export function findMentions(text: string, site: WholeSite): Mention[] {
  return mentionsIn({ text, site }, () => true);
}

/** Only those in entries that the part of the text touches. */
export function findMentionsNear(within: Searched, { start, end }: Span): Mention[] {
  return mentionsIn(within, (entry) => entry.start <= end && entry.start + entry.end >= start);
}

function mentionsIn({ text, site }: Searched, isWanted: (entry: Entry) => boolean): Mention[] {
  const search: Search = { text, site, found: [] };
  for (const section of sectionNames) {
    for (const entry of site.config[section].values()) if (isWanted(entry)) searchEntry(search, entry);
  }
  return search.found.sort((a, b) => a.span.start - b.span.start);
}

interface Searched {
  readonly text: string;
  readonly site: WholeSite;
}

interface Search extends Searched {
  readonly found: Mention[];
}

/** The names that the entry has, and those of others that it uses. */
function searchEntry(search: Search, entry: Entry): void {
  const { site } = search;
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
      virtualMention(search, entry as Device);
      networkMentions(search, entry);
      break;
    case 'ports': {
      const port = entry as Port;
      define(search, port, 'name', port.name);
      refer(search, hostNamed(site, port.server), port, port.server);
      refer(search, port.device && config.devices.get(port.device.value), port, port.device);
      virtualMention(search, port);
      networkMentions(search, port);
      break;
    }
    case 'printers': {
      const printer = entry as Printer;
      define(search, printer, 'name', printer.name);
      define(search, printer, 'share', printer.share);
      for (const former of printer.formerShares) define(search, printer, 'former share', former);
      refer(search, hostNamed(site, printer.server), printer, printer.server);
      for (const port of printer.ports) refer(search, config.ports.get(port.value), printer, port);
      for (const member of printer.members) refer(search, config.printers.get(member.value), printer, member);
      break;
    }
    case 'connections':
      networkMentions(search, entry);
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

function hostNamed({ config }: WholeSite, id: Located<string> | undefined): Entry | undefined {
  return id && (config.clusters.get(id.value) ?? config.servers.get(id.value));
}

function keyOf(entry: Entry): Located<string> {
  return { value: entry.id, start: 0, end: entry.keyEnd };
}

/** What the file knows of the hosts and shares that the entry names. */
function networkMentions({ text, site, found }: Search, holder: Entry): void {
  for (const name of networkNames(text, site, holder)) {
    const named = namedIn(site, name);
    if (named) found.push(networkMention(name, named));
  }
}

/** A name of the network that turned out to stand for an entry. */
export function networkMention({ span, syntax }: NetworkName, named: Named): Mention {
  return { ...named, isDefinition: false, span, syntax };
}

/** `virtual:NAME` */
function virtualMention({ text, site, found }: Search, holder: Device | Port): void {
  const at = writtenUri(site, holder);
  const uri = ownUri(site, holder);
  const entry = uri?.scheme === 'virtual' ? site.config.virtualPrinters.get(uri.path) : undefined;
  if (!at || !uri || !entry) return;
  const part = { from: at.value.indexOf(':') + 1, to: at.value.length };
  const span = stringPart(text, placeOf(holder, at), part);
  found.push({ entry, by: 'key', name: uri.path, isDefinition: false, span, syntax: 'virtual-uri' });
}
