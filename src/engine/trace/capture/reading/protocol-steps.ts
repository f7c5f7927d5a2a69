/** What reads one protocol in a captured connection: bytes and gaps in, steps of the trace out. */
import type { TraceEntry } from '../../trace.ts';
import type { Direction } from './tcp-connections.ts';

export interface ProtocolSteps {
  take(direction: Direction, bytes: Uint8Array, atMs: number): void;
  /** So many bytes are not in the capture. */
  skip(direction: Direction, byteCount: number, atMs: number): void;
  /** One side has ended. */
  end(direction: Direction, atMs: number): void;
  /** The capture has: what is not whole by now stays so. */
  finish(atMs: number): void;
}

export type AddStep = (entry: TraceEntry) => void;

/** @param bytes those that are shown */
export function step(
  direction: TraceEntry['direction'],
  meaning: string,
  { atMs, bytes = nothing, byteCount = bytes.length, details }: StepDetails,
): TraceEntry {
  return { atMs, direction, meaning, byteCount, bytes, ...(details && { details }) };
}

interface StepDetails {
  readonly atMs: number;
  readonly bytes?: Uint8Array;
  readonly byteCount?: number;
  readonly details?: readonly string[];
}

/**
 * Leads a machine over bytes that are not in the capture, by bytes of its own; false where that would take too long. Gaps are as long as
 * sequence numbers say, which whoever made the capture may have chosen.
 */
export class GapFiller {
  #leftBytes = 2 ** 32;

  fill(byteCount: number, feed: (bytes: Uint8Array) => void): boolean {
    if (byteCount > this.#leftBytes) return false;
    this.#leftBytes -= byteCount;
    for (let left = byteCount; left > 0; left -= filler.length)
      feed(filler.subarray(0, Math.min(left, filler.length)));
    return true;
  }
}

const filler = new Uint8Array(1024 * 1024);
const nothing = new Uint8Array(0);
