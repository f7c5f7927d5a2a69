/** An encrypted connection in memory: who asks for one and who answers say so in a line each, and nothing is encrypted. */
import type {
  CertificateProblem,
  PresentedCertificate,
} from '../../../model/destinations/presented-certificate.ts';
import { daysBetween } from '../../../model/format/calendar-day.ts';
import type { Connection, ServerIdentity } from '../environment.ts';

/** The first byte of a client of TLS (RFC 8446 §5.1). */
const handshake = 0x16;
const lineFeed = 0x0a;
/** What speaks only HTTP refuses it at once, as it does the real one. */
export const askingForSecurity: Uint8Array = Uint8Array.of(handshake, lineFeed, lineFeed);
const maxAnswerBytes = 16_384;

/** What a made-up certificate says. What speaks against it is found by whoever is shown it, as with a real one. */
export interface SimulatedCertificate {
  readonly fingerprint: string;
  readonly names: readonly string[];
  /** An authority that everybody trusts; undefined signs itself. */
  readonly issuer?: string | undefined;
  /** Days as 2024-05-01, in UTC. */
  readonly validFrom: string;
  readonly validTo: string;
}

export function identityOf(certificate: SimulatedCertificate): ServerIdentity {
  const { fingerprint, names } = certificate;
  return { fingerprint, names, certificate: JSON.stringify(certificate), key: '' };
}

/** One that signs itself, and lasts. */
export function simulatedIdentity(number: number, names: readonly string[]): ServerIdentity {
  const fingerprint = simulatedFingerprint(number);
  return identityOf({ fingerprint, names, validFrom: '2026-01-01', validTo: '2126-01-01' });
}

/** The fingerprints of made-up certificates are numbers. */
export function simulatedFingerprint(number: number): string {
  const digits = number.toString(16).padStart(64, '0').toUpperCase();
  return digits.replace(/..(?=.)/g, '$&:');
}

/**
 * The asking side, as the first thing on its connection. Undefined where the other side does not know what this is.
 * @param nowMs wall time
 */
export async function askForSecurity(
  connection: Connection,
  host: string,
  nowMs: number,
): Promise<PresentedCertificate | undefined> {
  await connection.write(askingForSecurity);
  const bytes: number[] = [];
  while (bytes.at(-1) !== lineFeed) {
    const piece = await connection.read();
    if (!piece || bytes.length > maxAnswerBytes) return undefined;
    bytes.push(...piece);
    if (bytes[0] !== handshake) return undefined;
  }
  return presented(JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes.slice(1)))), host, nowMs);
}

function presented(
  { fingerprint, names, issuer, validFrom, validTo }: SimulatedCertificate,
  host: string,
  nowMs: number,
): PresentedCertificate {
  const problems: CertificateProblem[] = [];
  if (issuer === undefined) problems.push('self-signed');
  const today = Math.floor(nowMs / dayMs);
  if (today < daysBetween('1970-01-01', validFrom)) problems.push('not-yet-valid');
  // Its last day is one of its days (RFC 5280 §4.1.2.5).
  if (today > daysBetween('1970-01-01', validTo)) problems.push('expired');
  if (!names.includes(host)) problems.push('wrong-name');
  const subject = names[0] ?? '';
  return { fingerprint, names, subject, issuer: issuer ?? subject, validFrom, validTo, problems };
}

const dayMs = 24 * 3600 * 1000;

/** What a listener answers to `askForSecurity`. */
export function answerOfSecurity({ certificate }: ServerIdentity): Uint8Array {
  return Uint8Array.of(handshake, ...new TextEncoder().encode(certificate), lineFeed);
}
