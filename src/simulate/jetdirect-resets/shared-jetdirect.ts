/** Print servers that print to one JetDirect through the real spooler, ports and virtual printer, in virtual time. */
import type { Environment, Network } from '../../engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../engine/environment/simulated/simulated-environment.ts';
import { createPort } from '../../engine/ports/index.ts';
import { startVirtualPrinter } from '../../engine/printers/index.ts';
import type { JobSink } from '../../engine/printers/virtual-printer.ts';
import { createSpooler } from '../../engine/spooler/spooler.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import { numberedDocument, numberedTitle, recognizeJob } from '../numbered-jobs.ts';
import type { Arrival } from '../print-arrivals.ts';

export interface PrintServer {
  readonly plan: PrintPlan;
  readonly arrivals: readonly Arrival[];
  readonly bytesPerJob: number;
}

export interface SharedJetDirect {
  readonly seed: number;
  /** All of them print to the host and port of the first. */
  readonly servers: readonly PrintServer[];
  readonly resetMs: number;
  /** How fast the device takes a job. */
  readonly bytesPerSecond: number;
  /** Until then jobs arrive. */
  readonly stretchSeconds: number;
  /** How long the queues may empty after that; it ends earlier where nothing moves any more. */
  readonly graceSeconds: number;
  readonly timeWaitSeconds: number;
  readonly watch: JetDirectWatch;
  /** Ends the run early. */
  readonly signal?: AbortSignal | undefined;
}

/** Called in order of time, with the server's place in the list. */
export interface JetDirectWatch {
  arrived(server: number, atSeconds: number, jobIds: readonly number[]): void;
  /** An event in the server's log; `id` is 1044 for each refusal. */
  logged(server: number, atSeconds: number, event: { source: string; id: number; job: number }): void;
  connected(server: number, atSeconds: number, sourcePort: number): void;
  /** The port is done with the job. */
  delivered(server: number, atSeconds: number, job: number): void;
}

export interface ServerResult {
  readonly submittedCount: number;
  /** Jobs that the device received whole and byte for byte. */
  readonly printedCount: number;
}

export async function runSharedJetDirect(setup: SharedJetDirect): Promise<ServerResult[]> {
  const { seed, servers, timeWaitSeconds, signal } = setup;
  const environment = createSimulatedEnvironment({
    seed,
    signal,
    network: { timeWaitMs: timeWaitSeconds * 1000 },
  });
  const printedCounts = servers.map(() => 0);
  const submittedCounts = servers.map(({ arrivals }) =>
    arrivals.reduce((count, { jobCount }) => count + jobCount, 0),
  );
  await environment.run(async () => {
    const { host, tcpPort } = servers[0]?.plan ?? { host: 'jetdirect', tcpPort: 9100 };
    const printer = await startVirtualPrinter(
      'raw',
      {
        listen: { host, port: tcpPort },
        faults: [],
        resetAfterDisconnectMs: setup.resetMs,
        // As JetDirects of the article's days did: a second connection is refused.
        whenBusy: 'refuse',
        // DLC knows no idle timeout: the server holds the link until it or the adapter restarts.
        idleLimitMs: Number.POSITIVE_INFINITY,
        receive: () =>
          receiveJob(environment, setup, (server) => {
            printedCounts[server] = (printedCounts[server] ?? 0) + 1;
          }),
      },
      environment,
    );
    const closing = servers.map((server, index) => startServer(environment, { server, index }, setup));
    await waitForEnd(environment, setup, {
      rest: Promise.all(closing.map(({ rest }) => rest)),
      deliveredCount: () => closing.reduce((sum, server) => sum + server.deliveredCount, 0),
    });
    for (const server of closing) await server.close();
    await printer.close();
  });
  return servers.map((_, index) => ({
    submittedCount: submittedCounts[index] ?? 0,
    printedCount: printedCounts[index] ?? 0,
  }));
}

/** Until all jobs rest, or none has moved for a while after the last arrival: a server that is locked out waits for ever. */
async function waitForEnd(
  { clock }: Environment,
  { stretchSeconds, graceSeconds }: SharedJetDirect,
  { rest, deliveredCount }: { rest: Promise<unknown>; deliveredCount: () => number },
): Promise<void> {
  let isOver = false;
  const over = new AbortController();
  const end = () => {
    isOver = true;
    over.abort();
  };
  rest.then(end, end);
  const pause = (seconds: number) => clock.sleep(seconds * 1000, { signal: over.signal }).catch(() => {});
  await pause(stretchSeconds);
  for (let waitedSeconds = 0; !isOver && waitedSeconds < graceSeconds; waitedSeconds += quietSeconds) {
    const before = deliveredCount();
    await pause(quietSeconds);
    if (deliveredCount() === before) break;
  }
  await clock.sleep(settleMs);
}

/** Longer than any wait of a job that still moves. */
const quietSeconds = 60;
/** A job in a PJL frame is put away a moment after its end. */
const settleMs = 1000;

interface RunningServer {
  /** Resolves once the last of its jobs rests. */
  readonly rest: Promise<void>;
  readonly deliveredCount: number;
  close(): Promise<void>;
}

function startServer(
  environment: Environment,
  { server, index }: { server: PrintServer; index: number },
  { watch }: SharedJetDirect,
): RunningServer {
  const { clock } = environment;
  const seconds = () => clock.monotonicMs() / 1000;
  const network = observeConnections(environment.network, (sourcePort) =>
    watch.connected(index, seconds(), sourcePort),
  );
  const assumption = { ...environment, network };
  const spooler = createSpooler(assumption);
  const port = createPort(server.plan, assumption);
  const closing = new AbortController();
  let lastId = 0;
  let deliveredCount = 0;

  async function print(id: number): Promise<void> {
    const { plan } = server;
    const document = numberedDocument({ server: index, id, byteCount: server.bytesPerJob });
    const job = { id, title: numberedTitle({ server: index, id }), user: 'user', document };
    const submitted = spooler.submit({
      job,
      printer: plan.printer,
      port,
      portName: plan.port,
      dialect: 'windows',
      retryPolicy: 'as-the-monitor-does',
      onEvent: (event) => watch.logged(index, seconds(), { ...event, job: id }),
    });
    const { state } = await submitted.rest();
    if (state !== 'done') return;
    deliveredCount += 1;
    watch.delivered(index, seconds(), id);
  }

  async function submitAll(): Promise<void> {
    const rests: Promise<void>[] = [];
    for (const { atSeconds, jobCount } of server.arrivals) {
      await clock.sleep(atSeconds * 1000 - clock.monotonicMs(), { signal: closing.signal });
      const ids = Array.from({ length: jobCount }, (_, place) => lastId + 1 + place);
      lastId += jobCount;
      watch.arrived(index, seconds(), ids);
      for (const id of ids) rests.push(print(id));
    }
    await Promise.all(rests);
  }

  return {
    // Whatever is still to come when the run ends does not come.
    rest: submitAll().catch(() => {}),
    get deliveredCount() {
      return deliveredCount;
    },
    async close() {
      closing.abort();
      await spooler.close();
      await port.close?.();
    },
  };
}

function observeConnections(network: Network, onConnect: (sourcePort: number) => void): Network {
  return {
    ...network,
    async connect(to, options) {
      const connection = await network.connect(to, options);
      onConnect(connection.local.port);
      return connection;
    },
  };
}

/** The device: takes its time for every byte, and counts a job only if it is what the server sent. */
function receiveJob(
  { clock }: Environment,
  { servers, bytesPerSecond }: SharedJetDirect,
  onPrinted: (server: number) => void,
): JobSink {
  const chunks: Uint8Array[] = [];
  const byteCounts = servers.map(({ bytesPerJob }) => bytesPerJob);
  return {
    async document() {
      return {
        async write(chunk) {
          chunks.push(chunk.slice());
          await clock.sleep((chunk.length / bytesPerSecond) * 1000);
        },
        async close() {},
      };
    },
    async complete() {
      const server = recognizeJob(chunks, byteCounts);
      if (server !== undefined) onPrinted(server);
    },
    async abandon() {},
  };
}
