/** One run of an IPP queue: jobs that come, steps at their times, and what it comes to. */
import { createSimulatedEnvironment } from '../../engine/environment/simulated/simulated-environment.ts';
import { eventName } from '../../model/spooler-event.ts';
import type { IncidentRun, RunOptions } from '../incident.ts';
import type { Arrival } from '../print-arrivals.ts';
import { ProgressLog } from '../run-progress.ts';
import { type IppQueue, type IppQueueOptions, startIppQueue } from './ipp-queue.ts';
import { QueueTimeline } from './queue-timeline.ts';

export interface IppQueueRun extends IppQueueOptions {
  /** Wall time of the beginning; undefined is any day. */
  readonly startMs?: number | undefined;
  readonly lengthSeconds: number;
  readonly arrivals: readonly Arrival[];
  /** What people have to know before the run. */
  readonly notes: readonly string[];
}

export interface RunningQueue {
  readonly queue: IppQueue;
  readonly timeline: QueueTimeline;
  /** Since the run began. */
  seconds(): number;
}

export interface PlannedStep {
  readonly atSeconds: number;
  take(): void | Promise<void>;
}

/** Into so many stretches of time a run is divided. */
const stretchCount = 8;

/** @param stepsOf what happens besides the jobs; of what is planned for the same moment, the first comes first */
export async function runIppQueue(
  setup: IppQueueRun,
  { seed, signal }: RunOptions,
  stepsOf: (running: RunningQueue) => readonly PlannedStep[] = () => [],
): Promise<IncidentRun> {
  const { plan, startMs, lengthSeconds } = setup;
  const environment = createSimulatedEnvironment({ seed, signal, startMs });
  const { clock } = environment;
  const seconds = () => clock.monotonicMs() / 1000;
  const timeline = new QueueTimeline(plan.port, setup.notes);
  const progress = new ProgressLog();
  const events: Record<string, number> = {};
  const arrivedAt = new Map<number, number>();
  const waits: number[] = [];
  let refusedCount = 0;
  let printedCount = 0;

  await environment.run(async () => {
    const queue = await startIppQueue(environment, setup, {
      printed(job) {
        const waitSeconds = seconds() - (arrivedAt.get(job) ?? 0);
        arrivedAt.delete(job);
        waits.push(waitSeconds);
        timeline.printed(seconds(), job, waitSeconds);
        progress.done(seconds());
      },
      refused(job, why) {
        refusedCount += 1;
        timeline.refused(seconds(), job, why);
        progress.logged(seconds(), 'job held');
      },
      logged(event) {
        // What Platen itself remarks, no system logs; and CUPS numbers nothing.
        if (event.id !== 0) events[eventName(event)] = (events[eventName(event)] ?? 0) + 1;
      },
    });
    const closing = new AbortController();
    void submitAll().catch(() => {});
    for (const { atSeconds, take } of inOrder(stepsOf({ queue, timeline, seconds }))) {
      await clock.sleep(Math.max(0, atSeconds * 1000 - clock.monotonicMs()));
      await take();
    }
    closing.abort();
    printedCount = queue.printedCount;
    await queue.close();

    async function submitAll(): Promise<void> {
      let lastId = 0;
      for (const { atSeconds, jobCount } of setup.arrivals) {
        await clock.sleep(atSeconds * 1000 - clock.monotonicMs(), { signal: closing.signal });
        timeline.arrived(jobCount);
        progress.arrived(seconds(), jobCount);
        for (let count = 0; count < jobCount; count += 1) {
          lastId += 1;
          arrivedAt.set(lastId, seconds());
          queue.print(lastId);
        }
      }
    }

    function inOrder(steps: readonly PlannedStep[]): PlannedStep[] {
      const pauses = Array.from({ length: stretchCount }, (_, stretch) => ({
        atSeconds: (lengthSeconds * (stretch + 1)) / stretchCount,
        take: () => timeline.pause(seconds()),
      }));
      return [...pauses, ...steps].sort((a, b) => a.atSeconds - b.atSeconds);
    }
  });
  const longestWait = Math.max(0, ...waits, ...[...arrivedAt.values()].map((at) => lengthSeconds - at));
  return {
    entries: timeline.finish(lengthSeconds),
    figures: [
      { name: 'jobs submitted', value: waits.length + arrivedAt.size },
      { name: 'jobs printed, byte for byte', value: printedCount },
      { name: 'jobs waiting at the end', value: arrivedAt.size },
      { name: 'times that a job was held', value: refusedCount },
      { name: 'longest wait, in seconds', value: Math.round(longestWait * 10) / 10 },
    ],
    events: Object.fromEntries(Object.entries(events).sort(([a], [b]) => (a < b ? -1 : 1))),
    progress: progress.finish({ endSeconds: lengthSeconds, printedCount }),
  };
}
