/** A plan, a document, a listener that remembers, and a scripted LPD: what the tests of ports share. */

import type { Connection, Environment } from '../../../src/engine/environment/environment.ts';
import type {
  DeliveryListener,
  Document,
  PortMonitor,
  PrintJob,
} from '../../../src/engine/ports/port-monitor.ts';
import type { Delivery } from '../../../src/engine/spooler/delivery.ts';
import type { TracedWire } from '../../../src/engine/trace/trace.ts';
import type { PrintPlan } from '../../../src/model/print-plan.ts';

export function planFor(changes: Partial<PrintPlan> = {}): PrintPlan {
  return {
    printer: 'Accounting',
    port: 'LPR_ACCT',
    monitor: 'lpr',
    host: '10.20.0.11',
    tcpPort: 515,
    queue: 'raw',
    sourcePorts: undefined,
    timeWaitSeconds: 240,
    order: 'control-first',
    dialect: 'windows',
    ...changes,
  };
}

/** Bytes of every value, so that a byte changed or lost on the way shows. */
export function documentOf(byteCount: number): { document: Document; bytes: Uint8Array } {
  const bytes = new Uint8Array(byteCount);
  for (let index = 0; index < byteCount; index += 1) bytes[index] = index * 31 + (index >> 8);
  const document: Document = {
    byteCount,
    async read(offset, into) {
      const part = bytes.subarray(offset, offset + into.length);
      into.set(part);
      return part.length;
    },
  };
  return { document, bytes };
}

export function jobOf(document: Document, id = 1): PrintJob {
  return { id, title: 'report', user: 'maria', document };
}

export interface Remembered extends DeliveryListener {
  readonly events: { source: string; id: number; level: string; message: string }[];
  readonly meanings: string[];
  readonly wires: TracedWire[];
}

export function rememberingListener(): Remembered {
  const events: Remembered['events'] = [];
  const meanings: string[] = [];
  const wires: TracedWire[] = [];
  return {
    events,
    meanings,
    wires,
    trace: (entry) => {
      meanings.push(`${entry.direction}: ${entry.meaning}`);
      if (entry.wire) wires.push(entry.wire);
    },
    log: (event) => events.push(event),
    documentBegins: () => {},
    progress: () => {},
  };
}

export interface Attempt {
  readonly delivery: Delivery;
  readonly listener: Remembered;
}

export async function attempt(
  port: PortMonitor,
  job: PrintJob,
  signal: AbortSignal = new AbortController().signal,
): Promise<Attempt> {
  const listener = rememberingListener();
  const delivery = await port.deliver(job, listener, { signal });
  // As the spooler does where the monitor goes on.
  if ('events' in delivery) listener.events.push(...(delivery.events ?? []));
  return { delivery, listener };
}

/** Listens where `planFor` prints to and lets the script talk; what it threw is thrown by nobody. */
export async function listenWith(
  environment: Environment,
  script: (connection: Connection) => Promise<void>,
  tcpPort = 515,
): Promise<void> {
  await environment.network.listen({ host: '10.20.0.11', port: tcpPort }, (connection) => {
    script(connection).catch(() => connection.reset());
  });
}

/** Reads until `byteCount` bytes came in all, or the client ended. */
export async function readBytes(connection: Connection, byteCount: number): Promise<number> {
  let count = 0;
  while (count < byteCount) {
    const bytes = await connection.read();
    if (!bytes) break;
    count += bytes.length;
  }
  return count;
}
