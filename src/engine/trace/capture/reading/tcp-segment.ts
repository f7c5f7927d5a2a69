/**
 * The TCP segment in a captured packet (RFC 9293 §3.1): below it IPv4 or IPv6, and below that Ethernet with VLANs, Linux' "any" device,
 * a loopback device, or nothing. Lengths are taken from the headers, as a packet may have been cut, or be filled up.
 */
import { ipAddressText } from '../ip-address.ts';
import type { PacketRead } from './capture-file.ts';

export interface SegmentRead {
  readonly atMs: number;
  readonly from: TracedEnd;
  readonly to: TracedEnd;
  readonly sequence: number;
  /** Undefined where the flag is not set. */
  readonly acknowledgement: number | undefined;
  readonly isSyn: boolean;
  readonly isFin: boolean;
  readonly isReset: boolean;
  /** What was kept of its bytes, from the first on. */
  readonly payload: Uint8Array;
  readonly payloadLength: number;
}

export interface TracedEnd {
  readonly host: string;
  readonly port: number;
}

export type SegmentResult = SegmentRead | 'other' | 'fragment' | 'link-unknown' | 'cut';

export function readSegment(packet: PacketRead): SegmentResult {
  const link = readLink(packet.linkType, packet.bytes);
  if (typeof link === 'string') return link;
  const bytes = packet.bytes.subarray(link.start);
  // What a link layer may add after the packet counts, too: the header has the length, where it has one.
  const onWireLength = Math.max(bytes.length, packet.originalLength - link.start);
  const ip =
    bytes[0] === undefined
      ? 'cut'
      : bytes[0] >> 4 === 4
        ? readIpv4(bytes, onWireLength)
        : readIpv6(bytes, onWireLength);
  if (typeof ip === 'string') return ip;
  return readTcp(bytes, ip, packet.atMs);
}

type LinkResult = { readonly start: number } | 'other' | 'link-unknown' | 'cut';

const etherTypes = { ipv4: 0x0800, ipv6: 0x86dd } as const;
const vlanTypes = [0x8100, 0x88a8, 0x9100];

function readLink(linkType: number, bytes: Uint8Array): LinkResult {
  switch (linkType) {
    case 0: // BSD loopback, in the byte order of the machine
    case 108: // OpenBSD loopback
      return bytes.length < 4 ? 'cut' : isIp(bytes, 4) ? { start: 4 } : 'other';
    case 1:
      return readEthernet(bytes);
    case 12: // raw IP of some BSDs
    case 14:
    case 101:
    case 228:
    case 229:
      return isIp(bytes, 0) ? { start: 0 } : 'other';
    case 113: // Linux cooked
      return byType(bytes, 14, 16);
    case 276: // Linux cooked, version 2
      return byType(bytes, 0, 20);
    default:
      return 'link-unknown';
  }
}

function readEthernet(bytes: Uint8Array): LinkResult {
  let at = 12;
  for (let depth = 0; depth < 4 && vlanTypes.includes(uint16(bytes, at)); depth += 1) at += 4;
  return byType(bytes, at, at + 2);
}

function byType(bytes: Uint8Array, typeAt: number, start: number): LinkResult {
  if (bytes.length < start + 1) return 'cut';
  const type = uint16(bytes, typeAt);
  // Linux' "any" device has VLANs between its header and the packet, too.
  if (vlanTypes.includes(type)) return byType(bytes, start + 2, start + 4);
  return type === etherTypes.ipv4 || type === etherTypes.ipv6 ? { start } : 'other';
}

function isIp(bytes: Uint8Array, at: number): boolean {
  const version = (bytes[at] ?? 0) >> 4;
  return version === 4 || version === 6;
}

interface IpRead {
  readonly fromHost: string;
  readonly toHost: string;
  /** Where TCP begins, and where the packet ends on the wire. */
  readonly start: number;
  readonly end: number;
}

const tcpProtocol = 6;

function readIpv4(bytes: Uint8Array, onWireLength: number): IpRead | 'other' | 'fragment' | 'cut' {
  if (bytes.length < 20) return 'cut';
  if (bytes[9] !== tcpProtocol) return 'other';
  // More fragments, or not the first.
  if ((uint16(bytes, 6) & 0x3fff) !== 0) return 'fragment';
  const start = ((bytes[0] ?? 0) & 0x0f) * 4;
  if (start < 20) return 'other';
  // Where the network card cuts the packet, the length may be 0 (TCP segmentation offload).
  const end = uint16(bytes, 2) || onWireLength;
  return {
    fromHost: ipAddressText(bytes.subarray(12, 16)),
    toHost: ipAddressText(bytes.subarray(16, 20)),
    start,
    end,
  };
}

/** Hop-by-hop options, routing and destination options say how long they are in units of eight bytes (RFC 8200 §4). */
const extensions = [0, 43, 60];
const fragmentHeader = 44;
const maxExtensionCount = 8;

function readIpv6(bytes: Uint8Array, onWireLength: number): IpRead | 'other' | 'fragment' | 'cut' {
  if ((bytes[0] ?? 0) >> 4 !== 6) return 'other';
  if (bytes.length < 40) return 'cut';
  let next = bytes[6] ?? 0;
  let start = 40;
  for (let count = 0; next !== tcpProtocol; count += 1) {
    if (start + 8 > bytes.length) return extensions.includes(next) ? 'cut' : 'other';
    if (next === fragmentHeader && (uint16(bytes, start + 2) & 0xfff9) !== 0) return 'fragment';
    if (!(extensions.includes(next) || next === fragmentHeader) || count === maxExtensionCount)
      return 'other';
    const length = next === fragmentHeader ? 8 : ((bytes[start + 1] ?? 0) + 1) * 8;
    next = bytes[start] ?? 0;
    start += length;
  }
  const length = uint16(bytes, 4);
  return {
    fromHost: ipAddressText(bytes.subarray(8, 24)),
    toHost: ipAddressText(bytes.subarray(24, 40)),
    start,
    end: length === 0 ? onWireLength : 40 + length,
  };
}

function readTcp(bytes: Uint8Array, { fromHost, toHost, start, end }: IpRead, atMs: number): SegmentResult {
  if (bytes.length < start + 20) return 'cut';
  const dataStart = start + ((bytes[start + 12] ?? 0) >> 4) * 4;
  if (dataStart < start + 20 || dataStart > end) return 'other';
  const flags = bytes[start + 13] ?? 0;
  return {
    atMs,
    from: { host: fromHost, port: uint16(bytes, start) },
    to: { host: toHost, port: uint16(bytes, start + 2) },
    sequence: uint32(bytes, start + 4),
    acknowledgement: (flags & 0x10) === 0 ? undefined : uint32(bytes, start + 8),
    isSyn: (flags & 0x02) !== 0,
    isFin: (flags & 0x01) !== 0,
    isReset: (flags & 0x04) !== 0,
    payload: bytes.subarray(dataStart, end),
    payloadLength: end - dataStart,
  };
}

function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function uint32(bytes: Uint8Array, at: number): number {
  return ((uint16(bytes, at) << 16) | uint16(bytes, at + 2)) >>> 0;
}
