/** A clock whose time passes only on request: timers fire in order of time, then of their starting. */
import type { Clock, Timer } from '../environment.ts';
import { TimerHeap } from '../timer-heap.ts';

export interface SimulatedClock extends Clock {
  /** Moves on to the next timer and fires it; false when none is left. */
  advance(): boolean;
  readonly pendingTimerCount: number;
}

/** 2026-01-01T00:00:00Z: any fixed day does, so that transcripts of two runs are equal. */
export const startOfTimeMs = 1_767_225_600_000;

/** More timers than this at one instant is a loop that would never let time pass. */
const maxTimersAtOneInstant = 1_000_000;

/** @param startMs wall time when it begins */
export function createSimulatedClock(startMs: number = startOfTimeMs): SimulatedClock {
  const timers = new TimerHeap();
  let timeMs = 0;
  let firedAtThisInstant = 0;

  function startTimer(durationMs: number, run: () => void): Timer {
    const atMs = timeMs + Math.max(0, durationMs);
    if (Number.isNaN(atMs)) throw new RangeError('A timer needs a number of milliseconds.');
    return { cancel: timers.add(atMs, run) };
  }

  return {
    now: () => startMs + timeMs,
    monotonicMs: () => timeMs,
    startTimer,
    sleep: (durationMs, options) => sleepOn(startTimer, durationMs, options?.signal),
    advance() {
      if ((timers.first?.atMs ?? Number.POSITIVE_INFINITY) === Number.POSITIVE_INFINITY) return false;
      const next = timers.takeFirst();
      if (!next) return false;
      firedAtThisInstant = next.atMs === timeMs ? firedAtThisInstant + 1 : 0;
      if (firedAtThisInstant > maxTimersAtOneInstant) {
        throw new Error(`virtual time does not pass: too many timers fired at ${timeMs} ms`);
      }
      timeMs = next.atMs;
      next.run();
      return true;
    },
    get pendingTimerCount() {
      return timers.size;
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
