/** The real clock, on Node's timers. */
import type { Clock } from '../environment.ts';
import { sleepOn } from '../simulated/simulated-clock.ts';
import { startNodeTimer } from './node-timers.ts';

export function createNodeClock(): Clock {
  return {
    now: () => Date.now(),
    monotonicMs: () => performance.now(),
    startTimer: startNodeTimer,
    sleep: (durationMs, options) => sleepOn(startNodeTimer, durationMs, options?.signal),
  };
}
