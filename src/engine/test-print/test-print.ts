/** A test print: one document through a spool of its own to one port, to an end that says no more than was seen. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Outcome } from '../../model/outcome.ts';
import type { PrintPlan } from '../../model/print-plan.ts';
import type { SpoolerEvent } from '../../model/spooler-event.ts';
import type { Disk, Environment } from '../environment/environment.ts';
import { engineError } from '../errors.ts';
import { formatIsoTime } from '../iso-time.ts';
import type { PortMonitor } from '../ports/port-monitor.ts';
import { openSpool, type Spool } from '../spool/spool.ts';
import type { SpooledJob } from '../spool/spooled-job.ts';
import type { RetryPolicy } from '../spooler/retry-policy.ts';
import { createSpooler } from '../spooler/spooler.ts';
import type { TraceEntry, TraceSink } from '../trace/trace.ts';
import { recordTrace } from '../trace/trace-recorder.ts';
import type { PrinterOffer } from '../wire/ipp/printer-offer.ts';
import { summarizeTestPrint } from './test-print-summary.ts';

/** @param offer what the device lists; undefined where its protocol has no such question, or it does not answer */
export type MakeDocument = (offer: PrinterOffer | undefined) => {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** A sentence on what was chosen. */
  readonly note?: string | undefined;
};

export interface TestPrintRequest {
  readonly plan: PrintPlan;
  readonly createPort: (plan: PrintPlan) => PortMonitor;
  readonly title: string;
  readonly user: string;
  /** As it is, or made when it is known what the device takes. */
  readonly document: AsyncIterable<Uint8Array> | MakeDocument;
  /** For all of it, from the spooling on. */
  readonly timeoutMs: number;
  /** A folder of this test print's own; made when it is missing, and then removed again. */
  readonly spoolFolder: string;
  /** What the job is called; one is drawn where it is left out. */
  readonly jobId?: number | undefined;
  /** The job that an earlier run left in the folder, to be sent instead of a document. It stays if nothing of it leaves. */
  readonly heldJob?: number | undefined;
  /** Whether somebody wants to know the SHA-256 of the document. */
  readonly isHashed?: boolean | undefined;
  /** Nothing of it is worth keeping over a crash. */
  readonly isToVirtual?: boolean | undefined;
  readonly signal: AbortSignal;
  /** `once` unless said. */
  readonly retryPolicy?: RetryPolicy | undefined;
  readonly onEvent?: ((event: SpoolerEvent) => void) | undefined;
  readonly onProgress?: ((bytesSent: number, byteCount: number) => void) | undefined;
}

export interface TestPrintResult {
  readonly outcome: Outcome;
  /** Document bytes that the network took, in the attempt that came furthest. */
  readonly bytes: number;
  /** Of the document, in hexadecimal digits, where all of it left and the request wants to know. */
  readonly sha256: string | undefined;
  /** Sides that the device reports as printed; undefined where it reports none. */
  readonly pageCount: number | undefined;
  /** Of each connection that opened, in order. */
  readonly sourcePorts: readonly number[];
  /** Some of the document may have left: whoever prints it again may have it twice. */
  readonly mayHaveLeft: boolean;
  readonly durationSeconds: number;
  readonly events: readonly SpoolerEvent[];
  /** When the trace began, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly trace: readonly TraceEntry[];
  /** One sentence for people: what is known, why, what to do. */
  readonly summary: string;
}

/** Never rejects for anything that can happen to a job, its document or its spool: all of that is a result. */
export async function testPrint(
  environment: Environment,
  request: TestPrintRequest,
): Promise<TestPrintResult> {
  const { clock } = environment;
  const startMs = clock.monotonicMs();
  const startedAt = clock.now();
  const recorder = recordTrace(clock);
  const events: SpoolerEvent[] = [];
  const note = (event: SpoolerEvent) => {
    if (events.length < maxEventCount) events.push(event);
    else events[maxEventCount - 1] = event;
    request.onEvent?.(event);
  };
  const sourcePorts: number[] = [];
  const trace: TraceSink = (entry) => {
    if (entry.opened && sourcePorts.length < maxSourcePortCount) sourcePorts.push(entry.opened.local.port);
    recorder.sink(entry);
  };
  const known = await print(environment, request, { trace, note, startMs });
  return {
    outcome: known.outcome,
    bytes: known.bytesSent,
    sha256: known.sha256,
    pageCount: known.pageCount,
    sourcePorts,
    mayHaveLeft: known.mayHaveLeft,
    durationSeconds: Math.round(clock.monotonicMs() - startMs) / 1000,
    events,
    startedAt,
    trace: recorder.entries(),
    summary: summarizeTestPrint({ plan: request.plan, ...known }),
  };
}

/** A long timeout and a device that refuses at once must not fill the memory; the last event is always kept. */
const maxEventCount = 10_000;
const maxSourcePortCount = 1000;

/** The same chunks, and once they have gone by, their SHA-256 (FIPS 180-4). */
function hashed(chunks: AsyncIterable<Uint8Array>) {
  const hash = sha256.create();
  async function* document(): AsyncIterable<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  }
  return { document: document(), digest: () => bytesToHex(hash.digest()) };
}

interface Run {
  readonly trace: TraceSink;
  readonly note: (event: SpoolerEvent) => void;
  readonly startMs: number;
}

interface Known {
  readonly outcome: Outcome;
  readonly bytesSent: number;
  readonly byteCount: number | undefined;
  readonly sha256?: string | undefined;
  readonly pageCount: number | undefined;
  readonly mayHaveLeft: boolean;
  readonly why: string | undefined;
  readonly gaveUpAfterSeconds: number | undefined;
}

async function print(environment: Environment, request: TestPrintRequest, run: Run): Promise<Known> {
  const { disk } = environment;
  const { spoolFolder } = request;
  const deadline = watchSpooling(environment, request);
  const port = request.createPort(request.plan);
  let spool: Spool | undefined;
  let wasThere = true;
  try {
    wasThere = await folderExists(disk, spoolFolder);
    // LPD's job numbers come from the ids: two test prints at once should not both be job 1 (RFC 1179 §6.2).
    const firstId = request.jobId ?? 1 + Math.floor(environment.random.next() * 999);
    spool = await openSpool(environment, spoolFolder, { firstId });
    const made = await documentOf(environment, request, port, { ...run, signal: deadline.signal });
    const { document, digest } = request.isHashed ? hashed(made) : { document: made, digest: undefined };
    const job = await takeJob(spool, { ...request, document }, deadline.signal);
    deadline.close();
    const known = await send(environment, request, { ...run, port, spool, job });
    // A record that cannot be removed says of itself how far the job had come.
    if (job.isFromEarlierRun && !isUntouched(known)) await spool.remove(job.id).catch(() => {});
    return { ...known, sha256: known.bytesSent === known.byteCount ? digest?.() : undefined };
  } catch (error) {
    return whatNeverLeft(environment, request, run, error);
  } finally {
    deadline.close();
    await port.close?.();
    await tidyUp(spool, wasThere && request.heldJob === undefined ? 'files' : 'folder');
  }
}

/** A document that follows the device is made after the device was asked. */
async function documentOf(
  environment: Environment,
  { document, heldJob, plan }: TestPrintRequest,
  port: PortMonitor,
  { trace, note, signal }: Run & { signal: AbortSignal },
): Promise<AsyncIterable<Uint8Array>> {
  if (typeof document !== 'function') return document;
  const isAsked = heldJob === undefined && !signal.aborted;
  const made = document(isAsked ? await port.offer?.({ trace, log: () => {} }, signal) : undefined);
  if (made.note !== undefined) note(ownEvent(environment, plan, 'info', made.note));
  return made.chunks;
}

type SpoolRequest = TestPrintRequest & { readonly document: AsyncIterable<Uint8Array> };

async function takeJob(spool: Spool, request: SpoolRequest, signal: AbortSignal): Promise<SpooledJob> {
  const { heldJob, document, title, user, plan, isToVirtual } = request;
  if (heldJob === undefined) {
    const attributes = { title, user, printer: plan.printer, plan: isToVirtual ? undefined : plan };
    return spool.add(document, attributes, { signal });
  }
  const job = spool.list().find(({ id }) => id === heldJob);
  if (!job) throw engineError('file-missing', { path: `${request.spoolFolder}/${heldJob}` });
  return job;
}

function isUntouched({ outcome, mayHaveLeft }: Known): boolean {
  return !mayHaveLeft && (outcome === 'not-sent' || outcome === 'cancelled');
}

async function send(
  environment: Environment,
  request: TestPrintRequest,
  { trace, note, startMs, port, spool, job }: Run & { port: PortMonitor; spool: Spool; job: SpooledJob },
): Promise<Known> {
  const { plan, signal, timeoutMs } = request;
  const { id, byteCount, title, user } = job;
  const document = await spool.open(id);
  let sentMark: Promise<void> | undefined;
  const spooler = createSpooler(environment);
  const remainingMs = Math.max(0, timeoutMs - (environment.clock.monotonicMs() - startMs));
  try {
    const submitted = spooler.submit({
      job: { id, title, user, document },
      printer: plan.printer,
      port,
      portName: plan.port,
      dialect: plan.dialect,
      retryPolicy: request.retryPolicy ?? 'once',
      timeoutMs: remainingMs,
      onEvent: note,
      onTrace: trace,
      onProgress: (bytesSent) => {
        // Convenience, and late by nature: a kill meanwhile finds the job marked as being sent.
        if (bytesSent >= byteCount && job.plan) sentMark ??= spool.markSent(id).catch(() => {});
        request.onProgress?.(bytesSent, byteCount);
      },
    });
    const cancel = () => submitted.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) cancel();
    const status = await submitted.rest();
    signal.removeEventListener('abort', cancel);
    return {
      outcome: status.outcome,
      bytesSent: status.bytesSent,
      byteCount,
      pageCount: status.pageCount,
      mayHaveLeft: status.mayHaveLeft,
      why: status.why,
      gaveUpAfterSeconds: status.isTimedOut ? timeoutMs / 1000 : undefined,
    };
  } finally {
    await spooler.close();
    await document.close();
    await sentMark;
  }
}

/** What stopped the job before its port was asked: cancelled, out of time, an unreadable document, or the spool itself. */
function whatNeverLeft(
  environment: Environment,
  request: TestPrintRequest,
  { note }: Run,
  error: unknown,
): Known {
  const isCancelled = request.signal.aborted;
  const why = error instanceof Error ? error.message : String(error);
  const message = isCancelled ? 'Cancelled before anything was sent.' : why;
  note(ownEvent(environment, request.plan, isCancelled ? 'info' : 'error', message));
  const outcome = isCancelled ? 'cancelled' : 'not-sent';
  const nothing = { bytesSent: 0, byteCount: undefined, pageCount: undefined, mayHaveLeft: false } as const;
  return { outcome, ...nothing, why, gaveUpAfterSeconds: undefined };
}

function ownEvent(
  { clock }: Environment,
  { port }: PrintPlan,
  level: SpoolerEvent['level'],
  message: string,
): SpoolerEvent {
  return { time: formatIsoTime(clock.now()), source: 'platen', id: 0, level, message, port };
}

/** A signal that ends the spooling when the person does or the time is up: a document may come from a source that hangs. */
function watchSpooling({ clock }: Environment, { signal, timeoutMs }: TestPrintRequest) {
  const controller = new AbortController();
  const timer = clock.startTimer(timeoutMs, () =>
    controller.abort(new Error(`The document could not be read to its end within ${timeoutMs / 1000} s.`)),
  );
  const onAbort = () => controller.abort(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  return {
    signal: controller.signal,
    close() {
      timer.cancel();
      signal.removeEventListener('abort', onAbort);
    },
  };
}

/** A parent that may not be listed says nothing: then the folder counts as somebody else's and stays. */
async function folderExists(disk: Disk, folder: string): Promise<boolean> {
  const cut = Math.max(folder.lastIndexOf('/'), folder.lastIndexOf('\\'));
  try {
    return (await disk.list(folder.slice(0, cut) || '/')).includes(folder.slice(cut + 1));
  } catch {
    return true;
  }
}

/** What the disk says while a finished test print is cleared away changes nothing of what is known of it. */
async function tidyUp(spool: Spool | undefined, removing: 'files' | 'folder'): Promise<void> {
  if (!spool) return;
  try {
    for (const { id, isFromEarlierRun } of spool.list()) if (!isFromEarlierRun) await spool.remove(id);
    await spool.close({ removing });
  } catch {
    // The folder stays; the next spool there sweeps it.
  }
}
