/** What reads one protocol in a captured connection: bytes and gaps in, steps of the trace out. */
import type { TraceEntry } from '../../trace.ts';
import type { Direction } from './tcp-connections.ts';

export interface ProtocolSteps {
  take(direction: Direction, bytes: Uint8Array, atMs: number): void;
  /** So many bytes are not in the capture. */
  skip(direction: Direction, byteCount: number, atMs: number): void;
  /** One side has ended, or the capture has. */
  end(direction: Direction, atMs: number): void;
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

const nothing = new Uint8Array(0);
