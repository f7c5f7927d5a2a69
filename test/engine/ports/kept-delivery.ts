/** A print to a scripted device in virtual time, as lines: what it came to, what was logged, and what the device saw. */

import type { Connection, Environment } from '../../../src/engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { createPort } from '../../../src/engine/ports/index.ts';
import type { Delivery } from '../../../src/engine/spooler/delivery.ts';
import type { TraceSink } from '../../../src/engine/trace/trace.ts';
import type { PrintPlan } from '../../../src/model/print-plan.ts';
import { documentOf, jobOf, listenWith, planFor, rememberingListener } from './delivery-rig.ts';

export interface Delivering {
  readonly plan?: Partial<PrintPlan>;
  readonly byteCount?: number;
  readonly isCareful?: boolean;
  /** How often the port tries, one after the other. */
  readonly attemptCount?: number;
  /** When the print is cancelled. */
  readonly cancelAfterMs?: number;
  /** Of the document: an error, or an end, instead of the bytes from here on. */
  readonly breaksAt?: number;
  readonly endsAt?: number;
  /** Undefined: nothing listens. */
  readonly device?: ((connection: Connection, environment: Environment) => Promise<void>) | undefined;
}

export async function deliver(delivering: Delivering): Promise<string[]> {
  const { plan = {}, byteCount = 12, isCareful = false, attemptCount = 1, device } = delivering;
  const environment = createSimulatedEnvironment({ seed: 3 });
  const lines: string[] = [];
  await environment.run(async () => {
    const whole = planFor(plan);
    if (device) {
      const seen = (connection: Connection) => device(watched(connection, lines), environment);
      await listenWith(environment, seen, whole.tcpPort);
    }
    const port = createPort(whole, environment);
    for (let attempt = 0; attempt < attemptCount; attempt += 1) {
      const startedMs = environment.clock.monotonicMs();
      const controller = new AbortController();
      if (delivering.cancelAfterMs !== undefined)
        environment.clock.startTimer(delivering.cancelAfterMs, () => controller.abort(new Error('enough')));
      const listener = rememberingListener();
      const traced: string[] = [];
      let progress: number | undefined;
      const delivery = await port.deliver(
        jobOf(documentFor(delivering, byteCount), 7 + attempt),
        {
          ...listener,
          trace: (entry) => traced.push(describeEntry(entry)),
          documentBegins: () => lines.push('the document begins'),
          progress: (bytesSent) => {
            progress = bytesSent;
          },
        },
        { signal: controller.signal, isCareful },
      );
      const tookMs = Math.round(environment.clock.monotonicMs() - startedMs);
      const { pendingTimerCount } = environment.clock;
      lines.push(
        `${describe(delivery)} after ${tookMs} ms, progress ${progress}, ${pendingTimerCount} timers left`,
      );
      for (const { level, id, message } of listener.events) lines.push(`${level} ${id}: ${message}`);
      lines.push(`trace: ${traced.join(' | ')}`);
      await environment.clock.sleep(5000);
    }
  });
  lines.push(`${environment.network.openSocketCount} sockets left`);
  return lines;
}

function documentFor({ breaksAt, endsAt }: Delivering, byteCount: number) {
  const { document } = documentOf(breaksAt === 0 ? 1 : byteCount);
  return {
    byteCount,
    async read(offset: number, into: Uint8Array) {
      if (breaksAt !== undefined && offset + into.length > breaksAt) throw new Error('the disk is gone');
      if (endsAt !== undefined && offset >= endsAt) return 0;
      return document.read(offset, endsAt === undefined ? into : into.subarray(0, endsAt - offset));
    },
  };
}

/** Notes how the port ends the connection. */
function watched(connection: Connection, lines: string[]): Connection {
  return {
    ...connection,
    local: connection.local,
    remote: connection.remote,
    end: () => connection.end(),
    reset: () => connection.reset(),
    close: () => connection.close(),
    write: (chunk, options) => connection.write(chunk, options),
    async read(options) {
      try {
        const bytes = await connection.read(options);
        if (!bytes) lines.push('the device sees the end');
        return bytes;
      } catch (error) {
        lines.push('the device sees a reset');
        throw error;
      }
    },
  };
}

function describe(delivery: Delivery): string {
  const { outcome, bytesSent, next, ...rest } = delivery;
  return `${outcome}, ${bytesSent} bytes, ${next} ${JSON.stringify(rest)}`;
}

type Entry = Parameters<TraceSink>[0];

/** "sent: document (12)", "connection: 49152 -> 10.20.0.11:515 opened in 1 ms", "connection: closed by reset". */
function describeEntry({ direction, meaning, byteCount, bytes, opened, opening, ended }: Entry): string {
  const size = direction === 'connection' ? '' : ` (${byteCount}${bytes.length === byteCount ? '' : ' ?'})`;
  const isOpen = opened ? (opened.isEncrypted ? ' encrypted' : ' in the clear') : '';
  const took = opening ? ` in ${Math.round(opening.durationMs)} ms` : '';
  return `${direction}: ${meaning}${size}${isOpen}${took}${ended ? ` (${ended})` : ''}`;
}
