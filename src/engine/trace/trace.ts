/** The record of a conversation: times, direction, bytes and what they mean. Payloads are capped; secrets never enter. */
import type { Address } from '../environment/environment.ts';

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
  /** Of a connection that opened, or failed to: how long that took. */
  readonly opening?: Opening | undefined;
  /** What went over the wire where that is more than `bytes`: the HTTP around a message, without what proves a login. */
  readonly wire?: TracedWire | undefined;
  /** Of a connection that opened. */
  readonly opened?: TracedConnection | undefined;
  /** Of a connection that this side ended: in order, or by a reset. */
  readonly ended?: 'closed' | 'reset' | undefined;
  /** Of steps between the beginning and the end of a long conversation that were not kept: their bytes in each direction. */
  readonly left?: LeftSteps | undefined;
}

export interface Opening {
  readonly durationMs: number;
  /** The part of it in which the name of the host was looked up; undefined for an address. */
  readonly lookupMs: number | undefined;
}

export interface LeftSteps {
  readonly stepCount: number;
  readonly sentBytes: number;
  readonly receivedBytes: number;
}

export interface TracedWire {
  readonly byteCount: number;
  /** At most the first `maxTracedMessageBytes`. */
  readonly bytes: Uint8Array;
  /** What of it is not as it was, as a sentence. */
  readonly changed?: string | undefined;
}

export interface TracedConnection {
  readonly local: Address;
  readonly remote: Address;
  /** What is traced is what went into the encryption, or came out of it. */
  readonly isEncrypted: boolean;
}

export const maxTracedBytes = 256;
/** Messages are more than a beginning: who reads a capture of them wants all of their attributes. */
export const maxTracedMessageBytes = 16_384;

/**
 * Where ports and virtual printers write what happens. The bytes of an entry are all that went over the wire, in a buffer
 * that is used again: whoever keeps them copies the first `maxTracedBytes`.
 */
export type TraceSink = (entry: Omit<TraceEntry, 'atMs'>) => void;
