/** Keeps a conversation's trace with its times, within bounds. */
import type { Clock } from '../environment/environment.ts';
import {
  maxTracedBytes,
  maxTracedMessageBytes,
  type TracedWire,
  type TraceEntry,
  type TraceSink,
} from './trace.ts';

export interface TraceRecorder {
  readonly sink: TraceSink;
  /** In order; of a very long conversation the beginning and the end. */
  entries(): TraceEntry[];
}

const maxFirstEntryCount = 2000;
const maxLastEntryCount = 2000;
/** All messages in full, together; of those after it the beginning is kept. */
const maxMessageBytes = 1024 * 1024;

export function recordTrace(clock: Clock): TraceRecorder {
  const startMs = clock.monotonicMs();
  const first: TraceEntry[] = [];
  /** A ring: the place of the oldest is the one that is written next. */
  const last: TraceEntry[] = [];
  let lastCount = 0;
  let messageBytes = 0;
  const left = { stepCount: 0, sentBytes: 0, receivedBytes: 0 };

  function leaveOut({ direction, byteCount, wire }: TraceEntry): void {
    left.stepCount += 1;
    if (direction === 'sent') left.sentBytes += wire?.byteCount ?? byteCount;
    if (direction === 'received') left.receivedBytes += wire?.byteCount ?? byteCount;
  }

  return {
    sink(entry) {
      const kept: TraceEntry = {
        ...entry,
        atMs: clock.monotonicMs() - startMs,
        // Not by slice, which is no copy of Node's Buffers.
        bytes: new Uint8Array(entry.bytes.subarray(0, maxTracedBytes)),
        ...(entry.wire && { wire: keepWire(entry.wire) }),
      };
      if (first.length < maxFirstEntryCount) {
        first.push(kept);
        return;
      }
      const place = lastCount++ % maxLastEntryCount;
      const replaced = last[place];
      if (replaced) leaveOut(replaced);
      last[place] = kept;
    },
    entries() {
      const oldest = lastCount > maxLastEntryCount ? lastCount % maxLastEntryCount : 0;
      const kept = [...last.slice(oldest), ...last.slice(0, oldest)];
      return left.stepCount === 0 ? [...first, ...kept] : [...first, leftEntry(kept[0]?.atMs ?? 0), ...kept];
    },
  };

  function keepWire(wire: TracedWire): TracedWire {
    const room = messageBytes < maxMessageBytes ? maxTracedMessageBytes : maxTracedBytes;
    const bytes = new Uint8Array(wire.bytes.subarray(0, room));
    messageBytes += bytes.length;
    return { ...wire, bytes };
  }

  function leftEntry(atMs: number): TraceEntry {
    const { stepCount, sentBytes, receivedBytes } = left;
    return {
      atMs,
      direction: 'connection',
      meaning: `${stepCount} steps were not kept: ${sentBytes} bytes sent, ${receivedBytes} received`,
      byteCount: 0,
      bytes: new Uint8Array(0),
      left: { stepCount, sentBytes, receivedBytes },
    };
  }
}
