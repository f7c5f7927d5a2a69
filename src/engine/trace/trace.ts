/** The record of a conversation: times, direction, bytes and what they mean. Payloads are capped; secrets never enter. */

export interface TraceEntry {
  /** Monotonic milliseconds since the trace began. */
  readonly atMs: number;
  /** `connection` entries (opened, closed, reset) have no bytes. */
  readonly direction: 'sent' | 'received' | 'connection';
  /** In the protocol's own words: "receive job on queue raw", "acknowledged", "721 -> 127.0.0.1:515". */
  readonly meaning: string;
  /** How many bytes went over the wire in this step. */
  readonly byteCount: number;
  /** At most the first `maxTracedBytes` of them. */
  readonly bytes: Uint8Array;
  /** What stands in them, a line each, where the protocol has names for it; no secrets. */
  readonly details?: readonly string[] | undefined;
  /** Of a connection that opened: the TCP port that it comes from. */
  readonly sourcePort?: number | undefined;
  /** Of a connection that opened, or failed to: how long that took. */
  readonly opening?: Opening | undefined;
}

export interface Opening {
  readonly durationMs: number;
  /** The part of it in which the name of the host was looked up; undefined for an address. */
  readonly lookupMs: number | undefined;
}

export const maxTracedBytes = 256;

/**
 * Where ports and virtual printers write what happens. The bytes of an entry are all that went over the wire, in a buffer
 * that is used again: whoever keeps them copies the first `maxTracedBytes`.
 */
export type TraceSink = (entry: Omit<TraceEntry, 'atMs'>) => void;
