/** The device URI of a printer that was announced by DNS-SD: only what its records state. */
import { addressText, hostText } from '../model/address-text.ts';
import type {
  AnnouncedDevice,
  AnnouncedService,
  PrintServiceType,
} from '../model/discovery/announced-device.ts';
import { type DeviceUri, readDeviceUri } from './device-uri.ts';

/** Scheme and usual port of each kind of service, and what people call it. */
export const serviceKinds: Readonly<
  Record<PrintServiceType, { readonly title: string; readonly scheme: string; readonly port: number }>
> = {
  '_ipps._tcp': { title: 'IPPS', scheme: 'ipps', port: 631 },
  '_ipp._tcp': { title: 'IPP', scheme: 'ipp', port: 631 },
  '_printer._tcp': { title: 'LPD', scheme: 'lpd', port: 515 },
  '_pdl-datastream._tcp': { title: 'raw', scheme: 'socket', port: 9100 },
};

/**
 * Undefined where the records do not lead to a printer: no host yet, port 0, by which a printer keeps its name for a protocol
 * that it does not have (Bonjour Printing Specification 1.2.1 §4.2), or an LPD without a queue.
 * Without `rp` the path of IPP is "/", as CUPS reads it (cups/http-support.c).
 * @param host the announced name where it is left out, else one of the addresses
 */
export function announcedUri(
  { type, host: name, port, text }: AnnouncedService,
  host: string | undefined = name,
): string | undefined {
  if (host === undefined || port === undefined || port === 0) return undefined;
  const { scheme, port: usual } = serviceKinds[type];
  const authority = port === usual ? hostText(host) : addressText(host, port);
  const path = type === '_pdl-datastream._tcp' ? '' : pathOf(text.get('rp') ?? '');
  const uri = `${scheme}://${authority}${path}`;
  return readDeviceUri(uri).ok ? uri : undefined;
}

/** Of all that a device announces: IPPS, else IPP, else raw, else LPD; undefined where nothing leads to it. */
export function preferredUri(
  { services, addresses }: AnnouncedDevice,
  by: 'name' | 'address',
): string | undefined {
  // One of this link alone means nothing without the name of the link.
  const address = addresses.find((one) => !/^fe80:/i.test(one));
  if (by === 'address' && address === undefined) return undefined;
  for (const type of byPreference)
    for (const service of services) {
      if (service.type !== type) continue;
      const uri = announcedUri(service, by === 'address' ? address : undefined);
      if (uri !== undefined) return uri;
    }
  return undefined;
}

const byPreference = ['_ipps._tcp', '_ipp._tcp', '_pdl-datastream._tcp', '_printer._tcp'] as const;

function pathOf(resource: string): string {
  return `/${resource.replace(/^\/+/, '').split('/').map(encodeURIComponent).join('/')}`;
}

/** Whether the URI says the same as the records do: protocol, port, and queue or path; which host, others compare. */
export function isOfService({ scheme, port, path }: DeviceUri, service: AnnouncedService): boolean {
  const written = announcedUri(service, '127.0.0.1');
  const reading = written === undefined ? undefined : readDeviceUri(written);
  if (!reading?.ok || reading.uri.scheme !== scheme || reading.uri.port !== port) return false;
  return scheme === 'socket' || reading.uri.path === path;
}

export interface NamedService {
  readonly instance: string;
  readonly uuid: string | undefined;
}

/** The service that a URI of CUPS names: dnssd://NAME._ipp._tcp.local/?uuid=... or ipp://NAME._ipp._tcp.local/. */
export function namedService({ scheme, host, path, options }: DeviceUri): NamedService | undefined {
  const [, written, rest = ''] =
    scheme === 'dnssd' ? (/^\/\/([^/?]*)(.*)$/s.exec(path) ?? []) : [undefined, host, undefined];
  const name = written === undefined ? undefined : decoded(written);
  const [, instance] = /^(.+)\._(?:ipps?|printer|pdl-datastream)\._tcp(?:\..*)?$/is.exec(name ?? '') ?? [];
  if (instance === undefined) return undefined;
  const uuid = /[?&]uuid=([^&]*)/i.exec(rest)?.[1] ?? options.get('uuid');
  return { instance: instance.replace(/\\(.)/gs, '$1'), uuid: uuid?.toLowerCase() };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
