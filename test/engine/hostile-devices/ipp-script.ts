/** A printer of IPP in forty lines, that follows a script where it misbehaves. */
import {
  encodeHttpHead,
  type HttpRequestHead,
  headerHasWord,
  headerValue,
} from '../../../src/engine/wire/http/http-head.ts';
import { HttpReceiver } from '../../../src/engine/wire/http/http-receiver.ts';
import { encodeIppMessage } from '../../../src/engine/wire/ipp/encode-ipp-message.ts';
import { IppDecoder } from '../../../src/engine/wire/ipp/ipp-decoder.ts';
import {
  boolean,
  charset,
  enumValue,
  group,
  type IppGroup,
  type IppMessage,
  integer,
  keyword,
  mimeType,
  type NamedValues,
  nameText,
  naturalLanguage,
} from '../../../src/engine/wire/ipp/ipp-message.ts';
import {
  findIppOperation,
  type IppOperation,
  ippOperations,
} from '../../../src/knowledge/ipp/ipp-operations.ts';
import { type JobState, jobStates } from '../../../src/knowledge/ipp/ipp-states.ts';
import { type IppStatusKeyword, ippStatusCode } from '../../../src/knowledge/ipp/ipp-statuses.ts';
import type { DeviceEnd } from './device-end.ts';

/** Instead of an answer; true where the connection is over. */
export type Misbehaviour = (device: DeviceEnd, usual: Uint8Array) => Promise<boolean | undefined>;

export interface IppScript {
  readonly operations?: readonly IppOperation[];
  readonly formats?: readonly string[];
  readonly isAccepting?: boolean;
  /** What it answers to an operation instead of success. */
  readonly statuses?: Partial<Record<IppOperation, IppStatusKeyword>>;
  /** What it does instead of answering to an operation. */
  readonly misbehaves?: Partial<Record<IppOperation, Misbehaviour>>;
  /** It misbehaves only the first time. */
  readonly once?: boolean;
  /** States of the job, one for each time it is asked; the last for ever. */
  readonly jobStates?: readonly JobState[];
  readonly jobReasons?: readonly string[];
  readonly versions?: readonly number[];
  /** Says 401 with these challenges, unless it accepts the Authorization header. */
  readonly login?: {
    readonly challenges: readonly string[];
    readonly accepts: (authorization: string) => boolean;
  };
  /** Never says "100 Continue". */
  readonly isSlowToContinue?: boolean;
  /** Answers with this status and no IPP, instead of "100 Continue". */
  readonly refusesToContinue?: number;
  /** What it does instead of saying "100 Continue". */
  readonly continues?: (device: DeviceEnd) => Promise<void>;
  /** Takes connections and reads nothing. */
  readonly refusesToRead?: boolean;
  /** Its Get-Jobs does not name the job. */
  readonly forgetsJobs?: boolean;
  /** What it answers, changed before it goes out. */
  readonly change?: (answer: IppMessage) => IppMessage;
}

const allOperations = Object.keys(ippOperations) as IppOperation[];
export const oldOperations = allOperations.filter((one) => one !== 'Create-Job' && one !== 'Send-Document');

interface State {
  askedCount: number;
  hasJob: boolean;
  readonly misbehaved: Set<IppOperation>;
}

export function serveIpp(script: IppScript): (device: DeviceEnd, index: number) => Promise<void> {
  let state: State = { askedCount: 0, hasJob: false, misbehaved: new Set() };
  return async (device, index) => {
    // A table's row is printed to many times; each print begins with its first connection.
    if (index === 0) state = { askedCount: 0, hasJob: false, misbehaved: new Set() };
    if (script.refusesToRead) return device.silence();
    for (;;) {
      const request = await readRequest(device, script);
      if (request === 'refused') continue;
      const operation = request && findIppOperation(request.code);
      if (!request || !operation) return;
      if (operation === 'Print-Job' || operation === 'Create-Job') state.hasJob = true;
      const answer = answerTo(request, operation, script, state);
      const usual = httpAnswer(encodeIppMessage(script.change?.(answer) ?? answer));
      const misbehaves =
        script.once && state.misbehaved.has(operation) ? undefined : script.misbehaves?.[operation];
      state.misbehaved.add(operation);
      if (!misbehaves) await device.write(usual);
      else if (await misbehaves(device, usual)) return;
    }
  };
}

async function readRequest(
  device: DeviceEnd,
  script: IppScript,
): Promise<IppMessage | 'refused' | undefined> {
  let isRefused = false;
  const receiver = new HttpReceiver();
  const decoder = new IppDecoder();
  for (;;) {
    const bytes = await device.read();
    if (!bytes) return undefined;
    for (const part of receiver.feed(bytes)) {
      if (part.kind === 'head' && script.login) {
        isRefused = !script.login.accepts(headerValue(part.head, 'authorization') ?? '');
        // Before the document, where one is announced.
        if (isRefused && headerHasWord(part.head, 'expect', '100-continue')) {
          await refuseLogin(device, script.login.challenges);
          return undefined;
        }
      }
      if (part.kind === 'head' && headerHasWord(part.head, 'expect', '100-continue')) {
        if (script.refusesToContinue) await device.write(httpStatus(script.refusesToContinue));
        else if (script.continues) await script.continues(device);
        else if (!script.isSlowToContinue) await device.say('HTTP/1.1 100 Continue\r\n\r\n');
      } else if (part.kind === 'body') decoder.feed(part.bytes);
      else if (part.kind === 'end') {
        if (!isRefused) return decoder.message;
        await refuseLogin(device, script.login?.challenges ?? []);
        return 'refused';
      }
    }
  }
}

async function refuseLogin(device: DeviceEnd, challenges: readonly string[]): Promise<void> {
  await device.write(
    httpStatus(
      401,
      challenges.map((one) => ['WWW-Authenticate', one] as const),
    ),
  );
}

export function httpAnswer(body: Uint8Array, headers: HttpRequestHead['headers'] = []): Uint8Array {
  const head = encodeHttpHead({
    kind: 'response',
    status: 200,
    reason: 'OK',
    minor: 1,
    headers: [['Content-Type', 'application/ipp'], ['Content-Length', String(body.length)], ...headers],
  });
  return new Uint8Array(Buffer.concat([head, body]));
}

export function httpStatus(status: number, headers: HttpRequestHead['headers'] = []): Uint8Array {
  return encodeHttpHead({
    kind: 'response',
    status,
    reason: 'No',
    minor: 1,
    headers: [['Content-Length', '0'], ...headers],
  });
}

function answerTo(request: IppMessage, operation: IppOperation, script: IppScript, state: State): IppMessage {
  const version = request.version.major * 10 + request.version.minor;
  const isVersion = script.versions?.includes(version) ?? true;
  const status = isVersion
    ? (script.statuses?.[operation] ?? 'successful-ok')
    : 'server-error-version-not-supported';
  const groups = status === 'successful-ok' ? groupsFor(operation, script, state) : [];
  return {
    version: request.version,
    code: ippStatusCode(status),
    requestId: request.requestId,
    groups: [
      group(
        'operation',
        ['attributes-charset', charset('utf-8')],
        ['attributes-natural-language', naturalLanguage('en')],
      ),
      ...groups,
    ],
  };
}

function groupsFor(operation: IppOperation, script: IppScript, state: State): IppGroup[] {
  switch (operation) {
    case 'Get-Printer-Attributes':
      return [printerGroup(script)];
    case 'Create-Job':
    case 'Print-Job':
    case 'Send-Document':
      return [jobGroup('pending', ['none'])];
    case 'Get-Job-Attributes': {
      const { jobStates: states = ['processing', 'completed'], jobReasons = ['none'] } = script;
      const at = states[Math.min(state.askedCount, states.length - 1)] ?? 'completed';
      state.askedCount += 1;
      return [jobGroup(at, jobReasons)];
    }
    case 'Get-Jobs':
      return state.hasJob && !script.forgetsJobs ? [jobGroup('processing', ['none'])] : [];
    default:
      return [];
  }
}

function printerGroup({
  operations = allOperations,
  formats = ['text/plain'],
  isAccepting = true,
}: IppScript): IppGroup {
  const many = (values: readonly NamedValues[1][]) => values as [NamedValues[1], ...NamedValues[1][]];
  return group(
    'printer',
    ['printer-state', enumValue(3)],
    ['printer-state-reasons', keyword('none')],
    ['printer-is-accepting-jobs', boolean(isAccepting)],
    ['operations-supported', ...many(operations.map((name) => enumValue(ippOperations[name])))],
    ['document-format-supported', ...many(formats.map((format) => mimeType(format)))],
  );
}

function jobGroup(state: JobState, reasons: readonly string[]): IppGroup {
  const [first = 'none', ...others] = reasons;
  return group(
    'job',
    ['job-id', integer(7)],
    ['job-name', nameText('page')],
    ['job-state', enumValue(jobStates[state])],
    ['job-state-reasons', keyword(first), ...others.map((one) => keyword(one))],
    ['job-impressions-completed', integer(1)],
  );
}
