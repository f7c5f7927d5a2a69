/**
 * A virtual IPP printer as a machine without I/O: requests and the time in, answers out (RFC 8011). Whoever has the connections also has
 * the documents, and says when one has arrived.
 */
import {
  findIppOperation,
  type IppOperation,
  ippOperationName,
} from '../../../../knowledge/ipp/ipp-operations.ts';
import { type IppStatusKeyword, ippStatusCode } from '../../../../knowledge/ipp/ipp-statuses.ts';
import { groupTags, valueTags } from '../../../../knowledge/ipp/ipp-tags.ts';
import type { NamedFault } from '../../../../knowledge/printer-faults.ts';
import {
  attribute,
  booleanOf,
  charset,
  findGroup,
  group,
  type IppAttribute,
  type IppGroup,
  type IppMessage,
  type IppPlainValue,
  keyword,
  naturalLanguage,
  numberOf,
  text,
  textOf,
  textsOf,
  valuesOf,
} from '../../../wire/ipp/ipp-message.ts';
import { checkJobTemplate } from './check-job-template.ts';
import {
  type JobView,
  jobAttributes,
  newJobAttributes,
  possibleJobAttributeNames,
} from './ipp-job-attributes.ts';
import { type IppJob, IppJobQueue, type IppJobTicket, isActive } from './ipp-job-queue.ts';
import { badRequest, checkIppRequest, type IppRefusal, onlyValue } from './ipp-refusal.ts';
import { printerAttributes, servedAttributes } from './live-printer-attributes.ts';
import { type Requested, requestedOfJob, requestedOfPrinter } from './requested-attributes.ts';

export interface IppDeviceOptions {
  /** Those of a model or a dump. */
  readonly attributes: readonly IppAttribute[];
  /** How long a job is being printed. */
  readonly jobMs: number;
  /** `urn:uuid:...`. */
  readonly uuid: string;
  /** Counts only up; the times handed in later count as it does. */
  readonly nowMs: number;
  /** The same moment since 1970. */
  readonly wallMs: number;
  readonly faults: readonly NamedFault[];
  /** Whether it takes encrypted connections beside plain ones. */
  readonly hasTls: boolean;
  readonly hasLogin: boolean;
}

/** How the client reached the printer. */
export interface IppTarget {
  /** Host and port, as its Host header has them. */
  readonly authority: string;
  /** With its slash. */
  readonly path: string;
  readonly isEncrypted: boolean;
  /** Who logged in; undefined where nobody has to. */
  readonly user?: string | undefined;
}

export type IppReply =
  | { readonly kind: 'answer'; readonly message: IppMessage }
  /** A document follows: `documentArrived` or `documentFailed` has the answer. */
  | { readonly kind: 'document'; readonly expected: ExpectedDocument };

export interface ExpectedDocument {
  readonly job: IppJob;
  readonly request: IppMessage;
  readonly target: IppTarget;
  /** `none`, `gzip` or `deflate`. */
  readonly compression: string;
  readonly format: string;
  readonly name: string | undefined;
  readonly isLast: boolean;
  /** To be returned with the answer. */
  readonly unsupported: readonly IppAttribute[];
}

/** Time-out of Create-Job and Send-Document: RFC 8011 §5.4.31 recommends 60 to 240 seconds. */
export const openLimitMs = 120_000;

interface Request {
  readonly message: IppMessage;
  readonly target: IppTarget;
  readonly operation: IppGroup | undefined;
  readonly nowMs: number;
}

interface Answer {
  readonly status?: IppStatusKeyword;
  readonly groups?: readonly IppGroup[];
}

export class IppDevice {
  readonly #options: IppDeviceOptions;
  readonly #queue: IppJobQueue;
  readonly #attributes: readonly IppAttribute[];

  constructor(options: IppDeviceOptions) {
    this.#options = options;
    const { faults, jobMs, nowMs } = options;
    this.#attributes = servedAttributes(
      options.attributes,
      faults.find(({ ippVersions }) => ippVersions)?.ippVersions,
    );
    const ending = faults.find(({ endsJobsAs }) => endsJobsAs)?.endsJobsAs;
    this.#queue = new IppJobQueue(
      {
        jobMs,
        openLimitMs,
        ending: ending ?? { state: 'completed', reason: 'job-completed-successfully' },
      },
      nowMs,
    );
    for (const { standsStillFor } of faults) {
      if (standsStillFor === 'paused') this.#queue.pause(nowMs);
      else if (standsStillFor !== undefined) this.#queue.stop(standsStillFor, nowMs);
    }
  }

  /** Jobs that have ended without their documents are among them: whoever keeps these drops them then. */
  jobsAt(nowMs: number): readonly IppJob[] {
    this.#queue.advance(nowMs);
    return this.#queue.jobs;
  }

  /** A request has arrived up to the end of its attributes. */
  receive(message: IppMessage, target: IppTarget, nowMs: number): IppReply {
    this.#queue.advance(nowMs);
    const request = { message, target, operation: findGroup(message, 'operation'), nowMs };
    const refusal = this.#check(request);
    if (refusal) return this.#refuse(request, refusal);
    const name = findIppOperation(message.code) as IppOperation;
    const result = this.#checkFaults(request, name) ?? this.#operations[name]?.(request);
    if (!result) return this.#refuse(request, unsupportedOperation(message));
    if ('why' in result) return this.#refuse(request, result);
    if ('job' in result) return { kind: 'document', expected: result };
    return { kind: 'answer', message: this.#answer(request, result) };
  }

  /** The document is stored, and so is the job where it was the last. */
  documentArrived(
    expected: ExpectedDocument,
    document: { readonly byteCount: number; readonly pageCount: number | undefined },
    nowMs: number,
  ): IppMessage {
    const { job, request: message, target, isLast } = expected;
    const request = { message, target, operation: findGroup(message, 'operation'), nowMs };
    this.#queue.advance(nowMs);
    job.isReceiving = false;
    if (!isActive(job))
      return this.#refusalMessage(request, {
        status: 'server-error-job-canceled',
        why: `The job ${job.id} has been cancelled.`,
      });
    this.#queue.touch(job, nowMs);
    // Send-Document without data only says that there are no more.
    if (document.byteCount > 0) {
      job.documentCount += 1;
      job.byteCount += document.byteCount;
      job.pageCount = sum(job.pageCount, document.pageCount);
      job.format = expected.format;
    }
    if (isLast) this.#queue.close(job, nowMs);
    return this.#answer(request, this.#created(job, request, expected.unsupported));
  }

  /** The document could not be taken: the job is aborted. */
  documentFailed(expected: ExpectedDocument, refusal: IppRefusal, nowMs: number): IppMessage {
    const { job, request: message, target } = expected;
    this.jobBrokeOff(job, nowMs);
    return this.#refusalMessage(
      { message, target, operation: findGroup(message, 'operation'), nowMs },
      refusal,
    );
  }

  /** Its client is gone, or its documents cannot be kept. */
  jobBrokeOff(job: IppJob, nowMs: number): void {
    this.#queue.advance(nowMs);
    job.isReceiving = false;
    this.#queue.end(job, 'aborted', 'aborted-by-system', nowMs);
  }

  #check({ message, operation }: Request): IppRefusal | undefined {
    const refusal = checkIppRequest(message, this.#textsOf('ipp-versions-supported'));
    if (refusal) return refusal;
    const name = findIppOperation(message.code);
    const supported = this.#valuesOf('operations-supported');
    if (name === undefined || !supported.includes(message.code)) return unsupportedOperation(message);
    const isOfJobs = jobOperations.has(name);
    const target =
      attributeOf(operation, 'printer-uri') ?? (isOfJobs ? attributeOf(operation, 'job-uri') : undefined);
    const uri = onlyValue(target, valueTags.uri)?.value;
    if (typeof uri !== 'string')
      return badRequest(`${isOfJobs ? 'Neither printer-uri nor job-uri' : 'No printer-uri'} is given.`);
    if (!/^(ipps?|https?):\/\//i.test(uri))
      return { status: 'client-error-uri-scheme-not-supported', why: `The URI ${uri} is none of IPP.` };
    return undefined;
  }

  /** Formats are refused where a document is, all else where a job would begin. */
  #checkFaults({ operation }: Request, name: IppOperation): IppRefusal | undefined {
    const fault = this.#options.faults.find(({ refusesJobsWith }) => refusesJobsWith);
    const status = fault?.refusesJobsWith;
    if (!fault || !status) return undefined;
    const isOfFormat = status === 'client-error-document-format-not-supported';
    if (!['Print-Job', 'Validate-Job', isOfFormat ? 'Send-Document' : 'Create-Job'].includes(name))
      return undefined;
    const format = isOfFormat ? attributeOf(operation, 'document-format') : undefined;
    return { status, why: `fault ${fault.name}`, unsupported: format ? [format] : [] };
  }

  readonly #operations: Readonly<
    Partial<Record<IppOperation, (request: Request) => Answer | IppRefusal | ExpectedDocument>>
  > = {
    'Print-Job': (request) => this.#create(request, (job) => this.#expect(request, job, true)),
    'Validate-Job': (request) => this.#validate(request),
    'Create-Job': (request) => this.#create(request),
    'Send-Document': (request) => this.#sendDocument(request),
    'Cancel-Job': (request) =>
      this.#withJob(request, (job) =>
        this.#queue.end(job, 'canceled', 'job-canceled-by-user', request.nowMs),
      ),
    'Hold-Job': (request) => this.#withJob(request, (job) => this.#queue.hold(job)),
    'Release-Job': (request) => this.#withJob(request, (job) => this.#queue.release(job, request.nowMs)),
    'Close-Job': (request) => this.#withJob(request, (job) => this.#close(job, request.nowMs)),
    'Get-Job-Attributes': (request) => this.#getJobAttributes(request),
    'Get-Jobs': (request) => this.#getJobs(request),
    'Get-Printer-Attributes': (request) => this.#getPrinterAttributes(request),
    'Pause-Printer': ({ nowMs }) => this.#queue.pause(nowMs) ?? {},
    'Resume-Printer': ({ nowMs }) => this.#queue.resume(nowMs) ?? {},
    'Purge-Jobs': ({ nowMs }) => this.#queue.purge(nowMs) ?? {},
    'Cancel-My-Jobs': (request) => this.#cancelMyJobs(request),
    'Identify-Printer': (request) => this.#identify(request),
  };

  #getPrinterAttributes(request: Request): Answer | IppRefusal {
    const refusal = this.#checkFormat(request);
    if (refusal) return refusal;
    const all = printerAttributes(this.#attributes, {
      ...this.#times(request.nowMs),
      queue: this.#queue,
      isAccepting: !this.#options.faults.some(
        ({ refusesJobsWith }) => refusesJobsWith === 'server-error-not-accepting-jobs',
      ),
      authority: request.target.authority,
      printerUris: [
        printerUri({ ...request.target, isEncrypted: false }),
        ...(this.#options.hasTls ? [printerUri({ ...request.target, isEncrypted: true })] : []),
      ],
      hasLogin: this.#options.hasLogin,
      uuid: this.#options.uuid,
      startedMs: this.#options.nowMs,
      openLimitMs,
    });
    const requested = requestedOfPrinter(all, textsOf(request.operation, 'requested-attributes'));
    return answerOf(requested, [{ tag: groupTags.printer, attributes: requested.attributes }]);
  }

  #getJobAttributes(request: Request): Answer | IppRefusal {
    const found = this.#findJob(request);
    if ('why' in found) return found;
    const names = textsOf(request.operation, 'requested-attributes');
    const requested = this.#requestedOf(found, names.length > 0 ? names : ['all'], request);
    return answerOf(requested, [{ tag: groupTags.job, attributes: requested.attributes }]);
  }

  #getJobs(request: Request): Answer | IppRefusal {
    const { operation } = request;
    const which = textOf(operation, 'which-jobs') ?? 'not-completed';
    if (!['completed', 'not-completed', 'all'].includes(which))
      return notSupported(`which-jobs cannot be ${which}.`, attribute(['which-jobs', keyword(which)]));
    const user = booleanOf(operation, 'my-jobs') ? userOf(request) : undefined;
    const limit = numberOf(operation, 'limit') ?? Number.POSITIVE_INFINITY;
    const names = textsOf(operation, 'requested-attributes');
    const active = this.#queue.jobs.filter(isActive);
    // What ends first comes first; of what has ended, the newest (RFC 8011 §4.2.6.2).
    const ended = this.#queue.jobs.filter((job) => !isActive(job)).reverse();
    const jobs = [...(which === 'completed' ? [] : active), ...(which === 'not-completed' ? [] : ended)]
      .filter((job) => user === undefined || job.user === user)
      .slice(0, Math.max(1, limit));
    const all = jobs.map((job) =>
      this.#requestedOf(job, names.length > 0 ? names : ['job-uri', 'job-id'], request),
    );
    const [first = { attributes: [], unknown: [] }] = all;
    return answerOf(
      first,
      all.map(({ attributes }) => ({ tag: groupTags.job, attributes })),
    );
  }

  #requestedOf(job: IppJob, names: readonly string[], request: Request): Requested {
    const templateNames = this.#attributes.flatMap(({ name }) => /^(.*)-supported$/.exec(name)?.[1] ?? []);
    return requestedOfJob(jobAttributes(job, this.#view(job, request)), names, [
      ...possibleJobAttributeNames,
      ...templateNames,
    ]);
  }

  #validate(request: Request): Answer | IppRefusal {
    const refusal = this.#checkNewJob(request);
    if (refusal) return refusal;
    const { unsupported } = checkJobTemplate(request.message, this.#attributes);
    return unsupported.length === 0 ? {} : withUnsupported(unsupported, []);
  }

  #create(
    request: Request,
    then?: (job: IppJob) => ExpectedDocument | IppRefusal,
  ): Answer | IppRefusal | ExpectedDocument {
    const refusal = this.#checkNewJob(request);
    if (refusal) return refusal;
    const { accepted, unsupported } = checkJobTemplate(request.message, this.#attributes);
    const job = this.#queue.create(ticketOf(request, accepted), request.nowMs);
    if (!job) return { status: 'server-error-too-many-jobs', why: 'There are too many jobs already.' };
    const expected = then?.(job);
    if (!expected) return this.#created(job, request, unsupported);
    return 'job' in expected ? { ...expected, unsupported } : expected;
  }

  #created(job: IppJob, request: Request, unsupported: readonly IppAttribute[]): Answer {
    const groups = [group('job', ...newJobAttributes(job, this.#view(job, request)))];
    return unsupported.length === 0 ? { groups } : withUnsupported(unsupported, groups);
  }

  #sendDocument(request: Request): IppRefusal | ExpectedDocument {
    const found = this.#findJob(request);
    if ('why' in found) return found;
    const isLast = booleanOf(request.operation, 'last-document');
    if (isLast === undefined) return badRequest('last-document is missing.');
    const refusal = this.#checkFormat(request) ?? this.#checkCompression(request);
    if (refusal) return refusal;
    if (!found.isOpen || found.isReceiving)
      return { status: 'client-error-not-possible', why: `The job ${found.id} takes no documents.` };
    return this.#expect(request, found, isLast);
  }

  #expect({ message, target, operation }: Request, job: IppJob, isLast: boolean): ExpectedDocument {
    job.isReceiving = true;
    const [usual = 'application/octet-stream'] = this.#textsOf('document-format-default');
    return {
      job,
      request: message,
      target,
      compression: textOf(operation, 'compression') ?? 'none',
      format: textOf(operation, 'document-format') ?? usual,
      name: textOf(operation, 'document-name'),
      isLast,
      unsupported: [],
    };
  }

  #checkNewJob(request: Request): IppRefusal | undefined {
    const refusal = this.#checkFormat(request) ?? this.#checkCompression(request);
    if (refusal) return refusal;
    const { unsupported } = checkJobTemplate(request.message, this.#attributes);
    // Without it the job is printed as well as it can be (RFC 8011 §4.1.7).
    if (!booleanOf(request.operation, 'ipp-attribute-fidelity') || unsupported.length === 0) return undefined;
    const names = unsupported.map(({ name }) => name).join(', ');
    return notSupported(`Not supported as asked for: ${names}.`, ...unsupported);
  }

  #checkFormat({ operation }: Request): IppRefusal | undefined {
    const one = attributeOf(operation, 'document-format');
    const format = textOf(operation, 'document-format');
    const formats = this.#textsOf('document-format-supported');
    if (!one || format === undefined) return undefined;
    if (formats.some((known) => known.toLowerCase() === format.toLowerCase())) return undefined;
    return {
      status: 'client-error-document-format-not-supported',
      why: `The format ${format} is not supported; ${formats.join(', ')} are.`,
      unsupported: [one],
    };
  }

  #checkCompression({ operation }: Request): IppRefusal | undefined {
    const one = attributeOf(operation, 'compression');
    const compression = textOf(operation, 'compression');
    const supported = this.#textsOf('compression-supported');
    if (!one || compression === undefined || supported.includes(compression)) return undefined;
    return {
      status: 'client-error-compression-not-supported',
      why: `The compression ${compression} is not supported; ${supported.join(', ')} are.`,
      unsupported: [one],
    };
  }

  #findJob({ operation }: Request): IppJob | IppRefusal {
    const uri = textOf(operation, 'job-uri');
    const id = uri === undefined ? numberOf(operation, 'job-id') : Number(/\/(\d+)$/.exec(uri)?.[1]);
    if (id === undefined) return badRequest('Neither job-uri nor job-id is given.');
    const job = this.#queue.find(id);
    return job ?? { status: 'client-error-not-found', why: `There is no job ${uri ?? id}.` };
  }

  /** @param run says whether the job is in a state in which it can be done */
  #withJob(request: Request, run: (job: IppJob) => boolean): Answer | IppRefusal {
    const found = this.#findJob(request);
    if ('why' in found) return found;
    if (run(found)) return {};
    return { status: 'client-error-not-possible', why: `The job ${found.id} is ${found.state}.` };
  }

  #close(job: IppJob, nowMs: number): boolean {
    if (!job.isOpen || job.isReceiving) return false;
    if (job.documentCount > 0) this.#queue.close(job, nowMs);
    else this.#queue.end(job, 'aborted', 'aborted-by-system', nowMs);
    return true;
  }

  #cancelMyJobs(request: Request): Answer | IppRefusal {
    const ids = valuesOf(request.operation, 'job-ids');
    const user = userOf(request);
    const mine = this.#queue.jobs.filter((job) => isActive(job) && job.user === user);
    if (ids.some((id) => !mine.some((job) => job.id === id)))
      return { status: 'client-error-not-possible', why: 'Not all of these jobs are yours and under way.' };
    for (const job of mine)
      if (ids.length === 0 || ids.includes(job.id))
        this.#queue.end(job, 'canceled', 'job-canceled-by-user', request.nowMs);
    return {};
  }

  #identify({ operation }: Request): Answer {
    const supported = this.#textsOf('identify-actions-supported');
    const wrong = textsOf(operation, 'identify-actions').filter((action) => !supported.includes(action));
    const [first, ...others] = wrong.map(keyword);
    return first ? withUnsupported([attribute(['identify-actions', first, ...others])], []) : {};
  }

  #view(job: IppJob, { target, nowMs }: Request): JobView {
    const { jobs } = this.#queue;
    return {
      ...this.#times(nowMs),
      printerUri: printerUri(target),
      progress: this.#queue.progress(job, nowMs),
      interveningCount: jobs.filter((one) => isActive(one) && one.id < job.id).length,
    };
  }

  #times(nowMs: number): Pick<JobView, 'nowMs' | 'upTimeAt' | 'wallTimeAt'> {
    const { nowMs: startedMs, wallMs } = this.#options;
    return {
      nowMs,
      upTimeAt: (timeMs) => Math.floor((timeMs - startedMs) / 1000) + 1,
      wallTimeAt: (timeMs) => wallMs + timeMs - startedMs,
    };
  }

  #valuesOf(name: string): readonly IppPlainValue[] {
    return valuesOf({ tag: groupTags.printer, attributes: this.#attributes }, name);
  }

  #textsOf(name: string): readonly string[] {
    return textsOf({ tag: groupTags.printer, attributes: this.#attributes }, name);
  }

  #refuse(request: Request, refusal: IppRefusal): IppReply {
    return { kind: 'answer', message: this.#refusalMessage(request, refusal) };
  }

  #refusalMessage(request: Request, { status, why, unsupported = [] }: IppRefusal): IppMessage {
    const groups = unsupported.length === 0 ? [] : [{ tag: groupTags.unsupported, attributes: unsupported }];
    return this.#answer(request, { status, groups }, why);
  }

  #answer({ message }: Request, { status = 'successful-ok', groups = [] }: Answer, why?: string): IppMessage {
    const { version, requestId } = message;
    const versions = this.#textsOf('ipp-versions-supported');
    const isKnown = versions.includes(`${version.major}.${version.minor}`);
    const [major = 1, minor = 1] = (versions.at(-1) ?? '1.1').split('.').map(Number);
    return {
      version: isKnown ? version : { major, minor },
      code: ippStatusCode(status),
      requestId,
      groups: [
        group(
          'operation',
          ['attributes-charset', charset('utf-8')],
          ['attributes-natural-language', naturalLanguage('en')],
          ['status-message', text(shortened(why ?? status))],
        ),
        ...groups,
      ],
    };
  }
}

const jobOperations: ReadonlySet<IppOperation> = new Set([
  'Send-Document',
  'Cancel-Job',
  'Get-Job-Attributes',
  'Hold-Job',
  'Release-Job',
  'Close-Job',
]);

function unsupportedOperation({ code }: IppMessage): IppRefusal {
  return {
    status: 'server-error-operation-not-supported',
    why: `${ippOperationName(code)} is not supported.`,
  };
}

function notSupported(why: string, ...unsupported: readonly IppAttribute[]): IppRefusal {
  return { status: 'client-error-attributes-or-values-not-supported', why, unsupported };
}

/** Done all the same, without these. */
function withUnsupported(attributes: readonly IppAttribute[], groups: readonly IppGroup[]): Answer {
  return {
    status: 'successful-ok-ignored-or-substituted-attributes',
    groups: [{ tag: groupTags.unsupported, attributes }, ...groups],
  };
}

function answerOf({ unknown }: Requested, groups: readonly IppGroup[]): Answer {
  const [first, ...others] = unknown.slice(0, maxReturnedNameCount).map(keyword);
  return first
    ? withUnsupported([attribute(['requested-attributes', first, ...others])], groups)
    : { groups };
}

/** An answer is not made longer than its request has reason to be. */
const maxReturnedNameCount = 100;

function attributeOf(operation: IppGroup | undefined, name: string): IppAttribute | undefined {
  return operation?.attributes.find((one) => one.name === name);
}

/** The path is the client's own; jobs are below it. */
function printerUri({ authority, path, isEncrypted }: IppTarget): string {
  return `${isEncrypted ? 'ipps' : 'ipp'}://${authority}${path.length > 1 ? path.replace(/\/+$/, '') : '/ipp/print'}`;
}

/** Who proved to be somebody is that one, whatever the request says (RFC 8011 §9.3). */
function userOf({ operation, target }: Request): string {
  return target.user ?? textOf(operation, 'requesting-user-name') ?? 'anonymous';
}

function ticketOf(request: Request, template: readonly IppAttribute[]): IppJobTicket {
  const wishes = { tag: groupTags.job, attributes: template };
  const hold = textOf(wishes, 'job-hold-until') ?? 'no-hold';
  return {
    name: textOf(request.operation, 'job-name') ?? textOf(request.operation, 'document-name') ?? 'Untitled',
    user: userOf(request),
    format: textOf(request.operation, 'document-format'),
    copies: numberOf(wishes, 'copies') ?? 1,
    isTwoSided: textOf(wishes, 'sides')?.startsWith('two-sided') ?? false,
    template,
    isHeld: hold !== 'no-hold',
  };
}

/** Status messages are at most 255 octets (RFC 8011 §4.1.6.2). */
function shortened(sentence: string): string {
  const bytes = new TextEncoder().encode(sentence);
  return bytes.length <= 255 ? sentence : `${sentence.slice(0, 60)}...`;
}

/** Nobody knows where one of them is unknown. */
function sum(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}
