/** The spooler: one sender per destination, retry with jitter, hold, cancel and deadlines; the one place that acts on a Delivery. */
import { isSent, type Outcome } from '../../model/outcome.ts';
import type { EventDialect } from '../../model/print-plan.ts';
import type { SpoolerEvent } from '../../model/spooler-event.ts';
import type { Environment, Timer } from '../environment/environment.ts';
import { formatIsoTime } from '../iso-time.ts';
import { type PortMonitor, type PrintJob, Stop } from '../ports/port-monitor.ts';
import type { TraceSink } from '../trace/trace.ts';
import type { Delivery, FailedDelivery } from './delivery.ts';
import { isAtRest, isFinal, type JobState, moveJob } from './job.ts';
import {
  completionEvent,
  deadlineEvent,
  deletionEvent,
  failureEvent,
  heldEvent,
  type JobEvent,
  unconfirmedEvent,
} from './job-events.ts';
import { outcomeOfAttempt, strongerOutcome } from './known-outcome.ts';
import { decideRetry, type RetryPolicy } from './retry-policy.ts';

export interface Submission {
  readonly job: PrintJob;
  readonly printer: string;
  readonly port: PortMonitor;
  readonly portName: string;
  readonly dialect: EventDialect;
  readonly retryPolicy: RetryPolicy;
  /** Counted from the submission, and not while the job is held; without it the job is tried for ever, as real spoolers do. */
  readonly timeoutMs?: number | undefined;
  readonly onEvent?: ((event: SpoolerEvent) => void) | undefined;
  readonly onTrace?: TraceSink | undefined;
  readonly onProgress?: ((bytesSent: number) => void) | undefined;
}

export interface JobStatus {
  readonly state: JobState;
  readonly outcome: Outcome;
  /** The most document bytes that one attempt brought on their way. */
  readonly bytesSent: number;
  /** Sides that the device reports; undefined where it reports none. */
  readonly pageCount: number | undefined;
  readonly attemptCount: number;
  /** Some of the document may have left, even where no chunk of it was taken whole. */
  readonly mayHaveLeft: boolean;
  /** Why the last attempt did not succeed. */
  readonly why: string | undefined;
  /** Its deadline ended it. */
  readonly isTimedOut: boolean;
}

export interface SubmittedJob {
  readonly status: JobStatus;
  /** Resolves once the job is done, failed, cancelled or held. */
  rest(): Promise<JobStatus>;
  /** A job that is not being sent waits for `release`; one that is goes on. */
  hold(): void;
  release(): void;
  cancel(): void;
}

export interface Spooler {
  submit(submission: Submission): SubmittedJob;
  /** Cancels what is left without a word; resolves when no port is at work any more. */
  close(): Promise<void>;
}

/** How long a port that was asked to stop may take before its job is reported without it. */
const stopGraceMs = 900;

/** Even a port that says "at once" must not become a storm. */
const shortestRetryMs = 100;

/** Retries come up to so much later than asked, so that many queues do not knock at the same instant (never earlier: a source port may rest until then). */
const jitterShare = 0.1;

interface QueuedJob extends Submission {
  readonly id: number;
  state: JobState;
  outcome: Outcome;
  bytesSent: number;
  pageCount: number | undefined;
  attemptCount: number;
  mayHaveLeft: boolean;
  why: string | undefined;
  isTimedOut: boolean;
  /** What was sent last in its conversation. */
  lastStep: string | undefined;
  /** Why it is to stop although its port has not answered yet. */
  stopping: 'cancel' | 'deadline' | undefined;
  attempt: AbortController | undefined;
  deadline: Timer | undefined;
  /** On the monotonic clock; while the job is held, what was left of it. */
  deadlineAtMs: number | undefined;
  leftMs: number | undefined;
  retry: Timer | undefined;
  readonly waiters: (() => void)[];
}

/** The jobs for one destination, in order; one port at work at a time. */
interface Line {
  readonly jobs: QueuedJob[];
  work: Promise<void> | undefined;
}

export function createSpooler(environment: Environment): Spooler {
  const { clock, random } = environment;
  const lines = new Map<string, Line>();
  let isClosing = false;

  function submit(submission: Submission): SubmittedJob {
    if (isClosing) throw new Error('the spooler is closed');
    const job: QueuedJob = {
      ...submission,
      id: submission.job.id,
      state: 'queued',
      outcome: 'not-sent',
      bytesSent: 0,
      pageCount: undefined,
      attemptCount: 0,
      mayHaveLeft: false,
      why: undefined,
      isTimedOut: false,
      lastStep: undefined,
      stopping: undefined,
      attempt: undefined,
      deadline: undefined,
      deadlineAtMs: undefined,
      leftMs: submission.timeoutMs,
      retry: undefined,
      waiters: [],
    };
    const line = lineOf(job);
    line.jobs.push(job);
    startDeadline(job);
    goOn(line);
    return {
      get status() {
        return statusOf(job);
      },
      rest: () => rest(job),
      hold: () => hold(job),
      release: () => release(job),
      cancel: () => stop(job, 'cancel'),
    };
  }

  function startDeadline(job: QueuedJob): void {
    if (job.leftMs === undefined) return;
    job.deadlineAtMs = clock.monotonicMs() + job.leftMs;
    job.deadline = clock.startTimer(job.leftMs, () => stop(job, 'deadline'));
  }

  function lineOf(job: QueuedJob): Line {
    const line = lines.get(job.port.destination) ?? { jobs: [], work: undefined };
    lines.set(job.port.destination, line);
    return line;
  }

  /** Starts the next job of the line, unless one is being sent or waits for its retry: nobody overtakes it. */
  function goOn(line: Line): void {
    if (line.work || isClosing) return;
    const next = line.jobs.find((job) => job.state !== 'held');
    if (next?.state !== 'queued') return;
    line.work = send(next).finally(() => {
      line.work = undefined;
      goOn(line);
      forgetIfEmpty(line, next.port.destination);
    });
  }

  async function send(job: QueuedJob): Promise<void> {
    moveJob(job, 'sending');
    job.attemptCount += 1;
    const attempt = new AbortController();
    job.attempt = attempt;
    const delivery = await deliver(job, attempt.signal);
    job.attempt = undefined;
    // A port that was asked to stop and took too long: the job has been reported already.
    if (isFinal(job.state)) return;
    recordDelivery(job, delivery);
    applyDelivery(job, delivery);
  }

  async function deliver(job: QueuedJob, signal: AbortSignal): Promise<Delivery> {
    const listener = {
      trace: (entry: Parameters<TraceSink>[0]) => {
        if (entry.direction === 'sent') job.lastStep = entry.meaning;
        job.onTrace?.(entry);
      },
      log: (event: JobEvent) => {
        if (!isFinal(job.state)) log(job, event);
      },
      documentBegins: () => {
        job.mayHaveLeft = true;
      },
      progress: (bytesSent: number) => {
        job.bytesSent = Math.max(job.bytesSent, bytesSent);
        if (!isFinal(job.state)) job.onProgress?.(bytesSent);
      },
    };
    try {
      // Real monitors do not pause to be sure; whoever prints once wants to know.
      const isCareful = job.retryPolicy !== 'as-the-monitor-does';
      return await job.port.deliver(job.job, listener, { signal, isCareful });
    } catch (error) {
      // Ports promise not to reject; one that does anyway must not stop the spooler.
      const why = error instanceof Error ? error.message : String(error);
      return { outcome: 'not-sent', bytesSent: job.bytesSent, next: 'hold', why };
    }
  }

  function recordDelivery(job: QueuedJob, delivery: Delivery): void {
    job.bytesSent = Math.max(job.bytesSent, delivery.bytesSent);
    job.pageCount = delivery.pageCount ?? job.pageCount;
    // Ports say before the first byte that the document begins; one that forgot must not print it twice.
    if (job.bytesSent > 0) job.mayHaveLeft = true;
    const known = strongerOutcome(job.outcome, outcomeOfAttempt(delivery));
    job.outcome = known === 'not-sent' && job.mayHaveLeft ? 'failed' : known;
    if ('why' in delivery) job.why = delivery.why;
  }

  function applyDelivery(job: QueuedJob, delivery: Delivery): void {
    if (delivery.next !== 'done' && job.stopping) {
      finishStopped(job, job.stopping);
      return;
    }
    switch (delivery.next) {
      case 'done':
        finishDone(job);
        break;
      case 'cancelled':
        finish(job, 'cancelled', 'cancelled');
        break;
      case 'retry':
      case 'hold':
        handleFailure(job, delivery);
        break;
      default:
        delivery satisfies never;
    }
  }

  function handleFailure(job: QueuedJob, failure: FailedDelivery): void {
    // The device has every byte: only a person may decide to send them again.
    if (job.outcome === 'sent') {
      finishDone(job);
      return;
    }
    const decision = decideRetry(job.retryPolicy, failure, job.mayHaveLeft);
    if (decision.kind !== 'end') for (const event of failure.events ?? []) log(job, event);
    switch (decision.kind) {
      case 'retry':
        waitToRetry(job, decision);
        break;
      case 'hold':
        putOnHold(job, failure.why);
        break;
      case 'end':
        finishFailed(job, failure.why);
    }
  }

  function waitToRetry(
    job: QueuedJob,
    { afterMs, exact }: { readonly afterMs: number; readonly exact: boolean },
  ): void {
    moveJob(job, 'waiting-to-retry');
    const jitter = exact ? 0 : jitterShare * random.next();
    const waitMs = Math.max(shortestRetryMs, afterMs) * (1 + jitter);
    job.retry = clock.startTimer(waitMs, () => {
      moveJob(job, 'queued');
      goOn(lineOf(job));
    });
  }

  function putOnHold(job: QueuedJob, why: string): void {
    moveJob(job, 'held');
    log(job, heldEvent(why));
    settle(job);
  }

  function hold(job: QueuedJob): void {
    if (job.state !== 'queued' && job.state !== 'waiting-to-retry') return;
    moveJob(job, 'held');
    settle(job);
    goOn(lineOf(job));
  }

  function release(job: QueuedJob): void {
    if (job.state !== 'held') return;
    moveJob(job, 'queued');
    startDeadline(job);
    goOn(lineOf(job));
  }

  function stop(job: QueuedJob, reason: 'cancel' | 'deadline'): void {
    if (isFinal(job.state)) return;
    if (!job.attempt) {
      finishStopped(job, reason);
      return;
    }
    if (job.stopping) return;
    job.stopping = reason;
    job.deadline?.cancel();
    job.deadline = clock.startTimer(stopGraceMs, () => {
      recordDelivery(job, { outcome: 'cancelled', bytesSent: job.bytesSent, next: 'cancelled' });
      finishStopped(job, reason);
    });
    // Ports that tell the device of a cancel look at it.
    job.attempt.abort(new Stop(reason));
  }

  function finishStopped(job: QueuedJob, reason: 'cancel' | 'deadline'): void {
    if (reason === 'cancel') {
      log(job, deletionEvent(job.dialect, logged(job)));
      finish(job, 'cancelled', 'cancelled');
      return;
    }
    job.isTimedOut = true;
    const seconds = Math.round((job.timeoutMs ?? 0) / 100) / 10;
    // Every byte is with the device: the job did not fail, it only was never confirmed, or not to its end.
    if (isSent(job.outcome)) {
      log(job, unconfirmedEvent(job.outcome, seconds, job.why));
      finishDone(job);
      return;
    }
    // Where no attempt came to an end of its own, the last thing that was sent is the best hint.
    if (job.lastStep !== undefined) job.why ??= `No answer to: ${job.lastStep}.`;
    log(job, deadlineEvent(seconds, job.why));
    finish(job, 'failed', job.outcome);
  }

  function finishDone(job: QueuedJob): void {
    const { outcome } = job;
    if (outcome === 'sent' || outcome === 'accepted' || outcome === 'printed')
      log(job, completionEvent(job.dialect, outcome, logged(job)));
    finish(job, 'done', outcome);
  }

  function finishFailed(job: QueuedJob, why: string): void {
    const outcome = job.outcome === 'not-sent' ? 'not-sent' : 'failed';
    log(job, failureEvent(outcome, why, job.mayHaveLeft));
    finish(job, 'failed', outcome);
  }

  function finish(job: QueuedJob, state: 'done' | 'failed' | 'cancelled', outcome: Outcome): void {
    moveJob(job, state);
    job.outcome = outcome;
    settle(job);
    const line = lineOf(job);
    line.jobs.splice(line.jobs.indexOf(job), 1);
    goOn(line);
    forgetIfEmpty(line, job.port.destination);
  }

  function forgetIfEmpty(line: Line, destination: string): void {
    if (line.jobs.length === 0 && !line.work && lines.get(destination) === line) lines.delete(destination);
  }

  /** The job rests: no timer of its own is left, and all that wait for it get its state. */
  function settle(job: QueuedJob): void {
    job.deadline?.cancel();
    if (job.deadlineAtMs !== undefined) job.leftMs = Math.max(0, job.deadlineAtMs - clock.monotonicMs());
    job.retry?.cancel();
    for (const wake of job.waiters.splice(0)) wake();
  }

  function rest(job: QueuedJob): Promise<JobStatus> {
    return new Promise((resolve) => {
      if (isAtRest(job.state)) resolve(statusOf(job));
      else job.waiters.push(() => resolve(statusOf(job)));
    });
  }

  function log(job: QueuedJob, event: JobEvent): void {
    if (!isClosing)
      job.onEvent?.({ time: formatIsoTime(clock.now()), ...event, job: job.id, port: job.portName });
  }

  async function close(): Promise<void> {
    isClosing = true;
    const work = [...lines.values()].map((line) => line.work);
    for (const line of [...lines.values()]) {
      for (const job of [...line.jobs]) stop(job, 'cancel');
    }
    await Promise.all(work);
  }

  return { submit, close };
}

function statusOf(job: QueuedJob): JobStatus {
  const { state, outcome, bytesSent, pageCount, attemptCount, mayHaveLeft, why, isTimedOut } = job;
  return { state, outcome, bytesSent, pageCount, attemptCount, mayHaveLeft, why, isTimedOut };
}

function logged({ id, job, printer, portName }: QueuedJob) {
  const { title, user, document } = job;
  return { id, title, user, printer, portName, byteCount: document.byteCount };
}
