/** The connection of an IPP port between two jobs: it is kept for a moment, as the next job may follow at once (RFC 9112 §9.3). */
import type { Clock, Connection, Timer } from '../../environment/environment.ts';

/** Ours: some printers have room for few connections, and close a silent one after half a minute (cupsd's KeepAliveTimeout). */
const idleMs = 5000;

export class KeptConnection {
  readonly #clock: Clock;
  #connection: Connection | undefined;
  #timer: Timer | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The connection, which is the caller's from now on. It may be broken: only who writes to it and reads finds out. */
  take(): Connection | undefined {
    this.#timer?.cancel();
    const connection = this.#connection;
    this.#connection = undefined;
    return connection;
  }

  keep(connection: Connection): void {
    this.#connection = connection;
    this.#timer = this.#clock.startTimer(idleMs, () => void this.close());
  }

  /** Lets the printer go. */
  async close(): Promise<void> {
    await this.take()?.close();
  }
}
