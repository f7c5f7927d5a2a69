/** A clock whose time passes only when it is told to: timers fire in order of time, then of their starting. */
import type { Clock, Timer } from '../environment.ts';

export interface SimulatedClock extends Clock {
  /** Moves on to the next timer and fires it; false when none is left. */
  advance(): boolean;
  readonly pendingTimerCount: number;
}

interface Entry {
  readonly atMs: number;
  readonly sequence: number;
  readonly run: () => void;
  /** Place in the heap, so that a cancelled timer leaves it at once; -1 when it is not there any more. */
  index: number;
}

/** 2026-01-01T00:00:00Z: any fixed day does, so that transcripts of two runs are equal. */
const startOfTimeMs = 1_767_225_600_000;

/** More timers than this at one instant is a loop that would never let time pass. */
const maxTimersAtOneInstant = 1_000_000;

export function createSimulatedClock(): SimulatedClock {
  const heap: Entry[] = [];
  let timeMs = 0;
  let startedCount = 0;
  let firedAtThisInstant = 0;

  function startTimer(durationMs: number, run: () => void): Timer {
    const atMs = timeMs + Math.max(0, durationMs);
    if (Number.isNaN(atMs)) throw new RangeError('A timer needs a number of milliseconds.');
    const entry: Entry = { atMs, sequence: startedCount++, run, index: heap.length };
    heap.push(entry);
    siftUp(heap, entry);
    return { cancel: () => remove(heap, entry) };
  }

  return {
    now: () => startOfTimeMs + timeMs,
    monotonicMs: () => timeMs,
    startTimer,
    sleep: (durationMs, options) => sleepOn(startTimer, durationMs, options?.signal),
    advance() {
      const next = heap[0];
      if (!next || next.atMs === Number.POSITIVE_INFINITY) return false;
      remove(heap, next);
      firedAtThisInstant = next.atMs === timeMs ? firedAtThisInstant + 1 : 0;
      if (firedAtThisInstant > maxTimersAtOneInstant) {
        throw new Error(`virtual time does not pass: too many timers fired at ${timeMs} ms`);
      }
      timeMs = next.atMs;
      next.run();
      return true;
    },
    get pendingTimerCount() {
      return heap.length;
    },
  };
}

/** A sleep made of a timer: every clock's `sleep` is this one. */
export function sleepOn(
  startTimer: Clock['startTimer'],
  durationMs: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const onAbort = () => {
      timer.cancel();
      reject(signal?.reason);
    };
    const timer = startTimer(durationMs, () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

function isBefore(one: Entry, other: Entry): boolean {
  return one.atMs < other.atMs || (one.atMs === other.atMs && one.sequence < other.sequence);
}

function place(heap: Entry[], entry: Entry, index: number): void {
  heap[index] = entry;
  entry.index = index;
}

function siftUp(heap: Entry[], entry: Entry): void {
  while (entry.index > 0) {
    const parentIndex = (entry.index - 1) >> 1;
    const parent = heap[parentIndex];
    if (!parent || isBefore(parent, entry)) return;
    const index = entry.index;
    place(heap, entry, parentIndex);
    place(heap, parent, index);
  }
}

function siftDown(heap: Entry[], entry: Entry): void {
  for (;;) {
    const left = heap[2 * entry.index + 1];
    const right = heap[2 * entry.index + 2];
    if (!left) return;
    const child = right && isBefore(right, left) ? right : left;
    if (isBefore(entry, child)) return;
    const index = entry.index;
    place(heap, entry, child.index);
    place(heap, child, index);
  }
}

function remove(heap: Entry[], entry: Entry): void {
  if (entry.index === -1) return;
  const last = heap.pop();
  if (last && last !== entry) {
    place(heap, last, entry.index);
    siftUp(heap, last);
    siftDown(heap, last);
  }
  entry.index = -1;
}
