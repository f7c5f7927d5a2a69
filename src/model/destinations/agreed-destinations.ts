/** Where a person has agreed to print: a name and port with every address that the name had then. Editor and command line share the rule. */
import { hostText } from '../address-text.ts';
import { normalFingerprint } from './certificate-fingerprint.ts';
import type { PresentedCertificate } from './presented-certificate.ts';

export interface Destination {
  readonly host: string;
  readonly port: number;
  readonly addresses: readonly string[];
  /** SHA-256 fingerprint of the certificate that was accepted, where no authority vouches for it. */
  readonly certificate?: string | undefined;
}

export type Agreement =
  | { readonly kind: 'agreed' }
  | { readonly kind: 'new' }
  /** The name led elsewhere when the person agreed. */
  | { readonly kind: 'changed'; readonly before: readonly string[] };

/** More than anybody prints to; the oldest go. */
const maxDestinationCount = 1000;

/** A yes is for the name and for this very set of addresses: whoever answers for the name could lead it anywhere. */
export function agreementOn(agreed: readonly Destination[], destination: Destination): Agreement {
  const known = findDestination(agreed, destination);
  if (!known) return { kind: 'new' };
  return setOf(known) === setOf(destination)
    ? { kind: 'agreed' }
    : { kind: 'changed', before: known.addresses };
}

export interface DestinationQuestion {
  /** None where the name service knows none. */
  resolve(host: string): Promise<readonly string[]>;
  /** Where a person has agreed before. */
  list(): readonly Destination[] | Promise<readonly Destination[]>;
  /** Whether the person agrees now. */
  ask(destination: Destination, agreement: Agreement): Promise<boolean>;
  remember(destination: Destination): PromiseLike<void>;
  /** Asks although the destination is known, for there is more to agree to. */
  readonly asksAnyway: boolean;
}

/** The only addresses that a job may go to; undefined where the person does not agree. */
export async function confirmAddresses(
  host: string,
  port: number,
  { resolve, list, ask, remember, asksAnyway }: DestinationQuestion,
): Promise<readonly string[] | undefined> {
  const addresses = await resolve(host);
  // Nothing can be sent to a name without an address, and none that it gets meanwhile is in the list.
  if (addresses.length === 0) return addresses;
  const destination: Destination = { host, port, addresses };
  const agreement = agreementOn(await list(), destination);
  if (agreement.kind === 'agreed' && !asksAnyway) return addresses;
  if (!(await ask(destination, agreement))) return undefined;
  await remember(destination);
  return addresses;
}

export interface CertificateQuestion {
  /** The only fingerprint that the configuration allows, where it names one. */
  readonly pinned: string | undefined;
  list(): readonly Destination[] | Promise<readonly Destination[]>;
  /** Whether the person accepts it now; `before` is the one that was accepted earlier. */
  ask(certificate: PresentedCertificate, before: string | undefined): Promise<boolean>;
  remember(destination: Destination): PromiseLike<void>;
}

/**
 * The fingerprint that the print may go by, where no authority vouches for the certificate and a person accepts it, now or
 * before; undefined where none is needed or the person does not.
 */
export async function confirmCertificate(
  destination: Destination,
  certificate: PresentedCertificate,
  { pinned, list, ask, remember }: CertificateQuestion,
): Promise<{ readonly accepted: string | undefined } | undefined> {
  if (certificate.problems.length === 0) return { accepted: undefined };
  // No yes could let it pass: the connection says so.
  if (pinned !== undefined && pinned !== certificate.fingerprint) return { accepted: undefined };
  const before = findDestination(await list(), destination)?.certificate;
  const { fingerprint } = certificate;
  if (before === fingerprint) return { accepted: fingerprint };
  if (!(await ask(certificate, before))) return undefined;
  await remember({ ...destination, certificate: fingerprint });
  return { accepted: fingerprint };
}

/** The list with this destination in it, in place of what was agreed for its name before. */
export function withDestination(
  agreed: readonly Destination[],
  destination: Destination,
): readonly Destination[] {
  const others = agreed.filter((other) => !isSameName(other, destination));
  // A yes to new addresses says nothing about the certificate.
  const certificate = destination.certificate ?? findDestination(agreed, destination)?.certificate;
  return [...others, { ...destination, ...(certificate !== undefined && { certificate }) }].slice(
    -maxDestinationCount,
  );
}

/** What is stored, as far as it is sound: a file may be broken, or written by somebody else. */
export function readDestinations(value: unknown): readonly Destination[] {
  return Array.isArray(value) ? value.flatMap(readDestination).slice(-maxDestinationCount) : [];
}

function readDestination(value: unknown): Destination[] {
  const { host, port, addresses, certificate } = (value ?? {}) as Partial<Record<keyof Destination, unknown>>;
  if (typeof host !== 'string' || !/^[^\s\p{C}]{1,255}$/u.test(host)) return [];
  if (typeof port !== 'number' || !Number.isInteger(port) || port < 1 || port > 65_535) return [];
  if (!Array.isArray(addresses) || addresses.length === 0 || addresses.length > 100) return [];
  // An IPv6 address may end in a zone, the name of a network interface (RFC 4007 §11).
  if (!addresses.every((item) => typeof item === 'string' && /^[\da-f.:]{2,45}(%[\w.-]{1,32})?$/i.test(item)))
    return [];
  const isFingerprint = typeof certificate === 'string' && normalFingerprint(certificate) === certificate;
  return [{ host, port, addresses: addresses as string[], ...(isFingerprint && { certificate }) }];
}

/** Every address, IPv6 ones in brackets; empty where the host is its own address. */
export function describeAddresses({ host, addresses }: Pick<Destination, 'host' | 'addresses'>): string {
  if (addresses.length === 1 && addresses[0] === host) return '';
  return addresses.map(hostText).join(', ');
}

type Place = Pick<Destination, 'host' | 'port'>;

/** What was agreed for the name and port; undefined where nothing was. */
export function findDestination(agreed: readonly Destination[], place: Place): Destination | undefined {
  return agreed.find((other) => isSameName(other, place));
}

/** Names of hosts do not regard case (RFC 4343). */
function isSameName(one: Place, other: Place): boolean {
  return one.port === other.port && one.host.toLowerCase() === other.host.toLowerCase();
}

function setOf({ addresses }: Destination): string {
  return [...new Set(addresses)].sort().join(' ');
}
