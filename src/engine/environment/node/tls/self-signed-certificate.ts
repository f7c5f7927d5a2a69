/** A certificate that signs itself (X.509 version 3, RFC 5280), as printers make it when they start for the first time. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';

/** Ours: as long as CUPS makes its own valid. */
const validYears = 10;
const dayMs = 24 * 3600 * 1000;

export interface SignedIdentity {
  /** PEM, both. */
  readonly certificate: string;
  readonly key: string;
}

/** @param names host names and addresses; the first is its subject */
export function createSelfSignedCertificate(names: readonly string[], nowMs: number): SignedIdentity {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(
    der(0x31, sequence(objectId('55 04 03'), der(0x0c, Buffer.from(names[0] ?? 'printer')))),
  );
  const until = new Date(nowMs);
  until.setUTCFullYear(until.getUTCFullYear() + validYears);
  const toBeSigned = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    // Positive, and not 0.
    der(0x02, Buffer.concat([Buffer.of(0x40), randomBytes(15)])),
    ecdsaWithSha256,
    name,
    // From the day before, as clocks differ.
    sequence(time(new Date(nowMs - dayMs)), time(until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      0xa3,
      sequence(
        // Critical: it is an authority, for itself.
        sequence(
          objectId('55 1d 13'),
          der(0x01, Buffer.of(0xff)),
          octets(sequence(der(0x01, Buffer.of(0xff)))),
        ),
        sequence(objectId('55 1d 11'), octets(sequence(...names.map(alternativeName)))),
      ),
    ),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const signed = sequence(toBeSigned, ecdsaWithSha256, der(0x03, Buffer.of(0), signature));
  return {
    certificate: pem(signed),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

/** A value in DER: tag, length, content (X.690 §8.1, §10.1). */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const size = body.length.toString(16);
  const length = Buffer.from(size.length % 2 === 0 ? size : `0${size}`, 'hex');
  const head = body.length < 128 ? [tag, body.length] : [tag, 0x80 + length.length, ...length];
  return Buffer.concat([Buffer.from(head), body]);
}

function sequence(...content: readonly Uint8Array[]): Buffer {
  return der(0x30, ...content);
}

function octets(content: Uint8Array): Buffer {
  return der(0x04, content);
}

/** In the form that it has in DER. */
function objectId(hex: string): Buffer {
  return der(0x06, Buffer.from(hex.replaceAll(' ', ''), 'hex'));
}

const ecdsaWithSha256 = sequence(objectId('2a 86 48 ce 3d 04 03 02'));

/** Two digits for the year up to 2049, four from then on (RFC 5280 §4.1.2.5). */
function time(date: Date): Buffer {
  const text = `${date.toISOString().replace(/[-:T]|\..*/g, '')}Z`;
  return date.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(text.slice(2))) : der(0x18, Buffer.from(text));
}

/** RFC 5280 §4.2.1.6. */
function alternativeName(name: string): Buffer {
  if (isIPv4(name)) return der(0x87, Buffer.from(name.split('.').map(Number)));
  if (isIPv6(name)) return der(0x87, ipv6Bytes(name));
  return der(0x82, Buffer.from(name, 'latin1'));
}

function ipv6Bytes(address: string): Buffer {
  // As a URL has it: in lower case, without leading zeros, an IPv4 end in hexadecimal.
  const [before = '', after] = new URL(`http://[${address.replace(/%.*/, '')}]`).hostname
    .slice(1, -1)
    .split('::');
  const groups = (text = '') => (text === '' ? [] : text.split(':'));
  const first = groups(before);
  const last = groups(after);
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0');
  return Buffer.from([...first, ...zeros, ...last].map((one) => one.padStart(4, '0')).join(''), 'hex');
}

function pem(bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
