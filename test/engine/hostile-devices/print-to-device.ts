/** Prints to a misbehaving device as `platen print` does, and counts on how many connections the document left. */
import type { Connection, Environment } from '../../../src/engine/environment/environment.ts';
import { plannedPrint } from '../../../src/engine/test-print/planned-print.ts';
import type { PrintPlan } from '../../../src/model/print-plan.ts';
import type { SpoolerEvent } from '../../../src/model/spooler-event.ts';
import { planFor } from '../ports/delivery-rig.ts';
import { DeviceEnd } from './device-end.ts';
import type { HostileDevice } from './hostile-device.ts';

const beginning = 'THE DOCUMENT BEGINS';

export interface Printing {
  readonly timeoutMs: number;
  /** More than the network takes before somebody reads. */
  readonly largeByteCount: number;
  readonly plan?: Partial<PrintPlan>;
  readonly keepTrying?: boolean;
  readonly spoolFolder: string;
  /** How long after the start it is counted what comes; as long as the print may take where nothing is said. */
  readonly watchMs?: number;
}

export interface Printed {
  readonly outcome: string;
  /** Connections on which the first bytes of the document were handed to the network, read or not. */
  readonly copies: number;
  readonly connectionCount: number;
  readonly tookMs: number;
  readonly events: readonly SpoolerEvent[];
  readonly summary: string;
}

export async function printTo(
  device: HostileDevice,
  environment: Environment,
  { timeoutMs, largeByteCount, plan, keepTrying = false, spoolFolder, watchMs = timeoutMs }: Printing,
): Promise<Printed> {
  const written: string[] = [];
  const byteCount = device.isLarge ? largeByteCount : 4000;
  const startMs = environment.clock.monotonicMs();
  const ends: Connection[] = [];
  const listener = await environment.network.listen({ host: '127.0.0.1', port: 0 }, (connection) => {
    const index = ends.push(connection) - 1;
    // What it throws when the client goes away is nobody's business.
    Promise.resolve(device.serve?.(new DeviceEnd(connection, environment.clock), index)).catch(() => {});
  });
  if (!device.serve) await listener.close();
  const address = { host: '127.0.0.1', tcpPort: listener.address.port };
  const result = await plannedPrint(
    { ...environment, network: countingNetwork(environment, written) },
    {
      planned: { plan: planFor({ ...address, queue: 'raw', ...device.plan, ...plan }), virtual: undefined },
      title: 'page',
      user: 'maria',
      document: (async function* () {
        yield documentOf(byteCount);
      })(),
      timeoutMs,
      keepTrying,
      spoolFolder,
      signal: new AbortController().signal,
    },
  );
  const tookMs = environment.clock.monotonicMs() - startMs;
  // Nothing may come after its end, either.
  await environment.clock.sleep(Math.max(0, watchMs - tookMs));
  await listener.close();
  for (const end of ends) end.reset();
  const copies = written.filter((text) => text.includes(beginning)).length;
  return { ...result, copies, connectionCount: written.length, tookMs };
}

const documents = new Map<number, Uint8Array>();

/** The same each time: of several that are large, most of the time would be spent on making them. */
function documentOf(byteCount: number): Uint8Array {
  const document = documents.get(byteCount) ?? Buffer.from(beginning.padEnd(byteCount, '.'), 'latin1');
  documents.set(byteCount, document);
  return document;
}

/** Notes what is written on each connection, before it is written. */
function countingNetwork({ network }: Environment, written: string[]): Environment['network'] {
  return {
    ...network,
    async connect(to, options) {
      const connection = await network.connect(to, options);
      const index = written.push('') - 1;
      return {
        local: connection.local,
        remote: connection.remote,
        read: (reading) => connection.read(reading),
        write(chunk, writing) {
          const text = written[index] ?? '';
          if (text.length < 10_000) written[index] = text + Buffer.from(chunk).toString('latin1');
          return connection.write(chunk, writing);
        },
        end: () => connection.end(),
        reset: () => connection.reset(),
        close: () => connection.close(),
      };
    },
  };
}
