/** One deadline and one cancel for a whole conversation, whatever it is waiting for. */
import type { Clock, Timer } from '../environment/environment.ts';

export interface Watchdog {
  /** For reads and writes that shall end with the conversation. */
  readonly signal: AbortSignal;
  /** Why the conversation has to end, once it has to. */
  readonly reason: 'timeout' | 'cancelled' | 'stopped' | undefined;
  /** Something happened: from now on the next thing may take this long. */
  expectWithin(durationMs: number): void;
  /** Calls `run` when the conversation has to end. Cheaper than the signal, which costs every read and write a listener. */
  onEnd(run: () => void): void;
  /** Ends what waits for a reason of the caller's own. */
  stop(): void;
  /** Frees the timer. */
  close(): void;
}

/**
 * The timer is not moved at each step: it looks, when it fires, how far the deadline has moved since. So a long
 * document costs a handful of timers, not one for each chunk.
 */
export function startWatchdog(clock: Clock, cancel: AbortSignal): Watchdog {
  let controller: AbortController | undefined;
  let runAtEnd = () => {};
  let reason: Watchdog['reason'];
  let deadlineMs = Number.POSITIVE_INFINITY;
  let timer: Timer | undefined;
  let timerEndsMs = Number.POSITIVE_INFINITY;

  const raise = (why: Watchdog['reason']) => {
    if (reason !== undefined) return;
    reason = why;
    timer?.cancel();
    timer = undefined;
    controller?.abort(new Error('the conversation has to end'));
    runAtEnd();
  };
  const onCancel = () => raise('cancelled');
  const startTimer = (durationMs: number) => {
    timerEndsMs = clock.monotonicMs() + durationMs;
    timer = clock.startTimer(durationMs, onTimer);
  };
  const onTimer = () => {
    timer = undefined;
    const leftMs = deadlineMs - clock.monotonicMs();
    if (leftMs <= 0) raise('timeout');
    else startTimer(leftMs);
  };

  if (cancel.aborted) raise('cancelled');
  else cancel.addEventListener('abort', onCancel, { once: true });

  return {
    get signal() {
      controller ??= new AbortController();
      if (reason !== undefined) controller.abort(new Error('the conversation has to end'));
      return controller.signal;
    },
    get reason() {
      return reason;
    },
    expectWithin(durationMs) {
      if (reason !== undefined) return;
      deadlineMs = clock.monotonicMs() + durationMs;
      if (timer && timerEndsMs <= deadlineMs) return;
      timer?.cancel();
      startTimer(durationMs);
    },
    onEnd(run) {
      runAtEnd = run;
      if (reason !== undefined) run();
    },
    stop: () => raise('stopped'),
    close() {
      timer?.cancel();
      timer = undefined;
      cancel.removeEventListener('abort', onCancel);
    },
  };
}
