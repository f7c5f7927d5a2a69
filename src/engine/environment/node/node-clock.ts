/** The real clock, on Node's timers. */
import type { Clock, Timer } from '../environment.ts';
import { sleepOn } from '../simulated/simulated-clock.ts';

export function createNodeClock(): Clock {
  return {
    now: () => Date.now(),
    monotonicMs: () => performance.now(),
    startTimer,
    sleep: (durationMs, options) => sleepOn(startTimer, durationMs, options?.signal),
  };
}

/** Node fires a longer timer at once instead of late. */
const longestTimeoutMs = 2 ** 31 - 1;

function startTimer(durationMs: number, run: () => void): Timer {
  if (durationMs <= 0) {
    const immediate = setImmediate(run);
    return { cancel: () => clearImmediate(immediate) };
  }
  let remainingMs = durationMs;
  let timeout: NodeJS.Timeout;
  const wait = () => {
    const partMs = Math.min(remainingMs, longestTimeoutMs);
    remainingMs -= partMs;
    timeout = setTimeout(remainingMs > 0 ? wait : run, partMs);
  };
  wait();
  return { cancel: () => clearTimeout(timeout) };
}
