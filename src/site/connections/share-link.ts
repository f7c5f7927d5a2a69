/** Where a file asks a print server for a printer: connections, devices, and local ports that are called after a share. */
import type { Connection, Device, Port } from '../../model/config.ts';
import type { Edit } from '../../model/edit.ts';
import type { Located } from '../../model/span.ts';
import { isPort } from '../devices/described-devices.ts';
import { isPortKey, writtenUri, writtenUriPath } from '../devices/device-uris.ts';
import type { Site } from '../site.ts';

export interface SharePath {
  readonly host: string;
  readonly share: string;
  /** The path up to and including the separator before the share, as written. */
  readonly lead: string;
  /** For what is written as a URI: what follows the share there, and how the server is asked. */
  readonly uri?: { readonly tail: string; readonly protocol: 'smb' | 'ipp' };
}

export function readUncPath(path: string): SharePath | undefined {
  const match = /^((?:\\\\|\/\/)([^\\/]+)[\\/])([^\\/]+)$/.exec(path);
  const [, lead = '', host = '', share = ''] = match ?? [];
  return host.trim() && share.trim() ? { lead, host, share } : undefined;
}

/** smb://[USER[:PASSWORD]@][WORKGROUP/]SERVER[:PORT]/SHARE (CUPS's smb backend, smbspool(8)). */
const smbUri = /^(smb:\/\/(?:[^/@]*@)?(?:[^/?#@]+\/)?([^/?#@:]+)(?::\d+)?\/)([^/?#]+)()$/i;

/** Queues and classes of CUPS (RFC 8010 leaves paths open), shares of Windows behind /.printer; where print servers listen. */
const ippUri =
  /^((?:ipps?|https?):\/\/(?:[^/@]*@)?(\[[^\]]+\]|[^/?#@:]+)(?::(?:80|443|631))?\/(?:printers|classes)\/)([^/?#]+)((?:\/\.printer)?\/?(?:\?[^#]*)?)$/i;

/** A UNC path, or a URI that says a server and a printer of it. */
export function readSharePath(text: string): SharePath | undefined {
  const unc = readUncPath(text);
  if (unc || text.length > 1024) return unc;
  const smb = smbUri.exec(text);
  const [, lead = '', host = '', share, tail = ''] = smb ?? ippUri.exec(text) ?? [];
  if (share === undefined) return undefined;
  const protocol = smb ? 'smb' : 'ipp';
  return { lead, host: host.replace(/^\[|\]$/g, ''), share: readable(share), uri: { tail, protocol } };
}

/** The path as it is written, with another share. */
export function withShare({ lead, uri }: SharePath, share: string): string {
  return uri ? `${lead}${encodeURIComponent(share)}${uri.tail}` : lead + share;
}

export type LinkingEntry = Connection | Device | Port;

export interface ShareLink {
  readonly path: SharePath;
  /** Where in the entry it is written; the key of a port, too. */
  readonly at: Located<string>;
}

/** What the entry itself says: a port that names an entry of `devices` says nothing. */
export function shareLink(site: Site, entry: LinkingEntry): ShareLink | undefined {
  const text = roughText(entry);
  if (text === undefined || !mayBeSharePath(text)) return undefined;
  const at = isConnection(entry) ? entry.path : writtenUri(site, entry);
  const path = at && readSharePath(at.value);
  return path && { path, at };
}

export function leadsToShare(site: Site, entry: LinkingEntry): boolean {
  return shareLink(site, entry) !== undefined;
}

/** What would be the path, if it is one. */
function roughText(entry: LinkingEntry): string | undefined {
  if (isConnection(entry)) return entry.path?.value;
  if (!isPort(entry)) return entry.uri?.value;
  const { device, inlineDevice, name, id } = entry;
  if (device) return device.value;
  return inlineDevice ? inlineDevice.value.uri?.value : (name?.value ?? id);
}

/** Asked about thousands of ports, nearly all of which lead to devices. */
function mayBeSharePath(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === BACKSLASH || first === SLASH) return true;
  if (isLetter(first, 's')) return isLetter(text.charCodeAt(1), 'm');
  return (isLetter(first, 'i') || isLetter(first, 'h')) && ippPath.test(text);
}

const BACKSLASH = 0x5c;
const SLASH = 0x2f;
const ippPath = /^(?:ipp|http)s?:.*\/(?:printers|classes)\//i;

function isLetter(code: number, letter: string): boolean {
  return (code | 0x20) === letter.charCodeAt(0);
}

/** The key of a port takes the references to it along. */
export function relinkEdits(site: Site, entry: LinkingEntry, text: string): Edit[] {
  if (isConnection(entry)) return [{ kind: 'set', path: ['connections', entry.id, 'path'], value: text }];
  if (!isPort(entry) || !isPortKey(site, entry))
    return [{ kind: 'set', path: writtenUriPath(entry), value: text }];
  return [
    ...site.printersOf(entry).map((printer): Edit => {
      const ports = printer.ports.map(({ value }) => (value === entry.id ? text : value));
      const value = ports.length === 1 ? text : ports;
      return { kind: 'set', path: ['printers', printer.id, 'port'], value };
    }),
    { kind: 'rename', path: ['ports', entry.id], to: text },
  ];
}

export function isConnection(entry: LinkingEntry): entry is Connection {
  return entry.section === 'connections';
}

function readable(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
