/** A queue that prints by IPP to one printer, which may be given another certificate: our spooler, port and virtual printer in virtual time. */
import type { Environment } from '../../engine/environment/environment.ts';
import {
  identityOf,
  type SimulatedCertificate,
} from '../../engine/environment/simulated/simulated-security.ts';
import { createPort } from '../../engine/ports/index.ts';
import type { Document, PortMonitor } from '../../engine/ports/port-monitor.ts';
import { startVirtualPrinter } from '../../engine/printers/index.ts';
import type { JobSink, VirtualPrinter } from '../../engine/printers/virtual-printer.ts';
import { createSpooler, type SubmittedJob } from '../../engine/spooler/spooler.ts';
import type { IppAttribute } from '../../engine/wire/ipp/ipp-message.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import type { SpoolerEvent } from '../../model/spooler-event.ts';

export interface QueueWatch {
  printed(job: number): void;
  /** The job is held. */
  refused(job: number, why: string): void;
  logged(event: SpoolerEvent): void;
}

export interface IppQueue {
  print(id: number): void;
  /** The printer starts anew, once it has nothing to print, and shows this one from then on. */
  giveCertificate(certificate: SimulatedCertificate): Promise<void>;
  /** From the next job on the port does as this plan says. */
  follow(plan: PrintPlan): Promise<void>;
  /** Lets every held job go; answers how many. */
  releaseHeld(): number;
  /** Jobs that the printer received whole and byte for byte. */
  readonly printedCount: number;
  close(): Promise<void>;
}

export async function startIppQueue(
  environment: Environment,
  { plan, certificate, attributes, documentOf, isWhole }: IppQueueOptions,
  watch: QueueWatch,
): Promise<IppQueue> {
  const spooler = createSpooler(environment);
  const held = new Map<number, SubmittedJob>();
  let printer = await startPrinter(certificate);
  let port = createPort(plan, environment);
  let activeCount = 0;
  let printedCount = 0;
  let isClosed = false;

  // What the file says of the port may change while its jobs wait.
  const followingPort: PortMonitor = {
    destination: port.destination,
    deliver: (...job) => port.deliver(...job),
  };

  function startPrinter(shown: SimulatedCertificate | undefined): Promise<VirtualPrinter> {
    const { host, tcpPort } = plan;
    return startVirtualPrinter(
      'ipp',
      {
        listen: { host, port: tcpPort },
        faults: [],
        attributes,
        identity: shown && identityOf(shown),
        receive: () => receiveJob(isWhole, () => (printedCount += 1)),
      },
      environment,
    );
  }

  async function follow(id: number, submitted: SubmittedJob): Promise<void> {
    activeCount += 1;
    const { state, why } = await submitted.rest();
    activeCount -= 1;
    if (isClosed) return;
    if (state === 'done') watch.printed(id);
    if (state !== 'held') return;
    held.set(id, submitted);
    watch.refused(id, why ?? '');
  }

  return {
    print(id) {
      const document = documentOf(id);
      const submitted = spooler.submit({
        job: { id, title: `job ${id}`, user: 'user', document },
        printer: plan.printer,
        port: followingPort,
        portName: plan.port,
        dialect: plan.dialect,
        retryPolicy: 'as-the-monitor-does',
        onEvent: (event) => watch.logged(event),
      });
      void follow(id, submitted);
    },
    async giveCertificate(shown) {
      while (activeCount > 0) await environment.clock.sleep(100);
      await printer.close();
      printer = await startPrinter(shown);
    },
    async follow(next) {
      const last = port;
      port = createPort(next, environment);
      await last.close?.();
    },
    releaseHeld() {
      const jobs = [...held];
      held.clear();
      for (const [id, submitted] of jobs) {
        submitted.release();
        void follow(id, submitted);
      }
      return jobs.length;
    },
    get printedCount() {
      return printedCount;
    },
    async close() {
      isClosed = true;
      await spooler.close();
      await port.close?.();
      await printer.close();
    },
  };
}

export interface IppQueueOptions {
  readonly plan: PrintPlan;
  /** What the printer shows at first; undefined where nothing is encrypted. */
  readonly certificate?: SimulatedCertificate | undefined;
  /** What the printer says that it is; undefined is our usual model. */
  readonly attributes?: readonly IppAttribute[] | undefined;
  documentOf(job: number): Document;
  /** Whether these bytes are one of the documents, from its first byte to its last. */
  isWhole(chunks: readonly Uint8Array[]): boolean;
}

/** The device counts a job only if it is what was sent. */
function receiveJob(isWhole: IppQueueOptions['isWhole'], onPrinted: () => void): JobSink {
  const chunks: Uint8Array[] = [];
  return {
    async document() {
      return {
        async write(chunk) {
          chunks.push(chunk.slice());
        },
        async close() {},
      };
    },
    async complete() {
      if (isWhole(chunks)) onPrinted();
    },
    async abandon() {},
  };
}
