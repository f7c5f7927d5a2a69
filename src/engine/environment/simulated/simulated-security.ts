/** An encrypted connection in memory: who asks for one and who answers say so in a line each, and nothing is encrypted. */
import type { PresentedCertificate } from '../../../model/destinations/presented-certificate.ts';
import type { Connection, ServerIdentity } from '../environment.ts';

/** The first byte of a client of TLS (RFC 8446 §5.1). */
const handshake = 0x16;
const lineFeed = 0x0a;
/** What speaks only HTTP refuses it at once, as it does the real one. */
export const askingForSecurity: Uint8Array = Uint8Array.of(handshake, lineFeed, lineFeed);
const maxAnswerBytes = 16_384;

/** The fingerprints of made-up certificates are numbers. */
export function simulatedIdentity(number: number, names: readonly string[]): ServerIdentity {
  const digits = number.toString(16).padStart(64, '0').toUpperCase();
  return { fingerprint: digits.replace(/..(?=.)/g, '$&:'), names, certificate: '', key: '' };
}

/** The asking side, as the first thing on its connection. Undefined where the other side does not know what this is. */
export async function askForSecurity(
  connection: Connection,
  host: string,
): Promise<PresentedCertificate | undefined> {
  await connection.write(askingForSecurity);
  const bytes: number[] = [];
  while (bytes.at(-1) !== lineFeed) {
    const piece = await connection.read();
    if (!piece || bytes.length > maxAnswerBytes) return undefined;
    bytes.push(...piece);
    if (bytes[0] !== handshake) return undefined;
  }
  const { fingerprint, names } = JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes.slice(1))));
  return {
    fingerprint,
    names,
    subject: names[0] ?? '',
    issuer: names[0] ?? '',
    validFrom: '2026-01-01',
    validTo: '2126-01-01',
    problems: ['self-signed', ...(names.includes(host) ? [] : (['wrong-name'] as const))],
  };
}

/** What a listener answers to `askForSecurity`. */
export function answerOfSecurity({ fingerprint, names }: ServerIdentity): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify({ fingerprint, names }));
  return Uint8Array.of(handshake, ...text, lineFeed);
}
