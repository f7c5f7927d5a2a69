/** One deadline and one cancel for a whole conversation, whatever it is waiting for. */
import type { Clock, Timer } from '../environment/environment.ts';

/**
 * The timer is not moved at each step: it looks, when it fires, how far the deadline has moved since. So a long
 * document costs a handful of timers, not one for each chunk.
 */
export class Watchdog {
  readonly #clock: Clock;
  readonly #cancel: AbortSignal;
  #controller: AbortController | undefined;
  #runAtEnd: (() => void) | undefined;
  #reason: 'timeout' | 'cancelled' | 'stopped' | undefined;
  #deadlineMs = Number.POSITIVE_INFINITY;
  #timer: Timer | undefined;
  #timerEndsMs = Number.POSITIVE_INFINITY;

  constructor(clock: Clock, cancel: AbortSignal) {
    this.#clock = clock;
    this.#cancel = cancel;
    if (cancel.aborted) this.#raise('cancelled');
    else cancel.addEventListener('abort', this.#onCancel, { once: true });
  }

  /** For reads and writes that shall end with the conversation. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#reason !== undefined) this.#controller.abort(mustEnd());
    return this.#controller.signal;
  }

  /** Why the conversation has to end, once it has to. */
  get reason(): 'timeout' | 'cancelled' | 'stopped' | undefined {
    return this.#reason;
  }

  /** Something happened: from now on the next thing may take this long. */
  expectWithin(durationMs: number): void {
    if (this.#reason !== undefined) return;
    this.#deadlineMs = this.#clock.monotonicMs() + durationMs;
    if (this.#timer && this.#timerEndsMs <= this.#deadlineMs) return;
    this.#timer?.cancel();
    this.#startTimer(durationMs);
  }

  /** Calls `run` when the conversation has to end. Cheaper than the signal, which costs every read and write a listener. */
  onEnd(run: () => void): void {
    this.#runAtEnd = run;
    if (this.#reason !== undefined) run();
  }

  /** Ends what waits for a reason of the caller's own. */
  stop(): void {
    this.#raise('stopped');
  }

  /** Frees the timer. */
  close(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    this.#cancel.removeEventListener('abort', this.#onCancel);
  }

  #raise(reason: 'timeout' | 'cancelled' | 'stopped'): void {
    if (this.#reason !== undefined) return;
    this.#reason = reason;
    this.#timer?.cancel();
    this.#timer = undefined;
    this.#controller?.abort(mustEnd());
    this.#runAtEnd?.();
  }

  readonly #onCancel = (): void => this.#raise('cancelled');

  #startTimer(durationMs: number): void {
    this.#timerEndsMs = this.#clock.monotonicMs() + durationMs;
    this.#timer = this.#clock.startTimer(durationMs, this.#onTimer);
  }

  readonly #onTimer = (): void => {
    this.#timer = undefined;
    const leftMs = this.#deadlineMs - this.#clock.monotonicMs();
    if (leftMs <= 0) this.#raise('timeout');
    else this.#startTimer(leftMs);
  };
}

function mustEnd(): Error {
  return new Error('the conversation has to end');
}
