/** One TCP segment in an IPv4 or IPv6 packet, with its checksums (RFC 791 §3.1, RFC 8200 §3 and §8.1, RFC 9293 §3.1). */

export interface TcpEnd {
  /** Four or sixteen bytes; both ends have as many. */
  readonly address: Uint8Array;
  readonly port: number;
}

export interface TcpSegment {
  readonly from: TcpEnd;
  readonly to: TcpEnd;
  readonly sequence: number;
  /** Undefined where there is nothing to acknowledge yet. */
  readonly acknowledgement: number | undefined;
  readonly flags: number;
  /** What is known of its bytes, from the first on. */
  readonly payload: Uint8Array;
  /** How many it has. */
  readonly payloadLength: number;
}

export const tcpFlags = { fin: 1, syn: 2, reset: 4, push: 8, acknowledgement: 16 } as const;

export const ipHeaderBytes = { 4: 20, 16: 40 } as const;
const tcpProtocol = 6;
const timeToLive = 64;
/** Maximum segment size, and a window that counts in units of 128: what is sent without waiting must fit into it. */
const synOptions = Uint8Array.of(2, 4, 1460 >> 8, 1460 & 0xff, 1, 3, 3, 7);

/** As much of the packet as is known, and its length on the wire. */
export function encodeTcpPacket(segment: TcpSegment): {
  readonly bytes: Uint8Array;
  readonly originalLength: number;
} {
  const { from, to, payload, payloadLength, flags } = segment;
  const options = (flags & tcpFlags.syn) === 0 ? new Uint8Array(0) : synOptions;
  const isV4 = from.address.length === 4;
  const ipLength = isV4 ? ipHeaderBytes[4] : ipHeaderBytes[16];
  const tcpLength = 20 + options.length;
  const bytes = new Uint8Array(ipLength + tcpLength + payload.length);
  const view = new DataView(bytes.buffer);
  const originalLength = ipLength + tcpLength + payloadLength;
  if (isV4) writeIpv4(view, bytes, originalLength, segment);
  else writeIpv6(view, bytes, tcpLength + payloadLength, segment);
  view.setUint16(ipLength, from.port);
  view.setUint16(ipLength + 2, to.port);
  view.setUint32(ipLength + 4, segment.sequence >>> 0);
  view.setUint32(ipLength + 8, (segment.acknowledgement ?? 0) >>> 0);
  bytes[ipLength + 12] = (tcpLength / 4) << 4;
  bytes[ipLength + 13] = flags | (segment.acknowledgement === undefined ? 0 : tcpFlags.acknowledgement);
  view.setUint16(ipLength + 14, 0xffff);
  bytes.set(options, ipLength + 20);
  bytes.set(payload, ipLength + tcpLength);
  // Without all bytes there is no checksum, and whoever reads a part of a packet checks none.
  if (payload.length === payloadLength) {
    const pseudo = sumOf(from.address) + sumOf(to.address) + tcpProtocol + tcpLength + payloadLength;
    view.setUint16(ipLength + 16, complement(pseudo + sumOf(bytes.subarray(ipLength))));
  }
  return { bytes, originalLength };
}

function writeIpv4(view: DataView, bytes: Uint8Array, length: number, { from, to }: TcpSegment): void {
  bytes[0] = 0x45;
  view.setUint16(2, length);
  // Not to be cut on its way.
  view.setUint16(6, 0x4000);
  bytes[8] = timeToLive;
  bytes[9] = tcpProtocol;
  bytes.set(from.address, 12);
  bytes.set(to.address, 16);
  view.setUint16(10, complement(sumOf(bytes.subarray(0, ipHeaderBytes[4]))));
}

function writeIpv6(view: DataView, bytes: Uint8Array, length: number, { from, to }: TcpSegment): void {
  bytes[0] = 0x60;
  view.setUint16(4, length);
  bytes[6] = tcpProtocol;
  bytes[7] = timeToLive;
  bytes.set(from.address, 8);
  bytes.set(to.address, 24);
}

/** RFC 1071: of 16-bit words, the last one filled up with a zero. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  return sum;
}

function complement(sum: number): number {
  let folded = sum;
  while (folded > 0xffff) folded = (folded & 0xffff) + Math.floor(folded / 0x10000);
  return ~folded & 0xffff;
}
