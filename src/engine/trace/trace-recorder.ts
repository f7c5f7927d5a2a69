/** Keeps a conversation's trace with its times, within bounds. */
import type { Clock } from '../environment/environment.ts';
import { maxTracedBytes, type TraceEntry, type TraceSink } from './trace.ts';

export interface TraceRecorder {
  readonly sink: TraceSink;
  /** In order; of a very long conversation the beginning and the end. */
  entries(): TraceEntry[];
}

const maxFirstEntryCount = 2000;
const maxLastEntryCount = 2000;

export function recordTrace(clock: Clock): TraceRecorder {
  const startMs = clock.monotonicMs();
  const first: TraceEntry[] = [];
  /** A ring: the place of the oldest is the one that is written next. */
  const last: TraceEntry[] = [];
  let lastCount = 0;
  return {
    sink(entry) {
      const kept: TraceEntry = {
        ...entry,
        atMs: clock.monotonicMs() - startMs,
        // Not by slice, which is no copy of Node's Buffers.
        bytes: new Uint8Array(entry.bytes.subarray(0, maxTracedBytes)),
      };
      if (first.length < maxFirstEntryCount) first.push(kept);
      else last[lastCount++ % maxLastEntryCount] = kept;
    },
    entries() {
      const oldest = lastCount > maxLastEntryCount ? lastCount % maxLastEntryCount : 0;
      return [...first, ...last.slice(oldest), ...last.slice(0, oldest)];
    },
  };
}
