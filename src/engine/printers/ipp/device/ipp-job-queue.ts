/**
 * The jobs of a virtual IPP printer and their states in time (RFC 8011 §5.3.7): pure, as the time is handed in with each call. One job
 * is printed after another, each for the same short time; what has happened since the last call is worked out by the next one.
 *
 * pending: until the printer is free, also while its documents arrive; pending-held: until it is released; processing: for `jobMs`;
 * processing-stopped: the printer stopped in the middle of it; then completed, canceled or aborted, for good.
 */
import { isFinalJobState, type JobState, type PrinterState } from '../../../../knowledge/ipp/ipp-states.ts';
import type { IppAttribute } from '../../../wire/ipp/ipp-message.ts';

export interface IppJobTicket {
  readonly name: string;
  readonly user: string;
  /** Undefined until its first document came. */
  readonly format: string | undefined;
  readonly copies: number;
  readonly isTwoSided: boolean;
  /** What it asked for, as far as it was accepted. */
  readonly template: readonly IppAttribute[];
  readonly isHeld: boolean;
}

export interface IppJob extends IppJobTicket {
  readonly id: number;
  state: JobState;
  stateReason: string;
  format: string | undefined;
  isHeld: boolean;
  /** More of it may come: documents, or the rest of one. */
  isOpen: boolean;
  /** A document is arriving just now. */
  isReceiving: boolean;
  documentCount: number;
  byteCount: number;
  /** Undefined where the format of a document does not say. */
  pageCount: number | undefined;
  /** All times count as those that are handed in. */
  readonly createdMs: number;
  readyMs: number;
  processingMs: number | undefined;
  completedMs: number | undefined;
}

export interface JobQueueOptions {
  /** How long each job is printed. */
  readonly jobMs: number;
  /** An open job to which nothing comes is aborted after this time. */
  readonly openLimitMs: number;
  /** How a job ends that was printed. */
  readonly ending: { readonly state: 'completed' | 'aborted' | 'canceled'; readonly reason: string };
}

/** Ours: a client that makes jobs and never sends a document fills no memory. */
const maxActiveJobCount = 500;
const maxFinalJobCount = 200;

export class IppJobQueue {
  readonly #options: JobQueueOptions;
  /** In the order of their ids. */
  #jobs: IppJob[] = [];
  #lastId = 0;
  /** Since then nothing is being printed. */
  #freeSinceMs: number;
  #isPaused = false;
  /** Why the device itself stands still, as a printer-state-reason. */
  #stopReason: string | undefined;
  #changedMs: number;

  constructor(options: JobQueueOptions, nowMs: number) {
    this.#options = options;
    this.#freeSinceMs = nowMs;
    this.#changedMs = nowMs;
  }

  get jobs(): readonly IppJob[] {
    return this.#jobs;
  }

  get printerState(): PrinterState {
    if (this.#stopReason !== undefined) return 'stopped';
    if (this.#current()) return 'processing';
    return this.#isPaused ? 'stopped' : 'idle';
  }

  get printerReasons(): readonly string[] {
    const reasons = this.#stopReason === undefined ? [] : [this.#stopReason];
    if (this.#isPaused) reasons.push(this.#current() ? 'moving-to-paused' : 'paused');
    return reasons.length > 0 ? reasons : ['none'];
  }

  /** When the printer last changed its state. */
  get changedMs(): number {
    return this.#changedMs;
  }

  find(id: number | undefined): IppJob | undefined {
    return this.#jobs.find((job) => job.id === id);
  }

  /** Undefined where there are too many. */
  create(ticket: IppJobTicket, nowMs: number): IppJob | undefined {
    if (this.#jobs.filter(isActive).length >= maxActiveJobCount) return undefined;
    this.#lastId += 1;
    const job: IppJob = {
      ...ticket,
      id: this.#lastId,
      state: 'pending',
      stateReason: 'job-incoming',
      isOpen: true,
      isReceiving: false,
      documentCount: 0,
      byteCount: 0,
      pageCount: 0,
      createdMs: nowMs,
      readyMs: nowMs,
      processingMs: undefined,
      completedMs: undefined,
    };
    this.#settleWaiting(job);
    this.#jobs.push(job);
    return job;
  }

  /** It has all its documents. */
  close(job: IppJob, nowMs: number): void {
    job.isOpen = false;
    job.isReceiving = false;
    job.readyMs = nowMs;
    this.#settleWaiting(job);
    this.advance(nowMs);
  }

  /** Something of it came: its time begins anew. */
  touch(job: IppJob, nowMs: number): void {
    job.readyMs = nowMs;
  }

  hold(job: IppJob): boolean {
    if (job.state !== 'pending') return false;
    job.isHeld = true;
    this.#settleWaiting(job);
    return true;
  }

  release(job: IppJob, nowMs: number): boolean {
    if (job.state !== 'pending-held') return false;
    job.isHeld = false;
    job.readyMs = nowMs;
    this.#settleWaiting(job);
    this.advance(nowMs);
    return true;
  }

  /** False where it has ended already. */
  end(job: IppJob, state: 'canceled' | 'aborted', reason: string, nowMs: number): boolean {
    if (!isActive(job)) return false;
    this.#finish(job, state, reason, nowMs);
    this.advance(nowMs);
    return true;
  }

  pause(nowMs: number): void {
    this.#isPaused = true;
    this.#changedMs = nowMs;
  }

  /** Goes on with what it printed, from its beginning. */
  resume(nowMs: number): void {
    this.#isPaused = false;
    this.#stopReason = undefined;
    this.#freeSinceMs = nowMs;
    this.#changedMs = nowMs;
    const current = this.#current();
    if (current?.state === 'processing-stopped') {
      current.processingMs = nowMs;
      setState(current, 'processing', 'job-printing');
    }
    this.advance(nowMs);
  }

  /** The device stands still in the middle of what it prints. */
  stop(reason: string, nowMs: number): void {
    this.advance(nowMs);
    this.#stopReason = reason;
    this.#changedMs = nowMs;
    this.advance(nowMs);
  }

  /** All jobs are gone, as if they had never been. */
  purge(nowMs: number): void {
    for (const job of this.#jobs)
      if (isActive(job)) this.#finish(job, 'canceled', 'job-canceled-by-operator', nowMs);
    this.#jobs = [];
  }

  /** Lets happen what has happened by now. */
  advance(nowMs: number): void {
    for (const job of this.#jobs) {
      const isForgotten =
        job.isOpen && isActive(job) && !job.isReceiving && nowMs - job.readyMs >= this.#options.openLimitMs;
      if (isForgotten) this.#finish(job, 'aborted', 'aborted-by-system', nowMs);
    }
    while (this.#stopReason === undefined) {
      const current = this.#current();
      if (current) {
        const endMs = (current.processingMs ?? nowMs) + this.#options.jobMs;
        if (endMs > nowMs) return;
        const { state, reason } = this.#options.ending;
        this.#finish(current, state, reason, endMs);
      } else if (!this.#startNext()) return;
    }
    // What it began when it stood still already waits in mid-print.
    if (!this.#current()) this.#startNext();
    const current = this.#current();
    if (current) setState(current, 'processing-stopped', 'printer-stopped');
  }

  /** How much of its pages is printed, 0 to 1. */
  progress(job: IppJob, nowMs: number): number {
    if (job.state === 'completed') return 1;
    // Where it stands still or was ended in mid-print, nobody knows how far it came.
    if (job.processingMs === undefined || job.state !== 'processing') return 0;
    return Math.min(1, (nowMs - job.processingMs) / Math.max(1, this.#options.jobMs));
  }

  #startNext(): boolean {
    const next = this.#isPaused
      ? undefined
      : this.#jobs.find((job) => job.state === 'pending' && !job.isOpen);
    if (!next) return false;
    next.processingMs = Math.max(this.#freeSinceMs, next.readyMs);
    setState(next, 'processing', 'job-printing');
    this.#changedMs = next.processingMs;
    return true;
  }

  #current(): IppJob | undefined {
    return this.#jobs.find(({ state }) => state === 'processing' || state === 'processing-stopped');
  }

  /** Of a job that waits. */
  #settleWaiting(job: IppJob): void {
    const incoming = job.isOpen ? 'job-incoming' : 'none';
    if (job.isHeld) setState(job, 'pending-held', 'job-hold-until-specified');
    else setState(job, 'pending', incoming);
  }

  #finish(job: IppJob, state: JobState, reason: string, atMs: number): void {
    if (job.processingMs !== undefined) {
      this.#freeSinceMs = atMs;
      this.#changedMs = atMs;
    }
    setState(job, state, reason);
    job.isOpen = false;
    job.completedMs = atMs;
    const ended = this.#jobs.filter((one) => !isActive(one));
    const [oldest] = ended;
    if (ended.length > maxFinalJobCount) this.#jobs = this.#jobs.filter((one) => one !== oldest);
  }
}

export function isActive({ state }: IppJob): boolean {
  return !isFinalJobState(state);
}

function setState(job: IppJob, state: JobState, reason: string): void {
  job.state = state;
  job.stateReason = reason;
}
