/** A virtual JetDirect: raw bytes on port 9100, one session at a time; a job ends with the connection or with its PJL frame. */
import { namedFaults } from '../../knowledge/printer-faults.ts';
import type { Connection, Environment } from '../environment/environment.ts';
import { maxTracedBytes } from '../trace/trace.ts';
import { createPjlJobSplitter } from '../wire/pjl-job-splitter.ts';
import { FairMutex } from './fair-mutex.ts';
import { createJobAssembler, type JobAssembler } from './job-assembler.ts';
import { startPrinterListener, waitForAbort } from './listening/printer-listener.ts';
import { type LimitedSession, limitSession, type SessionLimits } from './listening/session-limits.ts';
import type { VirtualPrinter, VirtualPrinterOptions } from './virtual-printer.ts';
import { watchJobs } from './watched-jobs.ts';

/** The idle timeout of current HP devices. */
const defaultIdleLimitMs = 270_000;
/** How far a job may fall behind while others wait. Ours; CUPS's socket backend waits as long for a byte from the device. */
const behindMs = 90_000;
/** How long a job may take while others wait: the MaxJobTime of cupsd. */
const totalMs = 3 * 3600 * 1000;
/** Connections that may wait for their turn: p910nd's backlog. */
const maxConnectionCount = 30;

export async function startJetDirectPrinter(
  options: VirtualPrinterOptions,
  environment: Environment,
): Promise<VirtualPrinter> {
  const isStrict = options.whenBusy === 'refuse';
  const receive = watchJobs(options.receive, (notice) => options.onNotice?.(notice));
  /** A second connection is accepted and not read until the first has ended, as by devices since about 2000. */
  const mutex = new FairMutex();
  const listener = await startPrinterListener(
    {
      listen: options.listen,
      faults: options.faults,
      trace: options.trace,
      onNotice: options.onNotice,
      maxConnectionCount: isStrict ? 1 : maxConnectionCount,
      refusesWhenFull: isStrict,
      resetAfterDisconnectMs: options.resetAfterDisconnectMs,
      serve: (connection, { stopping }) =>
        mutex.runExclusive(connection.remote.host, () =>
          serve(connection, { ...options, receive, stopping }, environment, mutex),
        ),
    },
    environment,
  );
  return { address: listener.address, close: () => listener.close() };
}

interface JetDirectOptions extends VirtualPrinterOptions {
  /** Aborted where the printer is being closed. */
  readonly stopping: AbortSignal;
}

async function serve(
  connection: Connection,
  options: JetDirectOptions,
  environment: Environment,
  mutex: FairMutex,
): Promise<void> {
  const jobs = createJobAssembler(
    () => options.receive({ from: connection.remote, queue: '' }),
    environment.clock,
  );
  // Between two jobs a connection may be silent as long as the device's idle timeout allows, whoever waits.
  const isContended = () => jobs.isOpen && mutex.waitingCount > 0;
  const session = limitSession(connection, environment.clock, { ...limitsOf(options), isContended });
  try {
    await receive(session, options, jobs);
  } catch (error) {
    // Silence and a broken connection leave a part of a job, and a part is never taken for the whole.
    const why = session.cutOff ?? (error instanceof Error ? error.message : String(error));
    if (await jobs.abandon(why)) trace(options, 'connection', `job abandoned: ${why}`);
    else if (session.cutOff !== undefined) {
      options.onNotice?.({ kind: 'cut-off', from: connection.remote, queue: '', why });
    }
    connection.reset();
  } finally {
    session.stop();
  }
}

function limitsOf({ idleLimitMs = defaultIdleLimitMs }: VirtualPrinterOptions): SessionLimits {
  const hasNone = idleLimitMs === Number.POSITIVE_INFINITY;
  return {
    silenceMs: idleLimitMs,
    behindMs: hasNone ? idleLimitMs : behindMs,
    totalMs: hasNone ? idleLimitMs : totalMs,
  };
}

async function receive(
  session: LimitedSession,
  options: JetDirectOptions,
  jobs: JobAssembler,
): Promise<void> {
  const splitter = createPjlJobSplitter();
  const faults = namedFaults(options.faults);
  const resetting = faults.find(({ resetsInDocument }) => resetsInDocument);
  const isEmpty = faults.some(({ standsStillFor }) => standsStillFor !== undefined);
  for (;;) {
    const bytes = await session.read();
    if (!bytes) break;
    trace(options, 'received', 'document', bytes);
    if (!jobs.isOpen) session.restart();
    for (const action of splitter.feed(bytes)) {
      if (action.kind === 'document') await jobs.write(action.bytes);
      else {
        trace(options, 'connection', `job ended by its PJL frame: ${action.title || 'no name'}`);
        jobs.markEnd(action.title);
      }
    }
    // Its memory is full soon, and then it reads no more: nobody puts paper in.
    if (isEmpty) await waitForAbort(options.stopping);
    if (resetting) throw new Error(`fault ${resetting.name}`);
  }
  await jobs.close(splitter.end());
}

function trace(
  options: VirtualPrinterOptions,
  direction: 'received' | 'connection',
  meaning: string,
  bytes: Uint8Array = new Uint8Array(0),
): void {
  options.trace?.({ direction, meaning, byteCount: bytes.length, bytes: bytes.slice(0, maxTracedBytes) });
}
