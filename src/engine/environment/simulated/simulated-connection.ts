/** Two joined ends of a TCP connection in memory: a finite window, half-close, reset, and close as a kernel does them. */

import { engineError } from '../../errors.ts';
import type { Address, Clock, Connection, ServerIdentity } from '../environment.ts';
import { answerOfSecurity, askingForSecurity } from './simulated-security.ts';

export interface SimulatedLine {
  readonly clock: Clock;
  /** How long each segment is under way. */
  readonly latencyMs: number;
  /** Bytes the receiver's kernel takes before somebody reads. */
  readonly windowBytes: number;
  /** The most bytes that arrive in one piece. */
  readonly segmentBytes: number;
}

export interface SimulatedPair {
  readonly client: SimulatedEnd;
  readonly server: SimulatedEnd;
}

/** `onChange` is called whenever an end is closed, reset, or learns that the other one is. */
export function createSimulatedPair(
  line: SimulatedLine,
  clientAddress: Address,
  serverAddress: Address,
  onChange: (pair: SimulatedPair) => void,
): SimulatedPair {
  const notify = () => onChange(pair);
  const client = new SimulatedEnd(line, clientAddress, serverAddress, notify);
  const server = new SimulatedEnd(line, serverAddress, clientAddress, notify);
  const pair = { client, server };
  client.join(server);
  server.join(client);
  return pair;
}

interface Waiter {
  readonly wake: () => void;
}

class SimulatedEnd implements Connection {
  readonly local: Address;
  readonly remote: Address;
  /** This side sent its FIN before the other side's arrived: its port rests in TIME_WAIT (RFC 9293 §3.6). */
  endedFirst = false;
  /** The socket is gone: closed or reset. */
  isGone = false;
  wasReset = false;
  readonly #line: SimulatedLine;
  readonly #notify: () => void;
  #peer: SimulatedEnd = this;
  readonly #arrived: Uint8Array[] = [];
  /** Bytes on their way to this end or waiting in it to be read: what fills its window. */
  #owedByteCount = 0;
  #hasEnded = false;
  #peerEnded = false;
  #reader: Waiter | undefined;
  #writer: Waiter | undefined;

  constructor(line: SimulatedLine, local: Address, remote: Address, notify: () => void) {
    this.#line = line;
    this.local = local;
    this.remote = remote;
    this.#notify = notify;
  }

  join(peer: SimulatedEnd): void {
    this.#peer = peer;
  }

  async read(options?: { signal?: AbortSignal | undefined }): Promise<Uint8Array | undefined> {
    for (;;) {
      options?.signal?.throwIfAborted();
      // What had arrived before a reset can still be read, as from a Linux kernel.
      const chunk = this.isGone && !this.wasReset ? undefined : this.#arrived.shift();
      if (chunk) {
        this.#owedByteCount -= chunk.length;
        this.#peer.#wake('writer');
        return chunk;
      }
      if (this.isGone) throw engineError('connection-reset');
      if (this.#peerEnded) return undefined;
      await this.#wait('reader', options?.signal);
    }
  }

  async write(chunk: Uint8Array, options?: { signal?: AbortSignal | undefined }): Promise<void> {
    let offset = 0;
    if (this.isGone) throw engineError('connection-reset');
    while (offset < chunk.length) {
      options?.signal?.throwIfAborted();
      if (this.isGone || this.#hasEnded) throw engineError('connection-reset');
      const room = this.#line.windowBytes - this.#peer.#owedByteCount;
      if (room <= 0) {
        await this.#wait('writer', options?.signal);
        continue;
      }
      const segment = chunk.slice(offset, offset + Math.min(room, this.#line.segmentBytes));
      offset += segment.length;
      this.#peer.#owedByteCount += segment.length;
      this.#send(() => this.#peer.#arrive(segment));
    }
  }

  async acceptSecurity(
    identity: ServerIdentity,
    options: { readonly signal: AbortSignal },
  ): Promise<boolean> {
    const first = await this.read(options);
    if (!first) return false;
    if (first[0] !== askingForSecurity[0]) {
      this.#unread(first);
      return false;
    }
    for (let left = askingForSecurity.length - first.length; left > 0; ) {
      const more = await this.read(options);
      if (!more) throw engineError('tls-broken-off', { reason: 'it ended the connection' });
      left -= more.length;
    }
    await this.write(answerOfSecurity(identity), options);
    return true;
  }

  #unread(bytes: Uint8Array): void {
    this.#arrived.unshift(bytes);
    this.#owedByteCount += bytes.length;
  }

  async end(): Promise<void> {
    if (this.isGone || this.#hasEnded) return;
    this.#hasEnded = true;
    this.endedFirst = !this.#peerEnded;
    this.#send(() => this.#peer.#arriveEnd());
  }

  reset(): void {
    if (this.isGone) return;
    this.#arrived.length = 0;
    this.#break();
    this.#send(() => this.#peer.#arriveReset());
  }

  async close(): Promise<void> {
    // A kernel answers with a reset when bytes were thrown away unread (RFC 9293 §3.6, RFC 2525 §2.17).
    if (this.#arrived.length > 0) this.reset();
    if (this.isGone) return;
    await this.end();
    this.isGone = true;
    this.#wake('reader');
    this.#wake('writer');
    this.#notify();
  }

  #send(arrive: () => void): void {
    this.#line.clock.startTimer(this.#line.latencyMs, arrive);
  }

  #arrive(segment: Uint8Array): void {
    if (this.isGone) {
      if (!this.wasReset) this.#send(() => this.#peer.#arriveReset());
      return;
    }
    this.#arrived.push(segment);
    this.#wake('reader');
  }

  #arriveEnd(): void {
    this.#peerEnded = true;
    this.#wake('reader');
    this.#notify();
  }

  #arriveReset(): void {
    if (!this.isGone) this.#break();
  }

  #break(): void {
    this.wasReset = true;
    this.isGone = true;
    this.#wake('reader');
    this.#wake('writer');
    this.#notify();
  }

  #wake(who: 'reader' | 'writer'): void {
    (who === 'reader' ? this.#reader : this.#writer)?.wake();
  }

  /** Waits until woken; the caller looks again at what it waited for. */
  #wait(who: 'reader' | 'writer', signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        signal?.removeEventListener('abort', wake);
        if (who === 'reader') this.#reader = undefined;
        else this.#writer = undefined;
        resolve();
      };
      if (who === 'reader') this.#reader = { wake };
      else this.#writer = { wake };
      signal?.addEventListener('abort', wake, { once: true });
    });
  }
}
