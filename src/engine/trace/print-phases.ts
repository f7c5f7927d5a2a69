/** Where the time of a print went, added up from its trace: looking up names, connecting, sending, waiting for the device. */
import type { TraceEntry } from './trace.ts';

/** In milliseconds. What is in none of them went by before the first connection or between two tries. */
export interface PrintPhases {
  /** Undefined where no name was looked up. */
  readonly lookupMs: number | undefined;
  readonly connectMs: number;
  readonly sendMs: number;
  readonly waitMs: number;
}

/** Each entry is written when its step is over, so that the time before it is the step's. */
export function printPhases(trace: readonly TraceEntry[]): PrintPhases {
  let lookupMs: number | undefined;
  let connectMs = 0;
  let sendMs = 0;
  let waitMs = 0;
  let hasBytes = false;
  let beforeMs = 0;
  for (const { atMs, direction, opening } of trace) {
    const stepMs = atMs - beforeMs;
    beforeMs = atMs;
    if (opening) {
      if (opening.lookupMs !== undefined) lookupMs = (lookupMs ?? 0) + opening.lookupMs;
      connectMs += opening.durationMs - (opening.lookupMs ?? 0);
    } else if (direction === 'sent') sendMs += stepMs;
    // Its end, too, is waited for: over raw TCP nothing else comes from a device.
    else if (direction === 'received' || hasBytes) waitMs += stepMs;
    hasBytes = direction !== 'connection';
  }
  return { lookupMs, connectMs, sendMs, waitMs };
}
