/** HPMON's continuous mode: one connection that is opened once and kept between jobs, each in a PJL frame, because TCP has no other boundary. */
import type { Address, Connection, Environment } from '../../environment/environment.ts';
import { pjlJobClosing, pjlJobOpening } from '../../wire/pjl-job-frame.ts';
import { type Failure, openConnection } from '../connecting.ts';
import { DocumentReader } from '../document-reader.ts';
import type { DeliveryListener, PrintJob } from '../port-monitor.ts';
import { type RawEnding, stallTimeoutMs } from '../raw/raw-conversation.ts';
import { traceBytes, traceConnection } from '../tracing.ts';
import { Watchdog } from '../watchdog.ts';

export type ContinuousEnding =
  | RawEnding
  /** The whole job is written, and the connection stands. */
  | { readonly kind: 'written'; readonly bytesSent: number; readonly begun: boolean };

/** A device that takes the connection only to drop it does so at once: until then nothing is called sent. */
const settleMs = 30;
/** How long the device may take to end its side when the connection is let go. */
const closeGraceMs = 1000;

interface Held {
  readonly connection: Connection;
  state: 'open' | 'ended' | 'broken';
  /** Resolves once the device has ended or broken it. */
  over: Promise<void>;
}

export class ContinuousConnection {
  readonly #address: Address;
  readonly #environment: Environment;
  #held: Held | undefined;
  /** Whose job is under way: what the device says meanwhile stands in its trace. */
  #current: DeliveryListener | undefined;

  constructor(address: Address, environment: Environment) {
    this.#address = address;
    this.#environment = environment;
  }

  /** It was open and broke without this side's doing; until the next `open`. */
  get isLost(): boolean {
    return this.#held !== undefined && this.#held.state !== 'open';
  }

  /** Connects where it is not connected. */
  async open(listener: DeliveryListener, signal: AbortSignal): Promise<Failure | undefined> {
    if (this.#held?.state === 'open') return undefined;
    await this.#held?.connection.close();
    this.#held = undefined;
    const opened = await openConnection({
      environment: this.#environment,
      address: this.#address,
      listener,
      signal,
    });
    if (!opened.ok) return opened.failure;
    this.#held = { connection: opened.connection, state: 'open', over: Promise.resolve() };
    this.#held.over = this.#drain(this.#held);
    return undefined;
  }

  async send(job: PrintJob, listener: DeliveryListener, signal: AbortSignal): Promise<ContinuousEnding> {
    if (!this.#held) return { kind: 'reset', bytesSent: 0, begun: false };
    const watchdog = new Watchdog(this.#environment.clock, signal);
    this.#current = listener;
    const ending = await this.#write(this.#held, job, { listener, watchdog });
    this.#current = undefined;
    watchdog.close();
    const isWhole = ending.kind === 'written' || (ending.kind === 'cancelled' && !ending.begun);
    // A part of a job must not be taken for its beginning: the device learns it from a reset.
    if (!isWhole) this.#letGo(listener);
    return ending;
  }

  /** Lets the device go. */
  async close(): Promise<void> {
    const it = this.#held;
    this.#held = undefined;
    if (!it) return;
    const timer = this.#environment.clock.startTimer(closeGraceMs, () => it.connection.reset());
    await it.connection.end();
    await it.over;
    timer.cancel();
    await it.connection.close();
  }

  /** Reads all the while: it is how a lost connection shows between jobs, and a device whose answers nobody takes may stall. */
  async #drain(it: Held): Promise<void> {
    try {
      for (;;) {
        const bytes = await it.connection.read();
        if (!bytes) break;
        if (this.#current) traceBytes(this.#current, 'received', 'back channel', bytes);
      }
      it.state = 'ended';
    } catch {
      it.state = 'broken';
    }
  }

  async #write(
    it: Held,
    { document, title }: PrintJob,
    { listener, watchdog }: { listener: DeliveryListener; watchdog: Watchdog },
  ): Promise<ContinuousEnding> {
    const { signal } = watchdog;
    const reader = new DocumentReader(document, { closing: pjlJobClosing(title) });
    let bytesSent = 0;
    let begun = false;
    try {
      signal.throwIfAborted();
      watchdog.expectWithin(stallTimeoutMs);
      begun = true;
      const opening = pjlJobOpening(title);
      await it.connection.write(opening, { signal });
      traceBytes(listener, 'sent', 'PJL frame: the job begins', opening);
      while (bytesSent < document.byteCount && it.state === 'open') {
        const chunk = await readChunk(reader);
        if (chunk instanceof Error)
          return { kind: 'document-unreadable', bytesSent, begun, why: chunk.message };
        if (chunk.length === 0) return { kind: 'document-changed', bytesSent, begun };
        watchdog.expectWithin(stallTimeoutMs);
        if (bytesSent === 0) listener.documentBegins();
        await it.connection.write(chunk, { signal });
        bytesSent = reader.byteCount;
        const isLast = bytesSent === document.byteCount;
        traceBytes(listener, 'sent', isLast ? 'document, PJL frame: the job ends' : 'document', chunk);
        listener.progress(bytesSent);
      }
      await this.#environment.clock.sleep(settleMs, { signal });
    } catch {
      if (watchdog.reason === 'cancelled') return { kind: 'cancelled', bytesSent, begun };
      return { kind: watchdog.reason === 'timeout' ? 'stalled' : 'reset', bytesSent, begun };
    }
    if (it.state === 'open') return { kind: 'written', bytesSent, begun };
    return { kind: it.state === 'broken' ? 'reset' : 'ended-early', bytesSent, begun };
  }

  #letGo(listener: DeliveryListener): void {
    this.#held?.connection.reset();
    this.#held = undefined;
    traceConnection(listener, 'closed', { ended: 'reset' });
  }
}

async function readChunk(reader: DocumentReader): Promise<Uint8Array | Error> {
  try {
    return await reader.read();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
