/**
 * Packets of a capture: pcap in either byte order, in micro- or nanoseconds (draft-ietf-opsawg-pcap), and pcapng
 * (draft-ietf-opsawg-pcapng). Whatever the bytes are, nothing is thrown: what cannot be read ends the list with a sentence.
 */

export interface PacketRead {
  /** Milliseconds since 1970; 0 where the file has no times. */
  readonly atMs: number;
  /** tcpdump.org/linktypes. */
  readonly linkType: number;
  /** What was kept of it: a view of the file. */
  readonly bytes: Uint8Array;
  readonly originalLength: number;
}

export interface CaptureRead {
  readonly packets: readonly PacketRead[];
  /** A sentence, where not all of the file could be read. */
  readonly problem: string | undefined;
}

/** Ours; some 400 MB of ordinary packets. */
const maxPacketCount = 500_000;
/** libpcap's own limit (MAXIMUM_SNAPLEN). */
const maxPacketBytes = 262_144;

export function readCapture(bytes: Uint8Array): CaptureRead {
  if (bytes.length < 24) return { packets: [], problem: 'The file is too short for a capture.' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) === sectionType) return readPcapng(bytes, view);
  const kind = pcapKinds.get(view.getUint32(0));
  if (!kind)
    return { packets: [], problem: 'The file is no capture: it begins neither as pcap nor as pcapng does.' };
  return readPcap(bytes, view, kind);
}

interface PcapKind {
  readonly isLittle: boolean;
  readonly unitsPerMs: number;
}

const pcapKinds: ReadonlyMap<number, PcapKind> = new Map([
  [0xa1b2c3d4, { isLittle: false, unitsPerMs: 1e3 }],
  [0xd4c3b2a1, { isLittle: true, unitsPerMs: 1e3 }],
  [0xa1b23c4d, { isLittle: false, unitsPerMs: 1e6 }],
  [0x4d3cb2a1, { isLittle: true, unitsPerMs: 1e6 }],
]);

function readPcap(bytes: Uint8Array, view: DataView, { isLittle, unitsPerMs }: PcapKind): CaptureRead {
  const packets: PacketRead[] = [];
  // Above the type stands whether packets end in a checksum.
  const linkType = view.getUint32(20, isLittle) & 0xffff;
  let at = 24;
  while (at < bytes.length) {
    if (packets.length === maxPacketCount) return { packets, problem: tooMany };
    const length = at + 16 <= bytes.length ? view.getUint32(at + 8, isLittle) : 0;
    const why = at + 16 > bytes.length ? 'cut' : whyNoPacket(length, bytes.length - at - 16);
    if (why !== undefined) return { packets, problem: ending(why, packets.length) };
    const atMs = view.getUint32(at, isLittle) * 1000 + view.getUint32(at + 4, isLittle) / unitsPerMs;
    const originalLength = view.getUint32(at + 12, isLittle);
    packets.push({ atMs, linkType, bytes: bytes.subarray(at + 16, at + 16 + length), originalLength });
    at += 16 + length;
  }
  return { packets, problem: undefined };
}

const sectionType = 0x0a0d0d0a;

interface CaptureInterface {
  readonly linkType: number;
  readonly maxLength: number;
  readonly unitsPerMs: number;
  readonly offsetMs: number;
}

function readPcapng(bytes: Uint8Array, view: DataView): CaptureRead {
  const packets: PacketRead[] = [];
  let interfaces: CaptureInterface[] = [];
  let isLittle = true;
  let at = 0;
  while (at < bytes.length) {
    if (packets.length === maxPacketCount) return { packets, problem: tooMany };
    if (at + 12 > bytes.length) return { packets, problem: ending('cut', packets.length) };
    const isSection = view.getUint32(at) === sectionType;
    if (isSection) {
      isLittle = view.getUint32(at + 8, true) === 0x1a2b3c4d;
      if (!isLittle && view.getUint32(at + 8) !== 0x1a2b3c4d)
        return { packets, problem: ending('damaged', packets.length) };
      interfaces = [];
    }
    const length = view.getUint32(at + 4, isLittle);
    if (length < 12 || length % 4 !== 0) return { packets, problem: ending('damaged', packets.length) };
    if (at + length > bytes.length) return { packets, problem: ending('cut', packets.length) };
    const block = new BlockReader(bytes, at + 8, at + length - 4, isLittle);
    const type = isSection ? sectionType : view.getUint32(at, isLittle);
    if (type === 1) interfaces.push(block.readInterface());
    else {
      const packet = block.readPacket(type, interfaces);
      if (packet) packets.push(packet);
    }
    at += length;
  }
  return { packets, problem: undefined };
}

/** One block, which lies within the file. */
class BlockReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #isLittle: boolean;

  constructor(bytes: Uint8Array, start: number, end: number, isLittle: boolean) {
    this.#bytes = bytes.subarray(start, end);
    this.#view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    this.#isLittle = isLittle;
  }

  readInterface(): CaptureInterface {
    const resolution = this.#options(8).get(9)?.[0] ?? 6;
    const perSecond = resolution < 128 ? 10 ** resolution : 2 ** (resolution & 0x7f);
    const offset = this.#options(8).get(14);
    const offsetMs = offset?.length === 8 ? Number(this.#signed(offset)) * 1000 : 0;
    const maxLength = this.#uint32(4) || maxPacketBytes;
    return { linkType: this.#uint16(0), maxLength, unitsPerMs: perSecond / 1000, offsetMs };
  }

  /** Enhanced (6), simple (3), and the packet block of old (2); undefined for what holds no packet. */
  readPacket(type: number, interfaces: readonly CaptureInterface[]): PacketRead | undefined {
    if (type === 3) {
      const [only] = interfaces;
      const originalLength = this.#uint32(0);
      return (
        only &&
        this.#packet(only, 4, { atMs: 0, length: Math.min(originalLength, only.maxLength), originalLength })
      );
    }
    if (type !== 6 && type !== 2) return undefined;
    const from = interfaces[type === 6 ? this.#uint32(0) : this.#uint16(0)];
    if (!from) return undefined;
    const units = this.#uint32(4) * 2 ** 32 + this.#uint32(8);
    const atMs = units / from.unitsPerMs + from.offsetMs;
    return this.#packet(from, 20, { atMs, length: this.#uint32(12), originalLength: this.#uint32(16) });
  }

  #packet(
    { linkType }: CaptureInterface,
    at: number,
    { atMs, length, originalLength }: { atMs: number; length: number; originalLength: number },
  ): PacketRead | undefined {
    if (whyNoPacket(length, this.#bytes.length - at) !== undefined) return undefined;
    return {
      atMs: Number.isFinite(atMs) ? atMs : 0,
      linkType,
      bytes: this.#bytes.subarray(at, at + length),
      originalLength,
    };
  }

  #options(start: number): ReadonlyMap<number, Uint8Array> {
    const options = new Map<number, Uint8Array>();
    for (let at = start; at + 4 <= this.#bytes.length; ) {
      const length = this.#uint16(at + 2);
      if (this.#uint16(at) === 0) break;
      options.set(this.#uint16(at), this.#bytes.subarray(at + 4, at + 4 + length));
      at += 4 + Math.ceil(length / 4) * 4;
    }
    return options;
  }

  #signed(bytes: Uint8Array): bigint {
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getBigInt64(0, this.#isLittle);
  }

  #uint16(at: number): number {
    return at + 2 <= this.#bytes.length ? this.#view.getUint16(at, this.#isLittle) : 0;
  }

  #uint32(at: number): number {
    return at + 4 <= this.#bytes.length ? this.#view.getUint32(at, this.#isLittle) : 0;
  }
}

type Ending = 'cut' | 'damaged';

function whyNoPacket(length: number, leftBytes: number): Ending | undefined {
  if (length > maxPacketBytes) return 'damaged';
  return length > leftBytes ? 'cut' : undefined;
}

function ending(how: Ending, packetCount: number): string {
  const what = how === 'cut' ? 'ends in the middle of a packet' : 'is damaged';
  return `The capture ${what} after ${packetCount} packets.`;
}

const tooMany = `Only the first ${maxPacketCount} packets were read.`;
