/**
 * Printing one document over IPP as a machine without I/O (RFC 8011): asks what the printer takes, has the job checked, sends it, and
 * follows it to its end. The driver carries each request out and reports its answer, or that none came; nothing is ever sent twice.
 */

import { type IppOperation, ippOperations } from '../../../knowledge/ipp/ipp-operations.ts';
import {
  findJobState,
  isFinalJobState,
  type JobState,
  jobReasonInWords,
} from '../../../knowledge/ipp/ipp-states.ts';
import { ippStatusCode, ippStatusOf, isIppSuccess } from '../../../knowledge/ipp/ipp-statuses.ts';
import { groupTags } from '../../../knowledge/ipp/ipp-tags.ts';
import {
  boolean,
  findGroup,
  type IppMessage,
  keyword,
  mimeType,
  type NamedValues,
  nameText,
  numberOf,
  textOf,
  textsOf,
} from './ipp-message.ts';
import { formatNotTaken, type IppPrinter, readIppPrinter, whyTakesNoJob } from './ipp-printer.ts';
import { cutTo, type IppRequest, ippRequest, ippVersions } from './ipp-request.ts';

export interface IppPrint {
  /** As the printer is called in its URI: `ipp://lab:631/ipp/print`. */
  readonly printerUri: string;
  readonly user: string;
  readonly title: string;
  /** MIME type of the document. */
  readonly format: string;
}

export type IppPrintStep =
  /** Send this request, with the document behind it where so; then `answered` or `unanswered`. */
  | {
      readonly kind: 'request';
      readonly operation: IppOperation;
      readonly message: IppMessage;
      readonly withDocument: boolean;
    }
  /** Wait so long, then call `waited`. */
  | { readonly kind: 'wait'; readonly durationMs: number }
  | { readonly kind: 'end'; readonly ending: IppEnding };

export type IppEnding =
  /** The printer says no before it had anything of the document. */
  | { readonly kind: 'refused'; readonly why: string; readonly passes: boolean; readonly liftable: boolean }
  /** It says no after it had the document, or aborted the job. */
  | { readonly kind: 'failed'; readonly why: string }
  /** Nothing is known of what became of a document that was sent. */
  | { readonly kind: 'unknown'; readonly why: string }
  /** It has the job, and nothing more is known. */
  | { readonly kind: 'accepted'; readonly why: string }
  /** It reports the job completed. */
  | {
      readonly kind: 'printed';
      readonly impressions: number | undefined;
      readonly warning: string | undefined;
    };

/** Soon at first, for small jobs are done at once; then seldom, for printers are slow and poor. */
const pollWaitsMs = [250, 500, 1000, 2000];
/** Asked in vain this often, a job is given up: it was accepted, and that is all that is known. */
const maxSilentCount = 5;
const silenceWaitMs = 1000;

interface Job {
  readonly state: JobState;
  readonly reasons: readonly string[];
}

export class IppPrintSession {
  readonly #print: IppPrint;
  #step: IppPrintStep;
  #versionAt = 0;
  #requestId = 0;
  #printer: IppPrinter | undefined;
  /** Before the job: the newest of the printer's jobs, so that a new one can be told from it. */
  #newestJobId: number | undefined;
  #jobId: number | undefined;
  #documentIsOut = false;
  #isAccepted = false;
  /** Why the answer to the document did not come. */
  #lostWhy: string | undefined;
  #pollCount = 0;
  #silentCount = 0;
  /** Of the printer's jobs, those that are done are looked through, after the others. */
  #looksAtDone = false;
  #job: Job | undefined;

  constructor(print: IppPrint) {
    this.#print = print;
    this.#step = this.#request('Get-Printer-Attributes', { requested: printerAttributes });
  }

  get step(): IppPrintStep {
    return this.#step;
  }

  /** Once the printer has made one; for Cancel-Job. */
  get jobId(): number | undefined {
    return this.#jobId;
  }

  /** What the printer says of itself, once it has. */
  get printer(): IppPrinter | undefined {
    return this.#printer;
  }

  /** It says that it has the job with its document. */
  get isAccepted(): boolean {
    return this.#isAccepted;
  }

  /** What the printer said of the job last, in words: "processing: it is being printed". */
  get progress(): string | undefined {
    return this.#job && describeJob(this.#job);
  }

  /** The request of the step was answered. */
  answered(answer: IppMessage): void {
    this.#step = this.#afterAnswer(this.#current().operation, answer);
  }

  /**
   * No answer came that could be read.
   * @param why a sentence of its own
   */
  unanswered(why: string): void {
    this.#step = this.#afterSilence(this.#current(), why);
  }

  /**
   * The request was turned away before it reached the printer, by the HTTP around it.
   * @param why a sentence of its own
   */
  rejected(
    why: string,
    { passes, hasBegun }: { readonly passes: boolean; readonly hasBegun: boolean },
  ): void {
    this.#step = hasBegun ? end({ kind: 'failed', why }) : this.#afterRejection(why, passes);
  }

  /** The wait of the step is over. */
  waited(): void {
    this.#step = this.#askForJob();
  }

  /** Asks the printer to cancel the job; undefined where it has none. */
  cancelRequest(): IppMessage | undefined {
    const isOver = this.#job !== undefined && isFinalJobState(this.#job.state);
    return this.#jobId === undefined || isOver ? undefined : this.#message('Cancel-Job');
  }

  #current(): Extract<IppPrintStep, { kind: 'request' }> {
    if (this.#step.kind !== 'request') throw new Error('No request is under way.');
    return this.#step;
  }

  #afterAnswer(operation: IppOperation, answer: IppMessage): IppPrintStep {
    switch (operation) {
      case 'Get-Printer-Attributes':
        return this.#afterPrinter(answer);
      case 'Validate-Job':
        return this.#afterValidation(answer);
      case 'Get-Jobs':
        return this.#afterJobs(answer);
      case 'Create-Job':
        return this.#afterCreation(answer);
      case 'Print-Job':
      case 'Send-Document':
        return this.#afterDocument(answer);
      default:
        return this.#afterState(answer);
    }
  }

  #afterPrinter(answer: IppMessage): IppPrintStep {
    if (!isIppSuccess(answer.code)) {
      const isOfVersion =
        answer.code === ippStatusCode('server-error-version-not-supported') ||
        answer.code === ippStatusCode('client-error-bad-request');
      if (!isOfVersion || this.#versionAt === ippVersions.length - 1)
        return refused('describe itself', answer);
      this.#versionAt += 1;
      return this.#request('Get-Printer-Attributes', { requested: printerAttributes });
    }
    const printer = readIppPrinter(answer);
    this.#printer = printer;
    const why = whyTakesNoJob(printer) ?? formatNotTaken(printer, this.#print.format);
    if (why !== undefined) return refusal(why, { liftable: true });
    if (!this.#supports('Validate-Job')) return this.#begin();
    return this.#request('Validate-Job', { attributes: this.#jobTemplate(true) });
  }

  #afterValidation(answer: IppMessage): IppPrintStep {
    // Some list it and do not have it; then the job itself shows what they think of it.
    const isMissing = answer.code === ippStatusCode('server-error-operation-not-supported');
    return isIppSuccess(answer.code) || isMissing ? this.#begin() : refused('take the job', answer);
  }

  /** In two steps where the printer can: then the job has a number before the document leaves, by which it can be found again. */
  #begin(): IppPrintStep {
    if (this.#supports('Create-Job') && this.#supports('Send-Document'))
      return this.#request('Create-Job', { attributes: this.#jobTemplate(false) });
    return this.#supports('Get-Jobs') ? this.#askForJobs() : this.#sendWhole();
  }

  #sendWhole(): IppPrintStep {
    this.#documentIsOut = true;
    return this.#request('Print-Job', { attributes: this.#jobTemplate(true) }, true);
  }

  #afterCreation(answer: IppMessage): IppPrintStep {
    if (!isIppSuccess(answer.code)) return refused('take the job', answer);
    this.#jobId = numberOf(findGroup(answer, 'job'), 'job-id');
    if (this.#jobId === undefined)
      return refusal('It made a job without a number, to which no document can be sent.', {});
    this.#documentIsOut = true;
    const attributes: NamedValues[] = [
      ['document-name', nameText(cutTo(255, this.#print.title))],
      ['document-format', mimeType(this.#print.format)],
      ['last-document', boolean(true)],
    ];
    return this.#request('Send-Document', { attributes }, true);
  }

  #afterDocument(answer: IppMessage): IppPrintStep {
    if (!isIppSuccess(answer.code))
      return end({ kind: 'failed', why: `${sentence('refused the document', answer)}.` });
    this.#isAccepted = true;
    this.#jobId = numberOf(findGroup(answer, 'job'), 'job-id') ?? this.#jobId;
    this.#noteJob(answer);
    if (this.#jobId === undefined || !this.#supports('Get-Job-Attributes'))
      return end({ kind: 'accepted', why: 'It took the job and does not say what becomes of it.' });
    return this.#job && isFinalJobState(this.#job.state) ? this.#askForJob() : this.#pause();
  }

  #afterState(answer: IppMessage): IppPrintStep {
    if (!isIppSuccess(answer.code)) {
      // Many printers forget a job as soon as it is done; an answer that was lost stays so then.
      if (this.#lostWhy !== undefined) return this.#unknown();
      return end({ kind: 'accepted', why: `It took the job. ${sentence('says no more of it', answer)}.` });
    }
    this.#silentCount = 0;
    this.#noteJob(answer);
    const job = this.#job;
    if (job && hasDocument(job)) this.#isAccepted = true;
    if (!job || !isFinalJobState(job.state)) return this.#pause();
    if (job.state !== 'completed')
      return end({ kind: 'failed', why: `The printer reports the job ${describeJob(job)}.` });
    const hasErrors = job.reasons.includes('job-completed-with-errors');
    return end({
      kind: 'printed',
      // Some count nothing and say 0, which no document has.
      impressions: numberOf(findGroup(answer, 'job'), 'job-impressions-completed') || undefined,
      warning: hasErrors ? 'The printer reports that the job completed with errors.' : undefined,
    });
  }

  #noteJob(answer: IppMessage): void {
    const job = findGroup(answer, 'job');
    const state = findJobState(numberOf(job, 'job-state'));
    if (state) this.#job = { state, reasons: textsOf(job, 'job-state-reasons') };
  }

  #pause(): IppPrintStep {
    const durationMs = pollWaitsMs[Math.min(this.#pollCount, pollWaitsMs.length - 1)] ?? 0;
    this.#pollCount += 1;
    return { kind: 'wait', durationMs };
  }

  #askForJob(): IppPrintStep {
    return this.#jobId === undefined
      ? this.#askForJobs()
      : this.#request('Get-Job-Attributes', { requested: jobAttributes });
  }

  /** Before a Print-Job, to know the newest; after one whose answer was lost, to find it. */
  #askForJobs(): IppPrintStep {
    const attributes: NamedValues[] = [
      ['which-jobs', keyword(this.#looksAtDone ? 'completed' : 'not-completed')],
    ];
    return this.#request('Get-Jobs', { attributes, requested: ['job-id', 'job-name'] });
  }

  #afterJobs(answer: IppMessage): IppPrintStep {
    const jobs = isIppSuccess(answer.code) ? jobsOf(answer) : [];
    if (!this.#documentIsOut) {
      if (isIppSuccess(answer.code))
        this.#newestJobId = Math.max(this.#newestJobId ?? 0, ...jobs.map(({ id }) => id));
      if (!this.#looksAtDone) {
        this.#looksAtDone = true;
        return this.#askForJobs();
      }
      this.#looksAtDone = false;
      return this.#sendWhole();
    }
    const newest = this.#newestJobId ?? Number.POSITIVE_INFINITY;
    const title = cutTo(255, this.#print.title);
    const mine = jobs.filter(({ id, name }) => id > newest && name === title);
    if (mine.length === 1) {
      this.#jobId = mine[0]?.id;
      return this.#askForJob();
    }
    // Two of them, or none in either list: which it is, nobody can say.
    if (mine.length > 1 || this.#looksAtDone) return this.#unknown();
    this.#looksAtDone = true;
    return this.#askForJobs();
  }

  #afterSilence(step: Extract<IppPrintStep, { kind: 'request' }>, why: string): IppPrintStep {
    if (step.withDocument) {
      this.#lostWhy = why;
      return this.#jobId === undefined && this.#newestJobId === undefined
        ? this.#unknown()
        : this.#askForJob();
    }
    if (!this.#documentIsOut)
      return step.operation === 'Get-Jobs' ? this.#sendWhole() : refusal(why, { liftable: true });
    this.#silentCount += 1;
    if (this.#silentCount < maxSilentCount) return { kind: 'wait', durationMs: silenceWaitMs };
    if (this.#lostWhy !== undefined) return this.#unknown();
    return end({ kind: 'accepted', why: `It took the job and then says no more of it. ${why}` });
  }

  #afterRejection(why: string, passes: boolean): IppPrintStep {
    if (this.#isAccepted)
      return end({ kind: 'accepted', why: `It took the job and then says no more of it. ${why}` });
    return this.#lostWhy === undefined ? refusal(why, { passes, liftable: true }) : this.#unknown();
  }

  #unknown(): IppPrintStep {
    return end({ kind: 'unknown', why: this.#lostWhy ?? 'Its answer was lost.' });
  }

  /** A printer that does not say what it can is asked for what RFC 8011 requires of all. */
  #supports(operation: IppOperation): boolean {
    const operations = this.#printer?.operations ?? [];
    if (operations.length === 0) return requiredOperations.includes(operation);
    return operations.includes(ippOperations[operation]);
  }

  #jobTemplate(withFormat: boolean): NamedValues[] {
    return [
      ['job-name', nameText(cutTo(255, this.#print.title))],
      ...(withFormat ? ([['document-format', mimeType(this.#print.format)]] satisfies NamedValues[]) : []),
    ];
  }

  #request(operation: IppOperation, more: Partial<IppRequest>, withDocument = false): IppPrintStep {
    return { kind: 'request', operation, message: this.#message(operation, more), withDocument };
  }

  #message(operation: IppOperation, more: Partial<IppRequest> = {}): IppMessage {
    const isOfJob = ['Send-Document', 'Get-Job-Attributes', 'Cancel-Job'].includes(operation);
    this.#requestId += 1;
    return ippRequest({
      operation,
      version: ippVersions[this.#versionAt] ?? { major: 1, minor: 1 },
      requestId: this.#requestId,
      printerUri: this.#print.printerUri,
      user: this.#print.user,
      jobId: isOfJob ? this.#jobId : undefined,
      ...more,
    });
  }
}

/** RFC 8011 §6.1, those that are sent only where they are supported. */
const requiredOperations: readonly IppOperation[] = ['Validate-Job', 'Get-Job-Attributes', 'Get-Jobs'];

const printerAttributes: readonly string[] = [
  'compression-supported',
  'document-format-supported',
  'ipp-versions-supported',
  'media-default',
  'operations-supported',
  'printer-is-accepting-jobs',
  'printer-make-and-model',
  'printer-name',
  'printer-state',
  'printer-state-message',
  'printer-state-reasons',
  'pwg-raster-document-resolution-supported',
  'pwg-raster-document-type-supported',
  'urf-supported',
];

const jobAttributes: readonly string[] = [
  'job-id',
  'job-state',
  'job-state-reasons',
  'job-state-message',
  'job-impressions-completed',
  'job-media-sheets-completed',
  'job-printer-state-message',
];

function jobsOf({ groups }: IppMessage): { readonly id: number; readonly name: string | undefined }[] {
  return groups.flatMap((job) => {
    const id = job.tag === groupTags.job ? numberOf(job, 'job-id') : undefined;
    return id === undefined ? [] : [{ id, name: textOf(job, 'job-name') }];
  });
}

/** Where the answer to the document was lost, a job that is worked on and waits for no data tells that it has it. */
function hasDocument({ state, reasons }: Job): boolean {
  const waits = reasons.some((reason) => reason === 'job-incoming' || reason === 'job-data-insufficient');
  return !waits && (state === 'processing' || state === 'completed');
}

function end(ending: IppEnding): IppPrintStep {
  return { kind: 'end', ending };
}

function refused(what: string, answer: IppMessage): IppPrintStep {
  const { passes = false } = ippStatusOf(answer.code);
  return refusal(`${sentence(`refused to ${what}`, answer)}.`, { passes, liftable: true });
}

function refusal(
  why: string,
  { passes = false, liftable = false }: { readonly passes?: boolean; readonly liftable?: boolean },
): IppPrintStep {
  return end({ kind: 'refused', why, passes, liftable });
}

/** `It refused to take the job: it takes no jobs at the moment (server-error-not-accepting-jobs, "Paused")`, without its stop. */
function sentence(what: string, answer: IppMessage): string {
  const { meaning, keyword: status } = ippStatusOf(answer.code);
  const words = textOf(findGroup(answer, 'operation'), 'status-message') ?? '';
  const quoted = words === '' || words === status ? '' : `, "${words.slice(0, 200)}"`;
  return `It ${what}: ${meaning} (${status}${quoted})`;
}

function describeJob({ state, reasons }: Job): string {
  const words = reasons.flatMap((reason) => jobReasonInWords(reason) ?? []);
  return words.length > 0 ? `${state}: ${words.join(', ')}` : state;
}
