/** Cuts a connection off whose client says nothing for too long. */
import type { Clock, Connection, Timer } from '../environment.ts';

export interface IdleLimit {
  /** Whether the limit was passed and the connection reset. */
  readonly passed: boolean;
  /** The client did something. */
  touch(): void;
  /** Not waiting for the client now: the job is being stored, or the device is busy. */
  close(): void;
}

/** The timer looks, when it fires, how long ago the last sign of life was: a chunk costs no timer of its own. */
export function startIdleLimit(connection: Connection, clock: Clock, limitMs: number): IdleLimit {
  let touchedAtMs = clock.monotonicMs();
  let passed = false;
  let timer: Timer | undefined;
  const start = (durationMs: number) => {
    if (durationMs === Number.POSITIVE_INFINITY) return;
    timer = clock.startTimer(durationMs, () => {
      const leftMs = touchedAtMs + limitMs - clock.monotonicMs();
      if (leftMs > 0) return start(leftMs);
      passed = true;
      connection.reset();
    });
  };
  start(limitMs);
  return {
    get passed() {
      return passed;
    },
    touch() {
      touchedAtMs = clock.monotonicMs();
    },
    close: () => timer?.cancel(),
  };
}
