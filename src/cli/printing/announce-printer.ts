/** Announces a virtual printer by DNS-SD, on the networks where it listens and nowhere else. */
import { type Announcement, announceServices } from '../../engine/discovery/announce-services.ts';
import type { MulticastLink } from '../../engine/discovery/multicast-group.ts';
import { printerServices } from '../../engine/discovery/printer-services.ts';
import type { Address, Environment } from '../../engine/environment/environment.ts';
import { attribute, type IppAttribute, uri } from '../../engine/wire/ipp/ipp-message.ts';
import type { VirtualPrinterKind } from '../../model/print-plan.ts';
import { printableText } from '../../model/printable-text.ts';
import { isLoopback } from '../../site/devices/device-identity.ts';
import type { Terminal } from '../input/terminal.ts';

export interface PrinterToAnnounce {
  readonly protocol: VirtualPrinterKind;
  /** As a person gave it; true where they left it to us. */
  readonly name: string | true;
  readonly address: Address;
  /** Of an IPP printer. */
  readonly attributes: readonly IppAttribute[];
  readonly hasTls: boolean;
}

/** Why a printer that listens there cannot be announced: a name may stand for any address. */
export function whyNotAnnounced(host: string): string | undefined {
  if (isLoopback(host) || isWildcard(host) || /^[\d.]+$|:/.test(host)) return undefined;
  return `--announce wants --listen with an address of this machine, or 0.0.0.0 for all of them; ${host} is a name.`;
}

/** With a UUID, as announcement and printer must state the same one; a model may have its own. */
export function withUuid(attributes: readonly IppAttribute[]): readonly IppAttribute[] {
  if (attributes.some(({ name }) => name === 'printer-uuid')) return attributes;
  return [...attributes, attribute(['printer-uuid', uri(`urn:uuid:${crypto.randomUUID()}`)])];
}

/** Resolves once it is announced, and notes the name that it got. */
export async function announcePrinter(
  { protocol, name, address, attributes, hasTls }: PrinterToAnnounce,
  terminal: Terminal,
  environment: Environment,
): Promise<Announcement> {
  const { host, port } = address;
  // Of use to this alone.
  const { openNodeMulticast } = await import('../../engine/environment/node/multicast/node-multicast.ts');
  return announceServices({
    environment,
    openMulticast: openNodeMulticast,
    links: isWildcard(host) ? undefined : [host.toLowerCase() === 'localhost' ? '127.0.0.1' : host],
    addressesOn: (link) => reachedAt(host, link),
    instance: name === true ? `Platen ${protocol} printer` : name,
    services: printerServices({ kind: protocol, port, attributes, hasTls }),
    onAnnounced: (instance) =>
      terminal.note(
        `announced as ${printableText(instance)}${isLoopback(host) ? onThisMachine(host) : ''}\n`,
      ),
    onLost: ({ message }) => terminal.note(`${printableText(message)}\n`),
  });
}

function onThisMachine(host: string): string {
  return ` on this machine alone, as it listens on ${host}: --listen with an address of a network lets others find it`;
}

function reachedAt(host: string, { addresses }: MulticastLink): readonly string[] {
  if (host === '0.0.0.0') return addresses.filter((one) => !one.includes(':') && !isLoopback(one));
  if (isWildcard(host)) return addresses.filter((one) => !isLoopback(one));
  if (host.toLowerCase() === 'localhost') return addresses.filter(isLoopback);
  return addresses.filter((one) => one === host);
}

function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
