/** Device URIs: how each scheme is read, its default port and the monitor it implies. */
import { containsPort } from '../model/port-range.ts';
import { isSecretName, isSecretReference } from './secret-spans.ts';

export interface DeviceUri {
  readonly scheme: string;
  /** Empty for schemes without one. IPv6 literals without brackets, their zone behind a "%". */
  readonly host: string;
  /** As written, else the scheme's default; undefined for schemes without one. */
  readonly port: number | undefined;
  /** LPD queue, IPP path without its first slash, share, file path, virtual printer's name, or the rest of an opaque URI. Percent-decoded. */
  readonly path: string;
  readonly options: ReadonlyMap<string, string>;
  readonly user: string | undefined;
  /** Before the host or in an option. */
  readonly hasPassword: boolean;
}

export type DeviceUriReading =
  | { readonly ok: true; readonly uri: DeviceUri }
  | { readonly ok: false; readonly why: string };

/** Why an `lpd:` URI without a queue is refused. CUPS takes it, and asks for a queue with an empty name. */
export const NO_LPD_QUEUE = 'it names no queue: lpd://HOST/QUEUE';

interface Scheme {
  readonly monitor?: string;
}

interface NetworkScheme extends Scheme {
  /** The one string that all URIs of the scheme share: comparing pieces of thousands of texts would cost more. */
  readonly scheme: string;
  readonly defaultPort: number;
}

/** Schemes with a host. Their default ports: RFC 1179, HP's AppSocket convention, RFC 8010. */
const networkSchemes: ReadonlyMap<string, NetworkScheme> = new Map(
  [
    { scheme: 'lpd', defaultPort: 515, monitor: 'lpr' },
    { scheme: 'socket', defaultPort: 9100, monitor: 'raw' },
    { scheme: 'ipp', defaultPort: 631, monitor: 'ipp' },
    { scheme: 'ipps', defaultPort: 631, monitor: 'ipp' },
    { scheme: 'http', defaultPort: 80 },
    { scheme: 'https', defaultPort: 443 },
  ].map((network) => [network.scheme, network]),
);

const plainSchemes = ['lpd', 'socket', 'ipp', 'ipps'].flatMap((scheme) => networkSchemes.get(scheme) ?? []);

export function defaultPortOf(scheme: string): number | undefined {
  return networkSchemes.get(scheme)?.defaultPort;
}

const otherSchemes: ReadonlyMap<string, Scheme> = new Map([
  // No scheme of any standard: what a UNC path is read as.
  ['unc', { monitor: 'local' }],
  ['dlc', { monitor: 'hp-network' }],
  ['file', { monitor: 'file' }],
  ['usb', { monitor: 'usb' }],
  ['virtual', {}],
]);

/** The monitor that a URI's scheme says, where it says one. */
export function monitorOfScheme(scheme: string): string | undefined {
  return (networkSchemes.get(scheme) ?? otherSchemes.get(scheme))?.monitor;
}

/** Whether the text is meant as a URI rather than as a name: it begins with a scheme, or as a UNC path does. */
export function looksLikeUri(text: string): boolean {
  return uriStart.test(text);
}

/** A constant, as a pattern inside a function is made anew for each of thousands of texts. */
const uriStart = /^(?:[A-Za-z][A-Za-z0-9+._-]*:|\\\\|\/\/)/;

/** Reads a device URI. `why` completes the sentence "This is no usable device URI: ...", and quotes no part that could be a secret. */
export function readDeviceUri(text: string): DeviceUriReading {
  return readPlainUri(text) ?? readAnyUri(text);
}

/**
 * What nearly all of them are: an IPv4 address and letters. Read code by code, as a pattern makes a list and a copy of each part
 * for each of thousands. Undefined for everything else, which takes the long way.
 */
function readPlainUri(text: string): DeviceUriReading | undefined {
  const network = text.length > 100 ? undefined : plainScheme(text);
  if (!network) return undefined;
  const { scheme, defaultPort } = network;
  const hostStart = scheme.length + 3;
  const hostEnd = ipv4End(text, hostStart);
  if (hostEnd === -1) return undefined;
  let port = defaultPort;
  let end = hostEnd;
  if (text.charCodeAt(hostEnd) === COLON) {
    end = digitsEnd(text, hostEnd + 1);
    port = end > hostEnd + 6 ? 0 : numberAt(text, hostEnd + 1, end);
    if (port < 1 || port > 65535) return undefined;
  }
  const pathEnd = end < text.length ? plainPathEnd(text, end) : end;
  const path = text.slice(end + 1, pathEnd);
  if (pathEnd === -1 || (scheme === 'lpd' && path === '')) return undefined;
  const host = text.slice(hostStart, hostEnd);
  const options = pathEnd < text.length ? readOptions(text.slice(pathEnd)) : noOptions;
  const hasPassword = options.size > 0 && holdsSecret(options);
  return { ok: true, uri: { scheme, host, port, path, options, user: undefined, hasPassword } };
}

const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const COLON = 58;

function plainScheme(text: string): NetworkScheme | undefined {
  for (let place = 0; place < plainSchemes.length; place += 1) {
    const network = plainSchemes[place] as NetworkScheme;
    if (text.startsWith(network.scheme) && text.startsWith('://', network.scheme.length)) return network;
  }
  return undefined;
}

/** The offset behind the IPv4 address at `at`; -1 where there is none. */
function ipv4End(text: string, at: number): number {
  let end = at;
  for (let part = 0; part < 4; part += 1) {
    if (part > 0 && text.charCodeAt(end) !== DOT) return -1;
    const start = part > 0 ? end + 1 : end;
    end = digitsEnd(text, start);
    if (end === start || end > start + 3 || numberAt(text, start, end) > 255) return -1;
  }
  return end;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function numberAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let place = start; place < end; place += 1) value = value * 10 + text.charCodeAt(place) - ZERO;
  return value;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}

/** Where the path from here ends, at options or the end of the text; -1 where either has escapes or what is rare. */
function plainPathEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== SLASH) return -1;
  let end = at + 1;
  while (isPlainInPath(text.charCodeAt(end))) end += 1;
  if (end === text.length) return end;
  return text.charCodeAt(end) === QUESTION && plainOptions.test(text.slice(end)) ? end : -1;
}

const QUESTION = 63;
const plainOptions = /^\?[\w=&+.-]*$/;

/** A letter, a digit, or one of `_./-`. */
function isPlainInPath(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 45 && code <= 57) || (code >= 65 && code <= 90) || code === 95
  );
}

function readAnyUri(text: string): DeviceUriReading {
  if (text.length > 1024) return no('it is longer than 1,024 characters');
  // The name of a virtual printer is a key of the file, and keys may hold spaces.
  if (text.startsWith('virtual:')) return readVirtualUri(text.slice('virtual:'.length));
  if (/^(?:\\\\|\/\/)/.test(text)) return readUncPath(text);
  if (/[\s\u0000-\u001f\u007f]/.test(text))
    return no('it holds a space or control character; write it as %20 or the like');
  const colon = text.indexOf(':');
  if (!looksLikeUri(text)) return no('it has no scheme such as lpd: or socket:');
  const scheme = text.slice(0, colon).toLowerCase();
  const rest = text.slice(colon + 1);
  const network = networkSchemes.get(scheme);
  if (network) return readNetworkUri(network, rest);
  if (scheme === 'dlc') return readDlcUri(rest);
  if (scheme === 'file') return readFileUri(rest);
  if (scheme === 'virtual') return readVirtualUri(rest);
  return readOpaqueUri(scheme, rest);
}

/** A share of another print server, as a local port of Windows leads to it. */
function readUncPath(text: string): DeviceUriReading {
  const [, host, share] = /^..([^\\/:@\s]+)[\\/]([^\\/]+)$/.exec(text) ?? [];
  return host && share
    ? { ok: true, uri: { ...empty, scheme: 'unc', host, path: share } }
    : no('a shared printer is \\\\SERVER\\Share');
}

/** What other schemes mean is CUPS's to know (in smb: a workgroup may stand for the host); a password looks the same everywhere. */
function readOpaqueUri(scheme: string, rest: string): DeviceUriReading {
  // Not only at the start: beh:/1/3/5/ipp://... holds another URI.
  const userInfo = readUserInfo(/\/\/([^/?#]*)@/.exec(rest)?.[1]);
  const hasPassword = userInfo.hasPassword || holdsSecret(readOptions(/\?[^#]*/.exec(rest)?.[0] ?? ''));
  return { ok: true, uri: { ...empty, scheme, path: rest, user: userInfo.user, hasPassword } };
}

/** An empty password is none. */
function readUserInfo(text: string | undefined): Pick<DeviceUri, 'user' | 'hasPassword'> {
  const colon = text?.indexOf(':') ?? -1;
  if (text === undefined || colon === -1) return { user: text, hasPassword: false };
  const password = text.slice(colon + 1);
  return { user: text.slice(0, colon), hasPassword: password !== '' && !isSecretReference(password) };
}

function readVirtualUri(name: string): DeviceUriReading {
  return name.trim() === '' ? no('it names no virtual printer') : plain('virtual', decode(name) ?? name);
}

function readNetworkUri({ scheme, defaultPort }: NetworkScheme, rest: string): DeviceUriReading {
  if (!rest.startsWith('//')) return no(`"${scheme}:" must be followed by //HOST`);
  const match = /^\/\/([^/?#]*)(\/[^?#]*)?(\?[^#]*)?(#.*)?$/.exec(rest);
  if (!match) return no('its parts are not in the order //HOST:PORT/PATH?OPTIONS');
  if (match[4]) return no('a "#" ends a URI; write it as %23');
  const authority = readAuthority(match[1] ?? '', defaultPort);
  if (!authority.ok) return authority;
  const path = decode((match[2] ?? '').slice(1));
  if (path === undefined) return no('a "%" must be followed by two hexadecimal digits');
  if (scheme === 'lpd') {
    const why = lpdQueueProblem(path);
    if (why) return no(why);
  }
  const options = readOptions(match[3] ?? '');
  const hasPassword = authority.uri.hasPassword || holdsSecret(options);
  return { ok: true, uri: { ...authority.uri, scheme, path, options, hasPassword } };
}

type Authority = Pick<DeviceUri, 'host' | 'port' | 'user' | 'hasPassword'>;

function readAuthority(
  text: string,
  defaultPort: number,
): { ok: true; uri: Authority } | { ok: false; why: string } {
  const at = text.lastIndexOf('@');
  const userInfo = at === -1 ? undefined : text.slice(0, at);
  const match = /^(\[[^\]]*\]|[^:[\]]*)(?::([^:]*))?$/.exec(text.slice(at + 1));
  if (!match) return no('its host is not a name, an IPv4 address or an IPv6 address in brackets');
  const written = match[1] ?? '';
  const isLiteral = written.startsWith('[');
  const host = isLiteral ? readIpv6Literal(written) : decode(written);
  if (host === undefined)
    return no(
      isLiteral
        ? 'what stands in its brackets is no IPv6 address'
        : 'a "%" must be followed by two hexadecimal digits',
    );
  if (host === '') return no('it names no host');
  if (!isLiteral && !isHostName(host) && !isServiceName(host)) return no('its host is no name or address');
  const port = match[2] === undefined || match[2] === '' ? defaultPort : readPort(match[2]);
  if (match[2] && port === undefined) return no('its port is no number from 1 to 65535');
  return { ok: true, uri: { host, port, ...readUserInfo(userInfo) } };
}

/** With the zone of a link-local address as RFC 6874 writes it (%25), as people do (%), or as CUPS does: [v1.fe80::1+eth0]. */
function readIpv6Literal(text: string): string | undefined {
  const [, address = '', zone] = /^\[(?:v1\.)?([0-9a-f:.]+)(?:(?:%25|%|\+)([\w.-]+))?\]$/i.exec(text) ?? [];
  if (!isIpv6Address(address)) return undefined;
  return zone === undefined ? address : `${address}%${zone}`;
}

/** Eight groups of up to four digits, the last two perhaps as an IPv4 address; "::" stands once for one group or more. */
function isIpv6Address(text: string): boolean {
  const groups = text.replace(/(?<=:)\d+\.\d+\.\d+\.\d+$/, '0:0').split('::');
  if (groups.length > 2) return false;
  const count = groups.reduce((sum, part) => sum + (part === '' ? 0 : part.split(':').length), 0);
  const isWhole = groups.every((part) => part === '' || /^[0-9a-f]{1,4}(:[0-9a-f]{1,4})*$/i.test(part));
  return isWhole && (groups.length === 2 ? count < 8 : count === 8);
}

/** A DNS-SD service, which CUPS writes as a host: its name is for people, and holds what a host name cannot (RFC 6763 §4.1). */
function isServiceName(host: string): boolean {
  return host.length <= 253 && /\._(?:tcp|udp)\.[^\u0000-\u001f\u007f]+$/.test(host);
}

/** Letters, digits, hyphens, underscores (Windows names have them) and dots; four numbers must be an IPv4 address. */
function isHostName(host: string): boolean {
  if (/^[\d.]+$/.test(host)) {
    const parts = host.split('.');
    return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
  }
  return (
    host.length <= 253 &&
    /^[\p{L}\p{N}_]([\p{L}\p{N}_.-]*[\p{L}\p{N}_.])?$/u.test(host) &&
    !host.includes('..')
  );
}

function readPort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && containsPort({ min: 1, max: 65535 }, Number(text))
    ? Number(text)
    : undefined;
}

/** RFC 1179 §3.1: operands are separated by white space and the line ends at LF, so a queue can hold neither. */
function lpdQueueProblem(queue: string): string | undefined {
  if (queue === '') return NO_LPD_QUEUE;
  if (/[\s\u0000-\u001f\u007f]/.test(queue))
    return 'a space or control character in the queue name would split the LPD command';
  return undefined;
}

function readDlcUri(rest: string): DeviceUriReading {
  const match = /^\/\/([0-9A-Fa-f]{12})$/.exec(
    rest.replace(/[:-]/g, (mark, index: number) => (index < 2 ? mark : '')),
  );
  if (!match) return no('a DLC device is named by its hardware address: dlc://0060b0a1b2c3');
  return { ok: true, uri: { ...empty, scheme: 'dlc', host: (match[1] ?? '').toLowerCase() } };
}

function readFileUri(rest: string): DeviceUriReading {
  const path = decode(rest.replace(/^\/\/(?=\/)/, ''));
  if (path === undefined) return no('a "%" must be followed by two hexadecimal digits');
  if (path.startsWith('//')) return no('a file URI names no host: file:///PATH');
  return path === '' ? no('it names no file') : plain('file', path);
}

const noOptions: ReadonlyMap<string, string> = new Map();

const empty: DeviceUri = {
  scheme: '',
  host: '',
  port: undefined,
  path: '',
  options: noOptions,
  user: undefined,
  hasPassword: false,
};

function plain(scheme: string, path: string): DeviceUriReading {
  return { ok: true, uri: { ...empty, scheme, path } };
}

/** CUPS separates options by "&" or "+". Read without lists, as thousands of URIs have one. */
function readOptions(query: string): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (let start = 1; start < query.length; ) {
    const end = optionEnd(query, start);
    const equals = query.indexOf('=', start);
    const nameEnd = equals === -1 || equals > end ? end : equals;
    const value = query.slice(nameEnd + 1, end);
    if (nameEnd > start) options.set(query.slice(start, nameEnd).toLowerCase(), decode(value) ?? value);
    start = end + 1;
  }
  return options;
}

function optionEnd(query: string, start: number): number {
  let end = start;
  while (end < query.length && query.charCodeAt(end) !== AMPERSAND && query.charCodeAt(end) !== PLUS)
    end += 1;
  return end;
}

const AMPERSAND = 38;
const PLUS = 43;

function holdsSecret(options: ReadonlyMap<string, string>): boolean {
  for (const [name, value] of options)
    if (value !== '' && !isSecretReference(value) && isSecretName(name)) return true;
  return false;
}

function decode(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function no(why: string): { ok: false; why: string } {
  return { ok: false, why };
}
