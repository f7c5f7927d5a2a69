/**
 * Timers of the real clock, as many as there are behind one of Node's: nearly all are deadlines that are cancelled, and
 * starting and clearing one of Node's for each costs a delivery as much as its protocol.
 */
import type { Timer } from '../environment.ts';
import { TimerHeap } from '../timer-heap.ts';

/** Node fires a longer timer at once instead of late. */
const longestTimeoutMs = 2 ** 31 - 1;

const timers = new TimerHeap();
let armed: { readonly timeout: NodeJS.Timeout; readonly atMs: number } | undefined;

export function startNodeTimer(durationMs: number, run: () => void): Timer {
  if (durationMs <= 0) {
    const immediate = setImmediate(run);
    return { cancel: () => clearImmediate(immediate) };
  }
  const atMs = performance.now() + durationMs;
  const remove = timers.add(atMs, run);
  if (!armed || armed.atMs > atMs) arm(atMs);
  else if (timers.size === 1) armed.timeout.ref();
  return {
    cancel() {
      remove();
      // It stays for the next one, and keeps no process alive for it.
      if (timers.size === 0) armed?.timeout.unref();
    },
  };
}

function arm(atMs: number): void {
  clearTimeout(armed?.timeout);
  const leftMs = Math.ceil(atMs - performance.now());
  armed = { timeout: setTimeout(fire, Math.min(Math.max(1, leftMs), longestTimeoutMs)), atMs };
}

function fire(): void {
  armed = undefined;
  try {
    const nowMs = performance.now();
    while ((timers.first?.atMs ?? Number.POSITIVE_INFINITY) <= nowMs) timers.takeFirst()?.run();
  } finally {
    if (timers.first) arm(timers.first.atMs);
  }
}
