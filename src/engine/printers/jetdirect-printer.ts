/** A virtual JetDirect: raw bytes on port 9100, one session at a time; a job ends with the connection or with its PJL frame. */
import type { Connection, Environment } from '../environment.ts';
import { maxTracedBytes } from '../trace.ts';
import { createPjlJobSplitter } from '../wire/pjl-job-splitter.ts';
import { type IdleLimit, startIdleLimit } from './idle-limit.ts';
import { createJobAssembler, type JobAssembler } from './job-assembler.ts';
import { startPrinterListener } from './printer-listener.ts';
import type { VirtualPrinter, VirtualPrinterOptions } from './virtual-printer.ts';

/** The idle timeout of current HP devices. */
const defaultIdleLimitMs = 270_000;
/** Connections that may wait for their turn: p910nd's backlog. */
const maxConnectionCount = 30;

export async function startJetDirectPrinter(
  options: VirtualPrinterOptions,
  environment: Environment,
): Promise<VirtualPrinter> {
  const isStrict = options.whenBusy === 'refuse';
  let turn: Promise<void> = Promise.resolve();

  /** A second connection is accepted and not read until the first has ended, as by devices since about 2000. */
  function serveInTurn(connection: Connection): Promise<void> {
    const mine = turn.then(() => serve(connection, options, environment));
    turn = mine.catch(() => {});
    return mine;
  }

  const listener = await startPrinterListener(
    {
      listen: options.listen,
      faults: options.faults,
      trace: options.trace,
      maxConnectionCount: isStrict ? 1 : maxConnectionCount,
      refusesWhenFull: isStrict,
      resetAfterDisconnectMs: options.resetAfterDisconnectMs,
      serve: serveInTurn,
    },
    environment,
  );
  return { kind: 'jetdirect', address: listener.address, close: () => listener.close() };
}

async function serve(
  connection: Connection,
  options: VirtualPrinterOptions,
  environment: Environment,
): Promise<void> {
  const idle = startIdleLimit(connection, environment.clock, options.idleLimitMs ?? defaultIdleLimitMs);
  const jobs = createJobAssembler(
    () => options.receive({ from: connection.remote, queue: '' }),
    environment.clock,
  );
  try {
    await receive(connection, { options, idle, jobs });
  } catch (error) {
    // Silence and a broken connection leave a part of a job, and a part is never taken for the whole.
    const why = error instanceof Error ? error.message : String(error);
    const cause = idle.passed ? 'the client was silent for too long' : why;
    if (await jobs.abandon(cause)) trace(options, 'connection', `job abandoned: ${cause}`);
    connection.reset();
  } finally {
    idle.close();
  }
}

interface Session {
  readonly options: VirtualPrinterOptions;
  readonly idle: IdleLimit;
  readonly jobs: JobAssembler;
}

async function receive(connection: Connection, { options, idle, jobs }: Session): Promise<void> {
  const splitter = createPjlJobSplitter();
  for (;;) {
    const bytes = await connection.read();
    if (!bytes) break;
    trace(options, 'received', 'document', bytes);
    for (const action of splitter.feed(bytes)) {
      if (action.kind === 'document') await jobs.write(action.bytes);
      else {
        trace(options, 'connection', `job ended by its PJL frame: ${action.title || 'no name'}`);
        jobs.markEnd(action.title);
      }
    }
    if (options.faults.includes('reset')) throw new Error('fault reset');
    idle.touch();
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
