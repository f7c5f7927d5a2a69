/** The jobs in the replay of KB 822553: how long each takes to print, and what the waiting ones wait for. */
import type { Figure } from '../incident.ts';
import { ProgressLog, type RunProgress } from '../run-progress.ts';
import { type ClusterRun, seconds } from './cluster-loopback-run.ts';
import type { Setup } from './cluster-loopback-setup.ts';

export interface JobLog {
  start(): void;
  /** Reports what happened to jobs in this phase and was not reported yet. */
  endPhase(): void;
  stop(): void;
  figures(): readonly Figure[];
  events(): Readonly<Record<string, number>>;
  /** Once the run is over. */
  progress(): RunProgress;
}

interface Job {
  readonly id: number;
  readonly printer: Setup['printers'][number];
  readonly startMs: number;
  isLoading: boolean;
}

interface PrintedGroup {
  readonly printer: string;
  readonly firstId: number;
  readonly tookSeconds: number;
  lastId: number;
  atMs: number;
}

/** How soon a job that lost its spooler is taken up again. Ours. */
const takeUpAgainMs = 1000;
const reportedWaitMs = 5000;

export function createJobLog({ environment, cluster, setup, addEntry }: ClusterRun): JobLog {
  const { clock } = environment;
  const waiting = new Set<Job>();
  const tookMs: number[] = [];
  let submittedCount = 0;
  let group: PrintedGroup | undefined;
  const log = new ProgressLog();
  let endSeconds = 0;
  let isOver = false;

  function submit(): void {
    const printer = setup.printers[submittedCount % setup.printers.length];
    if (isOver || !printer) return;
    submittedCount += 1;
    const job = { id: submittedCount, printer, startMs: clock.monotonicMs(), isLoading: false };
    waiting.add(job);
    log.arrived(seconds(clock.monotonicMs()));
    void print(job);
    clock.startTimer(setup.jobIntervalSeconds * 1000, submit);
  }

  async function print(job: Job): Promise<void> {
    while (!isOver) {
      const { answer } = await cluster.openPrinter(job.printer.path, `job ${job.id}`);
      job.isLoading = answer.opened;
      if (answer.opened && (await cluster.loadDriver())) break;
      job.isLoading = false;
      await clock.sleep(takeUpAgainMs);
    }
    if (isOver) return;
    waiting.delete(job);
    log.done(seconds(clock.monotonicMs()));
    tookMs.push(clock.monotonicMs() - job.startMs);
    addToGroup(job, clock.monotonicMs());
  }

  function addToGroup(job: Job, atMs: number): void {
    const tookSeconds = Math.round((atMs - job.startMs) / 100) / 10;
    const fits = group?.tookSeconds === tookSeconds && group.lastId === job.id - 1;
    if (group && fits && group.printer === job.printer.id) {
      group.lastId = job.id;
      group.atMs = atMs;
      return;
    }
    recordGroup();
    group = { printer: job.printer.id, firstId: job.id, lastId: job.id, tookSeconds, atMs };
  }

  function recordGroup(): void {
    if (!group) return;
    const { printer, firstId, lastId, tookSeconds, atMs } = group;
    const text =
      firstId === lastId
        ? `job ${firstId} printed after ${tookSeconds} s (Print 10)`
        : `jobs ${firstId} to ${lastId} printed, each after ${tookSeconds} s (Print 10)`;
    addEntry('job', printer, text, atMs);
    group = undefined;
  }

  function recordWaiting(): void {
    const [first] = waiting;
    // Whatever came a moment ago is printing, not waiting.
    if (!first || clock.monotonicMs() - first.startMs < reportedWaitMs) return;
    const others = waiting.size - 1;
    const waited = seconds(clock.monotonicMs() - first.startMs);
    const holder = [...waiting].find(({ isLoading }) => isLoading);
    const why = holder
      ? `the thread of job ${holder.id} is loading a driver and waits for a connection`
      : 'the spooler is busy';
    const rest = others === 0 ? '' : `; ${others} more ${others === 1 ? 'job waits' : 'jobs wait'} for it`;
    addEntry('job', first.printer.id, `job ${first.id} has waited ${waited} s: ${why}${rest}`);
  }

  return {
    start() {
      clock.startTimer(0, submit);
    },
    endPhase() {
      recordGroup();
      recordWaiting();
    },
    stop() {
      isOver = true;
      endSeconds = seconds(clock.monotonicMs());
    },
    figures: () => [
      { name: 'Jobs submitted', value: submittedCount },
      { name: 'Jobs printed', value: tookMs.length },
      { name: 'Jobs waiting at the end', value: waiting.size },
      { name: 'Shortest seconds to print', value: tookMs.length === 0 ? '-' : seconds(Math.min(...tookMs)) },
      { name: 'Longest seconds to print', value: tookMs.length === 0 ? '-' : seconds(Math.max(...tookMs)) },
    ],
    events: () => ({ 'Print 10': tookMs.length }),
    progress: () => log.finish({ endSeconds, printedCount: tookMs.length }),
  };
}
