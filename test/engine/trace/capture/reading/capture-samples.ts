/** Captures of one LPR job, in each framing and kind of file. */
import { joinChunks } from '../../../../../src/engine/join-chunks.ts';
import { pcapngFile } from '../../../../../src/engine/trace/capture/pcapng-file.ts';
import { readCapture } from '../../../../../src/engine/trace/capture/reading/capture-file.ts';
import type { TraceEntry } from '../../../../../src/engine/trace/trace.ts';

export const startedAt = Date.UTC(2026, 10, 22, 9, 0, 0);
export const bytesOf = (text: string) => new TextEncoder().encode(text);
const nul = new Uint8Array(1);

export function entry(direction: 'sent' | 'received', bytes: Uint8Array, atMs: number): TraceEntry {
  return { atMs, direction, meaning: '', byteCount: bytes.length, bytes };
}

export function opened(port: number, host = '10.20.0.11'): TraceEntry {
  const [local, remote] = [
    { host: host.includes(':') ? '2001:db8::5' : '10.20.0.5', port: 721 },
    { host, port },
  ];
  const connection = { local, remote, isEncrypted: false };
  return {
    atMs: 0,
    direction: 'connection',
    meaning: '',
    byteCount: 0,
    bytes: new Uint8Array(0),
    opened: connection,
  };
}

export const closed: TraceEntry = {
  ...{ atMs: 90, direction: 'connection', meaning: '', byteCount: 0, bytes: new Uint8Array(0) },
  ended: 'closed',
};

export const control = 'Hws077\nPmaria\nldfA001ws077\nNreport.txt\n';
export const text = 'The document of the capture.\n'.repeat(8);

/** An LPR job, a message a step. */
export const lprJob: readonly TraceEntry[] = [
  opened(515),
  entry('sent', bytesOf('\u0002raw\n'), 1),
  entry('received', nul, 2),
  entry('sent', bytesOf(`\u0002${control.length} cfA001ws077\n`), 3),
  entry('received', nul, 4),
  entry('sent', bytesOf(`${control}\0`), 5),
  entry('received', nul, 6),
  entry('sent', bytesOf(`\u0003${text.length * 2} dfA001ws077\n`), 7),
  entry('received', nul, 8),
  entry('sent', bytesOf(text), 9),
  entry('sent', bytesOf(text), 10),
  entry('sent', nul, 11),
  entry('received', nul, 12),
  closed,
];

interface Framing {
  readonly linkType: number;
  readonly frame: (packet: Uint8Array) => Uint8Array;
}

const ethernet = (...types: number[]): Framing => ({
  linkType: 1,
  frame: (packet) =>
    Uint8Array.of(
      ...new Array(12).fill(2),
      ...types.flatMap((one) => [one >> 8, one & 255]),
      ...packet,
      0,
      0,
      0,
    ),
});

export const framings: Readonly<Record<string, Framing>> = {
  'raw IP': { linkType: 101, frame: (packet) => packet },
  Ethernet: ethernet(0x0800),
  'Ethernet with a VLAN': ethernet(0x8100, 7, 0x0800),
  'Ethernet with two VLANs': ethernet(0x88a8, 7, 0x8100, 8, 0x0800),
  'Linux cooked': {
    linkType: 113,
    frame: (packet) => Uint8Array.of(...new Array(14).fill(0), 8, 0, ...packet),
  },
  'Linux cooked v2': {
    linkType: 276,
    frame: (packet) => Uint8Array.of(8, 0, ...new Array(18).fill(0), ...packet),
  },
  'BSD loopback': { linkType: 0, frame: (packet) => Uint8Array.of(2, 0, 0, 0, ...packet) },
  'OpenBSD loopback': { linkType: 108, frame: (packet) => Uint8Array.of(0, 0, 0, 2, ...packet) },
};

/** A pcap file of packets of raw IP. */
export function pcap(
  packets: readonly Uint8Array[],
  { linkType, frame }: Framing = framings['raw IP'] as Framing,
  { isLittle = true, isNano = false, maxLength = 65_535 } = {},
): Uint8Array {
  const head = new DataView(new ArrayBuffer(24));
  head.setUint32(0, isNano ? 0xa1b23c4d : 0xa1b2c3d4, isLittle);
  head.setUint32(20, linkType, isLittle);
  const records = packets.map((packet, index) => {
    const framed = frame(packet);
    const kept = framed.subarray(0, maxLength);
    const record = new DataView(new ArrayBuffer(16));
    record.setUint32(0, startedAt / 1000, isLittle);
    record.setUint32(4, index * (isNano ? 1e6 : 1e3), isLittle);
    record.setUint32(8, kept.length, isLittle);
    record.setUint32(12, framed.length, isLittle);
    return joinChunks([new Uint8Array(record.buffer), kept]);
  });
  return joinChunks([new Uint8Array(head.buffer), ...records]);
}

export function packetsOf(trace: readonly TraceEntry[]): Uint8Array[] {
  return readCapture(pcapngFile(trace, { startedAt })).packets.map(({ bytes }) => bytes);
}
