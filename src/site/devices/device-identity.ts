/** What distinguishes one device from another, whatever ports lead there. */
import { type DeviceUri, defaultPortOf } from '../../knowledge/device-uri.ts';
import type { Device, Port } from '../../model/config.ts';
import type { Site } from '../site.ts';

/** A name for the device of a port, or for one that is described, that is the same for every port that leads there; undefined where the file does not say. */
export function deviceIdentity(site: Site, entry: Device | Port): string | undefined {
  return site.device(entry)?.identity;
}

/**
 * The same for a URI by itself.
 * @param written its text, where that is at hand
 */
export function uriIdentity(uri: DeviceUri, written = ''): string | undefined {
  const part = partOf(written, uri);
  if (part !== undefined) return part;
  if (uri.scheme === 'virtual' || uri.scheme === 'file' || uri.scheme === 'usb')
    return `${uri.scheme}:${uri.path}`;
  if (uri.host === '') return undefined;
  const host = hostIdentity(uri.host);
  if (uri.scheme === 'unc') return `unc://${host}/${uri.path.toLowerCase()}`;
  const isDefault = uri.port === undefined || uri.port === defaultPortOf(uri.scheme);
  const at = isDefault ? `${uri.scheme}://${host}` : `${uri.scheme}://${host}:${uri.port}`;
  // An LPD or JetDirect is one box, whatever queue is asked for; behind the paths of an IPP server stand printers of their own.
  return ippSchemes.has(uri.scheme) ? `${at}/${uri.path}` : at;
}

/**
 * The part of a URI's text that is its identity already: nearly all begin so. What is put together anew is made flat and hashed for
 * each of thousands, which costs more than all else about them.
 */
function partOf(text: string, { scheme, host, port, path }: DeviceUri): string | undefined {
  const hostStart = scheme.length + '://'.length;
  if (!isDigitsAndDots(host) || port !== defaultPortOf(scheme)) return undefined;
  if (!text.startsWith(scheme) || !text.startsWith(host, hostStart)) return undefined;
  const hostEnd = hostStart + host.length;
  if (!ippSchemes.has(scheme)) return text.slice(0, hostEnd);
  const isPathNext = text.charCodeAt(hostEnd) === SLASH && text.startsWith(path, hostEnd + 1);
  return isPathNext ? text.slice(0, hostEnd + 1 + path.length) : undefined;
}

const ippSchemes: ReadonlySet<string> = new Set(['ipp', 'ipps', 'http', 'https']);

/** A host without regard to case, to the dot that ends a full name, and to how an IPv6 address is shortened. */
export function hostIdentity(host: string): string {
  // Of thousands of URIs nearly all, and nothing is to be made of it.
  if (isDigitsAndDots(host)) return host;
  const name = host.toLowerCase();
  if (!name.includes(':')) return name.endsWith('.') ? name.slice(0, -1) : name;
  const [, address = '', zone = ''] = /^([^%]*)(.*)$/.exec(name) ?? [];
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const [before = [], after = []] = address.split('::').map(groups);
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].map((group) => group.replace(/^0+(?=.)/, '')).join(':') + zone;
}

/**
 * Whether two URIs lead to different devices beyond doubt. A name and an address may be one host, and so may a short and a
 * full name; several queues of an LPD often lead to one printer.
 */
export function isAnotherDevice(uri: DeviceUri, other: DeviceUri): boolean {
  if (uri.host === '' || other.host === '')
    return uri.scheme === other.scheme && uriIdentity(uri) !== uriIdentity(other);
  const [host, otherHost] = [hostIdentity(uri.host), hostIdentity(other.host)];
  if (host === otherHost) return uri.scheme === other.scheme && uriIdentity(uri) !== uriIdentity(other);
  if (uri.scheme === 'dlc' || other.scheme === 'dlc') return uri.scheme === other.scheme;
  if (isAddress(host) !== isAddress(otherHost)) return false;
  return isAddress(host) || host.split('.')[0] !== otherHost.split('.')[0];
}

/** Whether a host, or its identity, is written as an address and not as a name. */
export function isAddress(host: string): boolean {
  return isDigitsAndDots(host) || host.includes(':');
}

/** An IPv4 address, or what is meant as one. Asked of tens of thousands: code by code. */
function isDigitsAndDots(host: string): boolean {
  for (let place = 0; place < host.length; place += 1) {
    const code = host.charCodeAt(place);
    if (code !== DOT && (code < ZERO || code > NINE)) return false;
  }
  return host !== '' && host.charCodeAt(host.length - 1) !== DOT;
}

const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;

/** Whether a host is the machine itself, whichever that is. */
export function isLoopback(host: string): boolean {
  if (host.startsWith('127.')) return /^127(\.\d{1,3}){3}$/.test(host);
  return hostIdentity(host) === (host.includes(':') ? '0:0:0:0:0:0:0:1' : 'localhost');
}
