/** Hosts, and shares and printers behind them, that an entry names as the network knows them: in UNC paths, device URIs and `from`. */
import { stringContent, stringPart } from '../../format/text/string-content.ts';
import type { Cluster, Connection, Device, Entry, Port, Printer, Server } from '../../model/config.ts';
import { type Located, placeOf, type Span } from '../../model/span.ts';
import { sharePathTarget } from '../../site/connections/connection-target.ts';
import { readSharePath } from '../../site/connections/share-link.ts';
import { isPortKey, ownUri, writtenUri } from '../../site/devices/device-uris.ts';
import type { WholeSite } from '../../site/site.ts';

/** What somebody asks the network for. */
export interface NetworkLookup {
  readonly host: string;
  /** What is named behind the host; undefined where the host itself is. */
  readonly share: string | undefined;
  /** A client asks for the path of a connection, a port for its device. */
  readonly requestedBy: 'client' | 'port';
}

export interface NetworkName extends NetworkLookup {
  /** The name alone, without quotes. */
  readonly span: Span;
  /** How a new name is written there. */
  readonly syntax: 'string' | 'uri';
}

/** Which of an entry's names is used; `short` is the first label of a full host name. */
export type NameKind = 'key' | 'name' | 'alias' | 'share' | 'former share' | 'short';

/** An entry by one of its names. */
export interface Named {
  readonly entry: Entry;
  readonly by: NameKind;
  readonly name: string;
}

/** In the order of the text, whether or not the file knows what they mean. */
export function* networkNames(text: string, site: WholeSite, entry: Entry): Iterable<NetworkName> {
  if (entry.section === 'connections') yield* connectionNames(text, entry as Connection);
  if (entry.section === 'devices' || entry.section === 'ports')
    yield* deviceNames(text, site, entry as Device | Port);
}

/** What the name stands for in a file: the one where it is written, or another of the same site. */
export function namedIn(
  site: WholeSite,
  { host: hostName, share, requestedBy }: NetworkLookup,
): Named | undefined {
  const host = site.guessHost(hostName);
  if (!host) return undefined;
  if (share === undefined) return { entry: host, by: hostNameKind(host, hostName), name: hostName };
  const wanted = share.toLowerCase();
  const printer =
    requestedBy === 'client'
      ? sharePathTarget(site, { lead: `\\\\${host.id}\\`, host: host.id, share })?.printer
      : (site.printerSharedAt(host.id, share) ?? site.printerNamedAt(host.id, share));
  return printer && { entry: printer, by: printerNameKind(printer, wanted), name: share };
}

function* connectionNames(text: string, connection: Connection): Iterable<NetworkName> {
  const { path, from } = connection;
  const asked = { share: undefined, requestedBy: 'client' } as const;
  if (from) {
    const span = stringContent(text, placeOf(connection, from));
    yield { ...asked, host: from.value, syntax: 'string', span };
  }
  const read = path && readSharePath(path.value);
  if (!read) return;
  const place = placeOf(connection, path);
  const { host, share, lead, uri } = read;
  const syntax = uri ? 'uri' : 'string';
  // A workgroup, a user and the word "printers" may be called as the host is.
  const start =
    uri?.protocol === 'ipp'
      ? lead.indexOf(host, lead.indexOf('@') + 1 || lead.indexOf('/'))
      : lead.lastIndexOf(host);
  yield { ...asked, host, syntax, span: stringPart(text, place, { from: start, to: start + host.length }) };
  const span = stringPart(text, place, {
    from: lead.length,
    to: path.value.length - (uri?.tail.length ?? 0),
  });
  yield { ...asked, host, share, syntax, span };
}

/** The host, and the share or printer that the path ends with. */
function* deviceNames(text: string, site: WholeSite, holder: Device | Port): Iterable<NetworkName> {
  const at = writtenUri(site, holder);
  const uri = ownUri(site, holder);
  if (!at || !uri || uri.host === '' || uri.scheme === 'dlc') return;
  // A key is renamed as one, with what refers to it.
  if (holder.section === 'ports' && isPortKey(site, holder as Port)) return;
  const { host } = uri;
  const isUnc = uri.scheme === 'unc';
  const [all, before, hostPart, sharePart] = (isUnc ? uncParts : uriParts).exec(at.value) ?? [];
  if (all === undefined || !before || !hostPart) return;
  const part = (from: number, length: number): Span =>
    stringPart(text, placeOf(holder, at), { from, to: from + length });
  const asked = { requestedBy: 'port', syntax: isUnc ? 'string' : 'uri' } as const;
  yield { ...asked, host, share: undefined, span: part(before.length, hostPart.length) };
  if (sharePart === undefined) return;
  const share = uri.path.split('/').at(-1) ?? '';
  yield { ...asked, host, share, span: part(all.length - sharePart.length, sharePart.length) };
}

/** Everything up to the host, the host without brackets, the last part of the path. */
const uriParts =
  /^([a-z]+:\/\/(?:[^/?#]*@)?\[?)([^/?#[\]]+?)(?=\]|:\d*(?:[/?#]|$)|[/?#]|$)[^/?#]*(?:\/(?:[^?#]*\/)?([^/?#]+))?/i;

const uncParts = /^(..)([^\\/:@\s]+)[\\/]([^\\/]+)$/;

function hostNameKind(host: Server | Cluster, name: string): NameKind {
  const wanted = name.toLowerCase();
  const isWanted = (other: Located<string> | undefined): boolean => other?.value.toLowerCase() === wanted;
  if (host.id.toLowerCase() === wanted) return 'key';
  if ('name' in host && isWanted(host.name)) return 'name';
  return host.aliases.some(isWanted) ? 'alias' : 'short';
}

/** @param wanted in lower case */
function printerNameKind(printer: Printer, wanted: string): NameKind {
  if (printer.share?.value.toLowerCase() === wanted) return 'share';
  if (printer.name?.value.toLowerCase() === wanted) return 'name';
  return printer.id.toLowerCase() === wanted ? 'key' : 'former share';
}
