/** The device's end of a connection, with what a script of a misbehaving device needs: lines, counted bytes, answers, endings. */
import type { Clock, Connection } from '../../../src/engine/environment/environment.ts';

export class DeviceEnd {
  readonly #connection: Connection;
  readonly #clock: Clock;
  #unread: Uint8Array = new Uint8Array(0);
  #unreadFrom = 0;

  constructor(connection: Connection, clock: Clock) {
    this.#connection = connection;
    this.#clock = clock;
  }

  /** Reads one line, without its end; empty where the client has ended its side. */
  async line(): Promise<string> {
    let text = '';
    for (;;) {
      const byte = await this.#next();
      if (byte === undefined || byte === 0x0a) return text;
      text += String.fromCharCode(byte);
    }
  }

  /** Reads so many bytes, or up to the end. */
  async take(byteCount: number): Promise<void> {
    for (let left = byteCount; left > 0; ) {
      if ((await this.#next()) === undefined) return;
      // The rest of the piece at once: a byte at a time would take seconds.
      const more = Math.min(left - 1, this.#unread.length - this.#unreadFrom);
      this.#unreadFrom += more;
      left -= 1 + more;
    }
  }

  /** What comes next, undefined where the client has ended its side. */
  read(): Promise<Uint8Array | undefined> {
    return this.#connection.read();
  }

  /** Reads whatever comes in one piece. */
  async piece(): Promise<void> {
    await this.#connection.read();
  }

  /** Reads all that comes. */
  async rest(): Promise<void> {
    while (await this.#connection.read());
  }

  /** Writes octets, or the characters of a text. */
  async say(...reported: readonly (number | string)[]): Promise<void> {
    const parts = reported.map((part) =>
      typeof part === 'number' ? Uint8Array.of(part) : Buffer.from(part, 'latin1'),
    );
    await this.#connection.write(new Uint8Array(Buffer.concat(parts)));
  }

  /** Writes bytes as they are. */
  async write(bytes: Uint8Array): Promise<void> {
    await this.#connection.write(bytes);
  }

  sleep(durationMs: number): Promise<void> {
    return this.#clock.sleep(durationMs);
  }

  /** Neither reads nor writes any more. */
  silence(): Promise<never> {
    return new Promise(() => {});
  }

  /** Ends this side, as `nc -N </dev/null` does. */
  halfClose(): Promise<void> {
    return this.#connection.end();
  }

  /** Closes both sides; a kernel makes a reset of it where bytes lie unread. */
  close(): Promise<void> {
    return this.#connection.close();
  }

  reset(): void {
    this.#connection.reset();
  }

  async #next(): Promise<number | undefined> {
    if (this.#unreadFrom === this.#unread.length) {
      const bytes = await this.#connection.read();
      if (!bytes) return undefined;
      this.#unread = bytes.slice();
      this.#unreadFrom = 0;
    }
    return this.#unread[this.#unreadFrom++];
  }
}
