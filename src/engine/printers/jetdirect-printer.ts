/** A virtual JetDirect: raw bytes on port 9100, one session at a time, a job ends with the connection. */
import type { Connection, Environment } from '../environment.ts';
import { maxTracedBytes } from '../trace.ts';
import { startIdleLimit } from './idle-limit.ts';
import { startPrinterListener } from './printer-listener.ts';
import type { DocumentSink, JobSink, VirtualPrinter, VirtualPrinterOptions } from './virtual-printer.ts';

/** The idle timeout of current HP devices. */
const idleLimitMs = 270_000;
/** Connections that may wait for their turn: p910nd's backlog. */
const maxConnectionCount = 30;

export async function startJetDirectPrinter(
  options: VirtualPrinterOptions,
  environment: Environment,
): Promise<VirtualPrinter> {
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
      maxConnectionCount,
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
  const idle = startIdleLimit(connection, environment.clock, idleLimitMs);
  let job: JobSink | undefined;
  let document: DocumentSink | undefined;
  try {
    for (;;) {
      const bytes = await connection.read();
      if (!bytes) break;
      trace(options, 'received', 'document', bytes);
      // A connection without a byte is no job: port scanners and status pollers make many.
      job ??= options.receive({ from: connection.remote, queue: '' });
      document ??= await job.document();
      await document.write(bytes);
      if (options.faults.includes('reset')) throw new Error('fault reset');
      idle.touch();
    }
    await document?.close();
    await job?.complete({});
  } catch (error) {
    // Silence and a broken connection leave a part of a job, and a part is never taken for the whole.
    const why = error instanceof Error ? error.message : String(error);
    const cause = idle.passed ? 'the client was silent for too long' : why;
    if (job) trace(options, 'connection', `job abandoned: ${cause}`);
    await job?.abandon(cause);
    connection.reset();
  } finally {
    idle.close();
  }
}

function trace(
  options: VirtualPrinterOptions,
  direction: 'received' | 'connection',
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
