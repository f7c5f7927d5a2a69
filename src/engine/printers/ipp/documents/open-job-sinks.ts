/** Where the documents of jobs go that are not complete, by job: a job may be made by one connection and completed by another. */
import type { Clock, Timer } from '../../../environment/environment.ts';
import type { JobSink, ReceivedJob } from '../../virtual-printer.ts';
import { type IppDevice, openLimitMs } from '../device/ipp-device.ts';
import type { IppJob } from '../device/ipp-job-queue.ts';

export interface OpenJobSinks {
  /** The job's own; made for its first document. */
  of(job: IppJob, from: ReceivedJob): JobSink;
  /** Whether it has documents here. */
  has(job: IppJob): boolean;
  /** Rejects where it cannot be stored. */
  complete(job: IppJob): Promise<void>;
  abandon(job: IppJob, why: string): Promise<void>;
  /** Completes and drops those whose job has ended without a document: closed, cancelled, forgotten. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export function createOpenJobSinks(
  receive: (job: ReceivedJob) => JobSink,
  device: IppDevice,
  clock: Clock,
): OpenJobSinks {
  const sinks = new Map<IppJob, JobSink>();
  let timer: Timer | undefined;

  function take(job: IppJob): JobSink | undefined {
    const sink = sinks.get(job);
    sinks.delete(job);
    return sink;
  }

  async function complete(job: IppJob): Promise<void> {
    const sink = take(job);
    try {
      await sink?.complete(recordOf(job));
    } catch (error) {
      await sink?.abandon(error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  async function abandon(job: IppJob, why: string): Promise<void> {
    await take(job)?.abandon(why);
  }

  async function settle(): Promise<void> {
    const jobs = new Set(device.jobsAt(clock.monotonicMs()));
    for (const job of [...sinks.keys()]) {
      if (job.isOpen || job.isReceiving) continue;
      const isLost = !jobs.has(job) || job.state === 'canceled' || job.state === 'aborted';
      if (isLost) await abandon(job, `the job is ${job.state}`);
      else await complete(job).catch(() => device.jobBrokeOff(job, clock.monotonicMs()));
    }
    watch();
  }

  /** While a job waits for documents: its client may never come back. */
  function watch(): void {
    if (timer || sinks.size === 0) return;
    timer = clock.startTimer(openLimitMs, () => {
      timer = undefined;
      void settle();
    });
  }

  return {
    of(job, from) {
      const sink = sinks.get(job) ?? receive(from);
      sinks.set(job, sink);
      watch();
      return sink;
    },
    has: (job) => sinks.has(job),
    complete,
    abandon,
    settle,
    async close() {
      for (const job of [...sinks.keys()]) await abandon(job, 'the virtual printer is being closed');
      timer?.cancel();
    },
  };
}

function recordOf({ id, name, user, format, copies }: IppJob): Readonly<Record<string, string>> {
  return { id: String(id), title: name, user, copies: String(copies), ...(format ? { format } : {}) };
}
