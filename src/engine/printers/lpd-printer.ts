/** A virtual LPD printer: takes jobs as RFC 1179 says, may insist on source ports, and shows faults on demand. */

import type { FaultName } from '../../knowledge/printer-faults.ts';
import { acceptedPorts, setContainsPort } from '../../model/port-range.ts';
import type { Connection, Environment } from '../environment.ts';
import { errorCode } from '../errors.ts';
import { maxTracedBytes } from '../trace.ts';
import { createLpdReceiver, type LpdReceiverAction } from '../wire/lpd-receiver.ts';
import type { LpdStage } from '../wire/lpd-sender.ts';
import { type IdleLimit, startIdleLimit } from './idle-limit.ts';
import { startPrinterListener } from './printer-listener.ts';
import type { DocumentSink, JobSink, VirtualPrinter, VirtualPrinterOptions } from './virtual-printer.ts';

/** A silent client is given up after this time (CommandTimeout of Windows' sender is as long). */
const idleLimitMs = 120_000;
/** MaxConcurrentUsers of the Windows LPD service (Q121786). */
const maxConnectionCount = 100;

/** Which answer each refusing fault spoils. */
const spoiledAnswers: Readonly<Partial<Record<LpdStage, FaultName>>> = {
  queue: 'nack-queue',
  'control-file': 'nack-control',
  'data-file': 'nack-data',
};

export async function startLpdPrinter(
  options: VirtualPrinterOptions,
  environment: Environment,
): Promise<VirtualPrinter> {
  const listener = await startPrinterListener(
    {
      listen: options.listen,
      faults: options.faults,
      trace: options.trace,
      maxConnectionCount,
      resetAfterDisconnectMs: options.resetAfterDisconnectMs,
      serve: (connection) => serve(connection, options, environment),
    },
    environment,
  );
  return { kind: 'lpd', address: listener.address, close: () => listener.close() };
}

async function serve(
  connection: Connection,
  options: VirtualPrinterOptions,
  environment: Environment,
): Promise<void> {
  const accepted = acceptedPorts(options.acceptsSourcePorts ?? 'any');
  if (accepted && !setContainsPort(accepted, connection.remote.port)) {
    // A strict LPD closes at once and says nothing: the symptom of Q249017.
    trace(options, 'connection', `closed: source port ${connection.remote.port} is not one it trusts`);
    return;
  }
  const idle = startIdleLimit(connection, environment.clock, idleLimitMs);
  const session = new LpdSession(connection, options, idle);
  try {
    await session.run();
  } finally {
    idle.close();
    await session.abandon(idle.passed ? 'the client was silent for too long' : 'the connection broke off');
  }
}

/** One connection: holds the job that is being received, so that it is put away however the connection ends. */
class LpdSession {
  readonly #connection: Connection;
  readonly #options: VirtualPrinterOptions;
  readonly #faults: ReadonlySet<FaultName>;
  readonly #idle: IdleLimit;
  #job: JobSink | undefined;
  #document: DocumentSink | undefined;
  #announcedBytes = 0;
  #documentBytes = 0;
  #isOver = false;
  /** Code to answer instead of 0 after a file that could not be stored. */
  #failureCode = 0;

  constructor(connection: Connection, options: VirtualPrinterOptions, idle: IdleLimit) {
    this.#connection = connection;
    this.#options = options;
    this.#faults = new Set(options.faults);
    this.#idle = idle;
  }

  async run(): Promise<void> {
    const receiver = createLpdReceiver();
    while (!this.#isOver) {
      const bytes = await this.#connection.read();
      this.#idle.touch();
      if (bytes) trace(this.#options, 'received', 'from the client', bytes);
      const actions = bytes ? receiver.feed(bytes) : receiver.end('closed');
      for (const action of actions) {
        if (this.#isOver) break;
        await this.#perform(action);
        this.#idle.touch();
      }
    }
  }

  async abandon(why: string): Promise<void> {
    const job = this.#job;
    this.#job = undefined;
    this.#document = undefined;
    if (!job) return;
    trace(this.#options, 'connection', `job abandoned: ${why}`);
    await job.abandon(why);
  }

  async #perform(action: LpdReceiverAction): Promise<void> {
    switch (action.kind) {
      case 'job':
        this.#job = this.#options.receive({ from: this.#connection.remote, queue: action.queue });
        return;
      case 'answer':
        return this.#answer(action.to, action.code, action.meaning);
      case 'document-start':
        this.#announcedBytes = action.byteCount ?? 0;
        this.#documentBytes = 0;
        return this.#store(async () => {
          this.#document = await this.#job?.document();
        });
      case 'document-bytes':
        return this.#receiveBytes(action.bytes);
      case 'document-end':
        return this.#store(async () => this.#document?.close());
      case 'job-complete':
        return this.#store(() => this.#complete(action.attributes));
      case 'job-abandoned':
        return this.abandon(action.why);
      case 'queue-state':
        return this.#write(new TextEncoder().encode('no entries\n'), 'state of the queue');
      case 'note':
        return trace(this.#options, 'connection', action.meaning);
      case 'close':
        this.#isOver = true;
    }
  }

  async #answer(to: LpdStage, code: number, meaning: string): Promise<void> {
    const fault = spoiledAnswers[to];
    if (code === 0 && fault && this.#faults.has(fault)) return this.#refuse(1, `refused: fault ${fault}`);
    if (code === 0 && this.#failureCode !== 0) return this.#refuse(this.#failureCode, 'refused: not stored');
    await this.#write(Uint8Array.of(code), meaning);
  }

  async #refuse(code: number, meaning: string): Promise<void> {
    this.#isOver = true;
    await this.abandon(meaning);
    await this.#write(Uint8Array.of(code), meaning);
  }

  async #receiveBytes(bytes: Uint8Array): Promise<void> {
    this.#documentBytes += bytes.length;
    if (this.#faults.has('reset') && this.#documentBytes * 2 >= this.#announcedBytes) {
      this.#isOver = true;
      await this.abandon('fault reset');
      this.#connection.reset();
      return;
    }
    if (this.#failureCode === 0) await this.#store(async () => this.#document?.write(bytes));
  }

  async #complete(attributes: Readonly<Record<string, string>>): Promise<void> {
    if (this.#faults.has('nack-data') || this.#faults.has('nack-control')) return;
    await this.#job?.complete(attributes);
    this.#job = undefined;
    if (!this.#faults.has('no-final-ack')) return;
    this.#isOver = true;
    await this.#waitForClient();
  }

  /** Takes what comes and says nothing until the client gives up. */
  async #waitForClient(): Promise<void> {
    while (await this.#connection.read()) this.#idle.touch();
  }

  /** What cannot be stored is refused with the next answer, never passed over: 2 means that there is no space. */
  async #store(run: () => Promise<void> | undefined): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.#failureCode = errorCode(error) === 'disk-full' ? 2 : 1;
      await this.abandon(error instanceof Error ? error.message : String(error));
    }
  }

  async #write(bytes: Uint8Array, meaning: string): Promise<void> {
    trace(this.#options, 'sent', meaning, bytes);
    await this.#connection.write(bytes);
  }
}

function trace(
  options: VirtualPrinterOptions,
  direction: 'sent' | 'received' | 'connection',
  meaning: string,
  bytes: Uint8Array = new Uint8Array(0),
): void {
  options.trace?.({
    direction,
    meaning,
    byteCount: bytes.length,
    bytes: new Uint8Array(bytes.subarray(0, maxTracedBytes)),
  });
}
