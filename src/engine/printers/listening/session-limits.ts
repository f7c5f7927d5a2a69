/** Ends a session whose client is silent for too long, too slow, or there for too long, so that nobody keeps others out for ever. */
import type { Clock, Connection, Timer } from '../../environment/environment.ts';

export interface SessionLimits {
  /** Silence that ends a session; Infinity for none. */
  readonly silenceMs: number;
  /** How far a client may fall behind the minimum rate. */
  readonly behindMs: number;
  /** A session, or a job where a connection carries several, takes no longer. */
  readonly totalMs: number;
  /** Whether somebody else needs the place: a client that is slow or long but alone does no harm. Always without it. */
  readonly isContended?: (() => boolean) | undefined;
}

/** What a client sends through; `cutOff` says why the session was ended here. */
export interface LimitedSession extends Connection {
  readonly cutOff: string | undefined;
  /** How far the client is behind the minimum rate now. */
  behindMs(): number;
  /** Ends the session. */
  cut(why: string): void;
  /** A new job begins: what the last one took counts no more. */
  restart(): void;
  /** No timer runs on. */
  stop(): void;
}

/**
 * A client earns a second with each so many bytes, as with the MinRate of Apache's mod_reqtimeout (there 500). Ours: a
 * tenth of 9600 baud, the slowest line that print servers of the nineties had behind them.
 */
const minBytesPerSecond = 100;

/** While somebody slow is alone, he is looked at again after this time. */
const lookAgainMs = 5000;

/**
 * Time counts only while the printer waits for the client, not while it stores. The timer looks, when it fires, how things
 * are: a chunk costs no timer of its own.
 */
export function limitSession(connection: Connection, clock: Clock, limits: SessionLimits): LimitedSession {
  let startedAtMs: number | undefined;
  let waitingSinceMs: number | undefined;
  /** Up to the beginning of this wait. */
  let silentMs = 0;
  let spentMs = 0;
  let cutOff: string | undefined;
  let timer: Timer | undefined;

  const waitedMs = () => (waitingSinceMs === undefined ? 0 : clock.monotonicMs() - waitingSinceMs);
  const behindMs = () => spentMs + waitedMs();
  const tookMs = () => (startedAtMs === undefined ? 0 : clock.monotonicMs() - startedAtMs);

  function settleWait(byteCount: number): void {
    silentMs = byteCount > 0 ? 0 : silentMs + waitedMs();
    spentMs = Math.max(0, behindMs() - (byteCount * 1000) / minBytesPerSecond);
    waitingSinceMs = undefined;
  }

  function cut(why: string): void {
    if (cutOff !== undefined) return;
    cutOff = why;
    timer?.cancel();
    connection.reset();
  }

  const silenceLeftMs = () => limits.silenceMs - silentMs - waitedMs();
  const paceLeftMs = () => Math.min(limits.behindMs - behindMs(), limits.totalMs - tookMs());

  function whyEnded(): string | undefined {
    if (silenceLeftMs() <= 0) return `the client was silent for ${seconds(limits.silenceMs)}`;
    if (paceLeftMs() > 0 || limits.isContended?.() === false) return undefined;
    return limits.behindMs > behindMs()
      ? `it took longer than ${seconds(limits.totalMs)}`
      : `the client sent less than ${minBytesPerSecond} bytes a second`;
  }

  function look(): void {
    timer = undefined;
    const why = whyEnded();
    if (why !== undefined) cut(why);
    else lookAfter(Math.min(silenceLeftMs(), paceLeftMs() > 0 ? paceLeftMs() : lookAgainMs));
  }

  function lookAfter(durationMs: number): void {
    if (durationMs < Number.POSITIVE_INFINITY) timer = clock.startTimer(durationMs, look);
  }

  return {
    local: connection.local,
    remote: connection.remote,
    async read(options) {
      startedAtMs ??= clock.monotonicMs();
      waitingSinceMs = clock.monotonicMs();
      if (!timer && cutOff === undefined) look();
      try {
        const bytes = await connection.read(options);
        settleWait(bytes?.length ?? 0);
        return bytes;
      } catch (error) {
        settleWait(0);
        throw error;
      }
    },
    write: (chunk, options) => connection.write(chunk, options),
    end: () => connection.end(),
    reset: () => connection.reset(),
    close: () => connection.close(),
    get cutOff() {
      return cutOff;
    },
    behindMs,
    cut,
    restart() {
      startedAtMs = clock.monotonicMs();
      spentMs = 0;
    },
    stop() {
      timer?.cancel();
      timer = undefined;
    },
  };
}

function seconds(durationMs: number): string {
  return `${durationMs / 1000} s`;
}
