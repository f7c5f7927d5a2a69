/** A virtual LPD printer: takes jobs as RFC 1179 says, may insist on source ports, and shows faults on demand. */

import { type NamedFault, namedFaults } from '../../knowledge/printer-faults.ts';
import { acceptedPorts, setContainsPort } from '../../model/port-range.ts';
import type { Connection, Environment } from '../environment/environment.ts';
import { errorCode } from '../errors.ts';
import { maxTracedBytes } from '../trace/trace.ts';
import { createLpdReceiver, type LpdReceiverAction } from '../wire/lpd-receiver.ts';
import type { LpdStage } from '../wire/lpd-sender.ts';
import { startPrinterListener } from './listening/printer-listener.ts';
import { type LimitedSession, limitSession, type SessionLimits } from './listening/session-limits.ts';
import type { DocumentSink, JobSink, VirtualPrinter, VirtualPrinterOptions } from './virtual-printer.ts';
import { watchJobs } from './watched-jobs.ts';

const limits: SessionLimits = {
  /** CommandTimeout of Windows' sender is as long. */
  silenceMs: 120_000,
  behindMs: 120_000,
  /** MaxJobTime of cupsd. */
  totalMs: 3 * 3600 * 1000,
};
/** Who is so far behind the minimum rate gives up the place where there is none left. */
const yieldAfterMs = 5000;
/** MaxConcurrentUsers of the Windows LPD service (Q121786). */
const maxConnectionCount = 100;

export async function startLpdPrinter(
  options: VirtualPrinterOptions,
  environment: Environment,
): Promise<VirtualPrinter> {
  const sessions = new Set<LimitedSession>();
  const receive = watchJobs(options.receive, (notice) => options.onNotice?.(notice));

  /** The one that is furthest behind loses its place. */
  function makeRoom(host: string | undefined): boolean {
    const [last] = [...sessions]
      .filter(
        (session) =>
          session.behindMs() >= yieldAfterMs && (host ?? session.remote.host) === session.remote.host,
      )
      .sort((one, other) => other.behindMs() - one.behindMs());
    last?.cut('others needed the place of a client that sent next to nothing');
    return last !== undefined;
  }

  const listener = await startPrinterListener(
    {
      listen: options.listen,
      faults: options.faults,
      trace: options.trace,
      onNotice: options.onNotice,
      maxConnectionCount,
      makeRoom,
      resetAfterDisconnectMs: options.resetAfterDisconnectMs,
      async serve(connection) {
        const session = limitSession(connection, environment.clock, limits);
        sessions.add(session);
        try {
          await serve(session, { ...options, receive });
        } finally {
          session.stop();
          sessions.delete(session);
        }
      },
    },
    environment,
  );
  return { address: listener.address, close: () => listener.close() };
}

async function serve(connection: LimitedSession, options: VirtualPrinterOptions): Promise<void> {
  const { remote } = connection;
  const accepted = acceptedPorts(options.acceptsSourcePorts ?? 'any');
  if (accepted && !setContainsPort(accepted, remote.port)) {
    // A strict LPD closes at once and says nothing: the symptom of Q249017.
    const why = `source port ${remote.port} is not one it trusts`;
    trace(options, 'connection', `closed: ${why}`);
    options.onNotice?.({ kind: 'refused', from: remote, queue: '', why });
    return;
  }
  const session = new LpdSession(connection, options);
  try {
    await session.run();
  } finally {
    const hadJob = await session.abandon(connection.cutOff ?? 'the connection broke off');
    if (!hadJob && connection.cutOff !== undefined) {
      options.onNotice?.({ kind: 'cut-off', from: remote, queue: '', why: connection.cutOff });
    }
  }
}

/** One connection: holds the job that is being received, so that it is put away however the connection ends. */
class LpdSession {
  readonly #connection: Connection;
  readonly #options: VirtualPrinterOptions;
  readonly #faults: readonly NamedFault[];
  #job: JobSink | undefined;
  #document: DocumentSink | undefined;
  #announcedBytes = 0;
  #documentBytes = 0;
  #queue = '';
  /** What went wrong has been said with the job that it concerns. */
  #isNoticed = false;
  #isOver = false;
  /** Code to answer instead of 0 after a file that could not be stored. */
  #failureCode = 0;

  constructor(connection: Connection, options: VirtualPrinterOptions) {
    this.#connection = connection;
    this.#options = options;
    this.#faults = namedFaults(options.faults);
  }

  async run(): Promise<void> {
    const receiver = createLpdReceiver();
    while (!this.#isOver) {
      const bytes = await this.#connection.read();
      if (bytes) trace(this.#options, 'received', 'from the client', bytes);
      const actions = bytes ? receiver.feed(bytes) : receiver.end('closed');
      for (const action of actions) {
        if (this.#isOver) break;
        await this.#perform(action);
      }
      // A document that ends with the connection has no answer when all is well.
      if (!bytes && this.#failureCode !== 0) await this.#refuse(this.#failureCode, 'refused: not stored');
    }
  }

  /** Says whether there was a job. */
  async abandon(why: string): Promise<boolean> {
    const job = this.#job;
    this.#job = undefined;
    this.#document = undefined;
    if (!job) return false;
    this.#isNoticed = true;
    trace(this.#options, 'connection', `job abandoned: ${why}`);
    await job.abandon(why);
    return true;
  }

  async #perform(action: LpdReceiverAction): Promise<void> {
    switch (action.kind) {
      case 'job':
        this.#isNoticed = false;
        this.#queue = action.queue;
        this.#job = this.#options.receive({ from: this.#connection.remote, queue: action.queue });
        return;
      case 'answer':
        return this.#answer(action.to, action.code, action.meaning);
      case 'document-start':
        this.#announcedBytes = action.byteCount ?? 0;
        this.#documentBytes = 0;
        return this.#store(async () => {
          this.#document = await this.#job?.document(action.byteCount);
        });
      case 'document-bytes':
        return this.#receiveBytes(action.bytes);
      case 'document-end':
        return this.#store(async () => this.#document?.close());
      case 'job-complete':
        return this.#store(() => this.#complete(action.attributes));
      case 'job-abandoned':
        await this.abandon(action.why);
        return;
      case 'queue-state':
        return this.#write(new TextEncoder().encode('no entries\n'), 'state of the queue');
      case 'note':
        return trace(this.#options, 'connection', action.meaning);
      case 'close':
        this.#isOver = true;
    }
  }

  async #answer(to: LpdStage, code: number, meaning: string): Promise<void> {
    const fault = this.#faults.find(({ refuses }) => refuses === to);
    if (code === 0 && fault) return this.#refuse(1, `refused: fault ${fault.name}`);
    if (code === 0 && this.#failureCode !== 0) return this.#refuse(this.#failureCode, 'refused: not stored');
    if (code !== 0) this.#noticeRefusal(meaning);
    await this.#write(Uint8Array.of(code), meaning);
  }

  #noticeRefusal(meaning: string): void {
    if (this.#isNoticed) return;
    this.#isNoticed = true;
    const why = meaning.replace(/^refused: /, '');
    this.#options.onNotice?.({ kind: 'refused', from: this.#connection.remote, queue: this.#queue, why });
  }

  async #refuse(code: number, meaning: string): Promise<void> {
    this.#isOver = true;
    this.#failureCode = 0;
    await this.abandon(meaning.replace(/^refused: /, ''));
    this.#noticeRefusal(meaning);
    await this.#write(Uint8Array.of(code), meaning);
  }

  async #receiveBytes(bytes: Uint8Array): Promise<void> {
    this.#documentBytes += bytes.length;
    const resetting = this.#faults.find(({ resetsInDocument }) => resetsInDocument);
    if (resetting && this.#documentBytes * 2 >= this.#announcedBytes) {
      this.#isOver = true;
      await this.abandon(`fault ${resetting.name}`);
      this.#connection.reset();
      return;
    }
    if (this.#failureCode === 0) await this.#store(async () => this.#document?.write(bytes));
  }

  async #complete(attributes: Readonly<Record<string, string>>): Promise<void> {
    if (this.#faults.some(({ refuses }) => refuses !== undefined)) return;
    await this.#job?.complete(attributes);
    this.#job = undefined;
    if (!this.#faults.some(({ withholdsLastAnswer }) => withholdsLastAnswer)) return;
    this.#isOver = true;
    await this.#waitForClient();
  }

  /** Takes what comes and says nothing until the client gives up. */
  async #waitForClient(): Promise<void> {
    while (await this.#connection.read());
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
