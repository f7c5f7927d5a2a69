/**
 * TCP segments of a capture as connections with their bytes in order (RFC 9293 §3.10): what comes twice is passed over, what comes early
 * waits, and what never comes, because it was lost or the capture missed it, is a gap with its length.
 */
import type { SegmentRead, TracedEnd } from './tcp-segment.ts';

export type ConnectionPart =
  /** By the client (`sent`) or the server; bytes are a view of the capture. */
  | {
      readonly kind: 'bytes';
      readonly atMs: number;
      readonly direction: Direction;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'gap'; readonly atMs: number; readonly direction: Direction; readonly byteCount: number }
  | { readonly kind: 'end' | 'reset'; readonly atMs: number; readonly direction: Direction };

export type Direction = 'sent' | 'received';

export interface ConnectionRead {
  readonly client: TracedEnd;
  readonly server: TracedEnd;
  readonly startMs: number;
  /** The capture has its first packets: what is not there was not sent. */
  readonly isSeenOpening: boolean;
  readonly parts: readonly ConnectionPart[];
  readonly repeatedCount: number;
  readonly reorderedCount: number;
}

export interface ConnectionsRead {
  readonly connections: readonly ConnectionRead[];
  /** Of connections beyond the limit. */
  readonly leftOutCount: number;
}

const maxConnectionCount = 1000;
const maxPartCount = 100_000;
/** For what comes early; a window is seldom larger. */
const maxWaitingCount = 1000;

/** @param isServerPort which ports printers listen on: it says who is the server where the capture did not see them connect */
export function joinSegments(
  segments: Iterable<SegmentRead>,
  isServerPort: (port: number) => boolean,
): ConnectionsRead {
  const open = new Map<string, TcpConnection>();
  const all: TcpConnection[] = [];
  const leftOut = new Set<string>();
  for (const segment of segments) {
    const key = keyOf(segment);
    let connection = open.get(key);
    if (!connection || (segment.isSyn && connection.isOver(segment))) {
      if (all.length === maxConnectionCount) {
        leftOut.add(key);
        continue;
      }
      connection = new TcpConnection(segment, isServerPort);
      open.set(key, connection);
      all.push(connection);
    }
    connection.take(segment);
  }
  return { connections: all.map((one) => one.finish()), leftOutCount: leftOut.size };
}

function keyOf({ from, to }: SegmentRead): string {
  return [`${from.host} ${from.port}`, `${to.host} ${to.port}`].sort().join(' ');
}

type Piece = Pick<SegmentRead, 'sequence' | 'payload' | 'payloadLength'>;

interface Side {
  /** Of the next byte; undefined until something of it was seen. */
  next: number | undefined;
  readonly waiting: Piece[];
  endSequence: number | undefined;
  hasEnded: boolean;
  /** What the other side has acknowledged: these bytes did arrive. */
  acknowledged: number | undefined;
}

class TcpConnection {
  readonly #client: TracedEnd;
  readonly #server: TracedEnd;
  readonly #startMs: number;
  readonly #isSeenOpening: boolean;
  readonly #firstSequence: number;
  readonly #sides: Readonly<Record<Direction, Side>> = { sent: newSide(), received: newSide() };
  readonly #parts: ConnectionPart[] = [];
  #repeatedCount = 0;
  #reorderedCount = 0;
  #isReset = false;
  #lastMs: number;

  constructor(segment: SegmentRead, isServerPort: (port: number) => boolean) {
    const { from, to, isSyn, acknowledgement, atMs } = segment;
    const isFromServer = isSyn
      ? acknowledgement !== undefined
      : isServerPort(from.port) && !isServerPort(to.port);
    this.#client = isFromServer ? to : from;
    this.#server = isFromServer ? from : to;
    this.#startMs = atMs;
    this.#lastMs = atMs;
    this.#isSeenOpening = isSyn;
    this.#firstSequence = segment.sequence;
  }

  /** A client may use its port again for another connection. */
  isOver({ sequence, acknowledgement }: SegmentRead): boolean {
    return acknowledgement === undefined && sequence !== this.#firstSequence;
  }

  take(segment: SegmentRead): void {
    const { from, atMs, isSyn, isFin, isReset, acknowledgement, payloadLength } = segment;
    const isFromClient = from.host === this.#client.host && from.port === this.#client.port;
    const direction: Direction = isFromClient ? 'sent' : 'received';
    const side = this.#sides[direction];
    this.#lastMs = atMs;
    // The flag counts as a byte of its own.
    const sequence = isSyn ? (segment.sequence + 1) >>> 0 : segment.sequence;
    if (isSyn || (side.next === undefined && payloadLength + (isFin ? 1 : 0) > 0)) side.next ??= sequence;
    if (payloadLength > 0) this.#takePayload(side, { ...segment, sequence }, direction);
    if (isFin) side.endSequence = (sequence + payloadLength) >>> 0;
    if (acknowledgement !== undefined) this.#acknowledge(isFromClient ? 'received' : 'sent', acknowledgement);
    this.#endSide(side, direction);
    if (isReset && !this.#isReset) {
      this.#isReset = true;
      this.#add({ kind: 'reset', atMs, direction });
    }
  }

  finish(): ConnectionRead {
    for (const direction of ['sent', 'received'] as const) {
      const side = this.#sides[direction];
      while (side.waiting.length > 0) this.#skipTo(side, direction, side.waiting[0]?.sequence ?? 0);
      // Acknowledged, and never seen; one byte more may be the end alone.
      const lackingCount = lengthFrom(side.next, side.acknowledged);
      if (lackingCount > 1) this.#gap(side, direction, lackingCount);
      this.#endSide(side, direction);
    }
    return {
      client: this.#client,
      server: this.#server,
      startMs: this.#startMs,
      isSeenOpening: this.#isSeenOpening,
      parts: this.#parts,
      repeatedCount: this.#repeatedCount,
      reorderedCount: this.#reorderedCount,
    };
  }

  #takePayload(side: Side, { sequence, payload, payloadLength }: SegmentRead, direction: Direction): void {
    const early = lengthFrom(side.next, sequence);
    if (early > 0) {
      this.#reorderedCount += 1;
      side.waiting.push({ sequence, payload, payloadLength });
      side.waiting.sort((one, other) => lengthFrom(other.sequence, one.sequence));
      if (side.waiting.length > maxWaitingCount)
        this.#skipTo(side, direction, side.waiting[0]?.sequence ?? sequence);
      return;
    }
    if (!this.#deliver(side, direction, { sequence, payload, payloadLength })) this.#repeatedCount += 1;
    this.#deliverWaiting(side, direction);
  }

  #deliverWaiting(side: Side, direction: Direction): void {
    for (;;) {
      const [first] = side.waiting;
      if (!first || lengthFrom(side.next, first.sequence) > 0) return;
      side.waiting.shift();
      this.#deliver(side, direction, first);
    }
  }

  /** False where all of it was there before. */
  #deliver(side: Side, direction: Direction, segment: Piece): boolean {
    const knownCount = -lengthFrom(side.next, segment.sequence);
    const byteCount = segment.payloadLength - knownCount;
    if (byteCount <= 0) return false;
    const bytes = segment.payload.subarray(knownCount);
    if (bytes.length > 0) this.#add({ kind: 'bytes', atMs: this.#lastMs, direction, bytes });
    if (bytes.length < byteCount)
      this.#add({ kind: 'gap', atMs: this.#lastMs, direction, byteCount: byteCount - bytes.length });
    side.next = ((side.next ?? 0) + byteCount) >>> 0;
    return true;
  }

  /** What the other side has acknowledged has arrived there: what is not in the capture will not come any more. */
  #acknowledge(direction: Direction, acknowledgement: number): void {
    const side = this.#sides[direction];
    if (side.acknowledged === undefined || lengthFrom(side.acknowledged, acknowledgement) > 0)
      side.acknowledged = acknowledgement;
    for (let [first] = side.waiting; first; [first] = side.waiting) {
      if (lengthFrom(first.sequence, acknowledgement) <= 0) return;
      this.#skipTo(side, direction, first.sequence);
    }
  }

  #skipTo(side: Side, direction: Direction, sequence: number): void {
    this.#gap(side, direction, lengthFrom(side.next, sequence));
    this.#deliverWaiting(side, direction);
  }

  #gap(side: Side, direction: Direction, byteCount: number): void {
    if (byteCount <= 0) return;
    this.#add({ kind: 'gap', atMs: this.#lastMs, direction, byteCount });
    side.next = ((side.next ?? 0) + byteCount) >>> 0;
  }

  #endSide(side: Side, direction: Direction): void {
    if (side.hasEnded || side.endSequence === undefined || side.next !== side.endSequence) return;
    side.hasEnded = true;
    this.#add({ kind: 'end', atMs: this.#lastMs, direction });
  }

  #add(part: ConnectionPart): void {
    if (this.#parts.length < maxPartCount) this.#parts.push(part);
  }
}

function newSide(): Side {
  return { next: undefined, waiting: [], endSequence: undefined, hasEnded: false, acknowledged: undefined };
}

/** How many bytes lie between two sequence numbers, which begin again after 2^32; negative where the second comes first. */
function lengthFrom(from: number | undefined, to: number | undefined): number {
  return from === undefined || to === undefined ? 0 : (to - from) | 0;
}
