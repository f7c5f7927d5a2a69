/** One connection to a virtual IPP printer: requests of HTTP/1.1, one after another, each with its answer (RFC 8010 §4). */
import { findIppOperation, ippOperationName } from '../../../knowledge/ipp/ipp-operations.ts';
import { ippStatusOf, isIppSuccess } from '../../../knowledge/ipp/ipp-statuses.ts';
import { type NamedFault, namedFaults } from '../../../knowledge/printer-faults.ts';
import { addressText } from '../../../model/address-text.ts';
import { joinChunks } from '../../join-chunks.ts';
import { maxTracedBytes } from '../../trace/trace.ts';
import { encodeText } from '../../wire/encode-text.ts';
import { staysOnThisMachine } from '../../wire/http/http-authentication.ts';
import {
  encodeHttpHead,
  type HttpHeader,
  type HttpRequestHead,
  headerHasWord,
  headerValue,
  keepsAlive,
} from '../../wire/http/http-head.ts';
import type { HttpLoginCheck } from '../../wire/http/http-login-check.ts';
import { type HttpPart, HttpReceiver } from '../../wire/http/http-receiver.ts';
import { encodeIppMessage } from '../../wire/ipp/encode-ipp-message.ts';
import { IppDecoder } from '../../wire/ipp/ipp-decoder.ts';
import { findGroup, type IppMessage, textOf } from '../../wire/ipp/ipp-message.ts';
import type { LimitedSession } from '../listening/session-limits.ts';
import type { VirtualPrinterOptions } from '../virtual-printer.ts';
import type { IppTarget } from './device/ipp-device.ts';
import {
  type DocumentPlaces,
  type IncomingDocument,
  receiveDocument,
} from './documents/incoming-document.ts';

/** Ours: clients describe a job in some 2 kB. Each job of the history keeps what it asked for. */
const requestLimits = { byteCount: 64 * 1024, valueCount: 2000 };
const maxTargetLength = 1024;

export interface IppSessionOptions extends VirtualPrinterOptions {
  readonly isEncrypted: boolean;
  /** Undefined where nobody has to log in. */
  readonly loginCheck: HttpLoginCheck | undefined;
}

/** One request, from its head to its answer. */
interface Exchange {
  readonly head: HttpRequestHead;
  readonly target: IppTarget;
  /** Undefined where it is not IPP. */
  readonly decoder: IppDecoder | undefined;
  document: IncomingDocument | undefined;
  documentBytes: number;
  answer: IppMessage | undefined;
  /** Where the request is not to be looked at: the answer, after its last byte. */
  readonly refusal?: HttpAnswer | undefined;
}

interface HttpAnswer {
  readonly status: number;
  readonly reason: string;
  readonly headers?: readonly HttpHeader[];
  readonly type: string;
  readonly body: Uint8Array;
  /** Announced and never sent. */
  readonly missingBytes?: number;
}

export class IppHttpSession {
  readonly #connection: LimitedSession;
  readonly #options: IppSessionOptions;
  readonly #places: DocumentPlaces;
  readonly #faults: readonly NamedFault[];
  #exchange: Exchange | undefined;
  #isOver = false;
  /** What went wrong has been reported with the job that it concerns. */
  #isNoticed = false;

  constructor(connection: LimitedSession, options: IppSessionOptions, places: DocumentPlaces) {
    this.#connection = connection;
    this.#options = options;
    this.#places = places;
    this.#faults = namedFaults(options.faults);
  }

  async run(): Promise<void> {
    const receiver = new HttpReceiver();
    while (!this.#isOver) {
      const bytes = await this.#connection.read();
      if (bytes) this.#trace('received', 'from the client', bytes);
      for (const part of bytes ? receiver.feed(bytes) : receiver.end()) {
        if (this.#isOver) break;
        await this.#take(part);
      }
      if (!bytes) this.#isOver = true;
    }
  }

  /** Says whether there was a job. */
  async abandon(why: string): Promise<boolean> {
    const document = this.#exchange?.document;
    this.#exchange = undefined;
    if (!document) return false;
    this.#trace('connection', `job abandoned: ${why}`);
    await document.abandon(why);
    return true;
  }

  async #take(part: HttpPart): Promise<void> {
    switch (part.kind) {
      case 'head':
        return part.head.kind === 'request'
          ? this.#begin(part.head)
          : this.#refuse('400 Bad Request', 'it sent an answer where a request belongs');
      case 'body':
        return this.#takeBody(part.bytes);
      case 'end':
        return this.#finish();
      case 'error':
        return this.#refuse('400 Bad Request', `it ${part.why}`);
    }
  }

  async #begin(head: HttpRequestHead): Promise<void> {
    this.#connection.restart();
    this.#isNoticed = false;
    const path = pathOf(head.target);
    if (path === undefined) return this.#refuse('414 URI Too Long', 'its path is too long');
    const { host, port } = this.#connection.local;
    const authority = headerValue(head, 'host') ?? addressText(host, port);
    const isPost = head.method === 'POST';
    if (isPost && !/^application\/ipp\s*(;|$)/i.test(headerValue(head, 'content-type') ?? ''))
      return this.#refuse('415 Unsupported Media Type', 'it posted what is not application/ipp');
    if (!isPost && head.method !== 'GET')
      return this.#refuse('405 Method Not Allowed', `it used ${head.method}`, [['Allow', 'GET, POST']]);
    const refusal = isPost ? this.#checkLogin(head) : undefined;
    const waits = headerHasWord(head, 'expect', '100-continue');
    // Whether what follows is the document or the next request, nobody knows then.
    if (refusal && waits) return this.#answerHttp(refusal, false);
    const { isEncrypted, login } = this.#options;
    this.#exchange = {
      head,
      refusal,
      target: { authority: authority.slice(0, 255), path, isEncrypted, user: login?.user },
      decoder: isPost && !refusal ? new IppDecoder(requestLimits) : undefined,
      document: undefined,
      documentBytes: 0,
      answer: undefined,
    };
    const isExpectIgnored = this.#faults.some(({ ignoresExpect }) => ignoresExpect);
    if (waits && !isExpectIgnored)
      await this.#write(encodeText('HTTP/1.1 100 Continue\r\n\r\n'), '100 Continue');
  }

  /** The answer where whoever asks has to log in first. */
  #checkLogin(head: HttpRequestHead): HttpAnswer | undefined {
    const { loginCheck, isEncrypted } = this.#options;
    if (!loginCheck) return undefined;
    const { remote } = this.#connection;
    const moment = { nowMs: this.#places.now(), isPrivate: isEncrypted || staysOnThisMachine(remote.host) };
    const result = loginCheck.check(head, moment);
    if (result === 'accepted') return undefined;
    if (result === 'wrong')
      this.#options.onNotice?.({
        kind: 'refused',
        from: remote,
        queue: '',
        why: 'it gave a wrong user or password',
      });
    return {
      status: 401,
      reason: 'Unauthorized',
      headers: loginCheck.challenges(result === 'stale', moment),
      type: 'text/plain',
      body: encodeText('401 Unauthorized\r\n'),
    };
  }

  async #takeBody(bytes: Uint8Array): Promise<void> {
    const exchange = this.#exchange;
    const decoder = exchange?.decoder;
    if (!exchange || !decoder) return;
    const hadMessage = decoder.message !== undefined;
    const rest = decoder.feed(bytes);
    if (decoder.problem !== undefined)
      return this.#refuse('400 Bad Request', `it sent what is no IPP: ${decoder.problem}`);
    if (!hadMessage && decoder.message) this.#begun(exchange, decoder.message);
    if (rest.length > 0) await this.#takeDocument(exchange, rest);
  }

  async #takeDocument(exchange: Exchange, bytes: Uint8Array): Promise<void> {
    exchange.documentBytes += bytes.length;
    const length = Number(headerValue(exchange.head, 'content-length') ?? 0);
    const resetting = this.#faults.find(({ resetsInDocument }) => resetsInDocument);
    // In the middle, where the client says how long it is.
    if (resetting && exchange.document && exchange.documentBytes * 2 >= length)
      return this.#reset(`fault ${resetting.name}`);
    await exchange.document?.write(bytes);
  }

  async #reset(why: string): Promise<void> {
    this.#isOver = true;
    await this.abandon(why);
    this.#connection.reset();
  }

  #begun(exchange: Exchange, message: IppMessage): void {
    const { version, code, requestId } = message;
    this.#trace(
      'connection',
      `${ippOperationName(code)}, request ${requestId}, IPP ${version.major}.${version.minor}`,
    );
    const reply = this.#places.device.receive(message, exchange.target, this.#places.now());
    if (reply.kind === 'answer') exchange.answer = reply.message;
    else {
      const from = { from: this.#connection.remote, queue: exchange.target.path };
      exchange.document = receiveDocument(reply.expected, from, this.#places);
    }
  }

  async #finish(): Promise<void> {
    const exchange = this.#exchange;
    if (!exchange) return;
    const { head, target, decoder, document, refusal } = exchange;
    if (!decoder) {
      this.#exchange = undefined;
      return this.#answerHttp(refusal ?? webPage(target.path), keepsAlive(head));
    }
    decoder.end();
    if (!decoder.message)
      return this.#refuse('400 Bad Request', `it sent what is no IPP: ${decoder.problem}`);
    const answer = document ? await document.finish() : exchange.answer;
    this.#exchange = undefined;
    if (!answer) return;
    await this.#places.sinks.settle();
    this.#noticeRefusal(decoder.message, answer, target);
    const fault = this.#faults.find(({ breaksAnswers }) => breaksAnswers);
    if (document && fault?.breaksAnswers === 'lost') return this.#reset(`fault ${fault.name}`);
    const isLengthWrong = fault?.breaksAnswers === 'wrong-length';
    await this.#answerHttp(
      {
        status: 200,
        reason: 'OK',
        type: 'application/ipp',
        body: encodeAnswer(answer, fault?.breaksAnswers),
        missingBytes: isLengthWrong ? 100 : 0,
      },
      // What never comes is waited for until the connection ends.
      keepsAlive(head) && !isLengthWrong,
      `${ippStatusOf(answer.code).keyword}, request ${answer.requestId}`,
    );
  }

  /** Of jobs; a question that was asked wrongly does no harm. */
  #noticeRefusal(request: IppMessage, answer: IppMessage, { path }: IppTarget): void {
    const name = findIppOperation(request.code) ?? '';
    if (isIppSuccess(answer.code) || !['Print-Job', 'Create-Job', 'Send-Document'].includes(name)) return;
    if (this.#isNoticed) return;
    const why = textOf(findGroup(answer, 'operation'), 'status-message') ?? '';
    this.#options.onNotice?.({ kind: 'refused', from: this.#connection.remote, queue: path, why });
  }

  /** What follows cannot be trusted to be a request: the connection ends with the answer. */
  async #refuse(line: string, why: string, headers: readonly HttpHeader[] = []): Promise<void> {
    this.#isOver = true;
    const hadJob = await this.abandon(why);
    if (!hadJob) this.#options.onNotice?.({ kind: 'refused', from: this.#connection.remote, queue: '', why });
    const [status = '400', ...reason] = line.split(' ');
    await this.#answerHttp(
      {
        status: Number(status),
        reason: reason.join(' '),
        headers,
        type: 'text/plain',
        body: encodeText(`${line}\r\n`),
      },
      false,
    );
  }

  async #answerHttp(
    answer: HttpAnswer,
    isKept: boolean,
    meaning = `${answer.status} ${answer.reason}`,
  ): Promise<void> {
    if (!isKept) this.#isOver = true;
    const { status, reason, headers = [], type, body, missingBytes = 0 } = answer;
    const head = encodeHttpHead({
      kind: 'response',
      status,
      reason,
      minor: 1,
      headers: [
        ['Content-Type', type],
        ['Content-Length', String(body.length + missingBytes)],
        ['Connection', isKept ? 'keep-alive' : 'close'],
        ['Cache-Control', 'no-cache'],
        ['Server', 'Platen IPP/2.0'],
        ...headers,
      ],
    });
    await this.#write(joinChunks([head, body]), meaning);
  }

  async #write(bytes: Uint8Array, meaning: string): Promise<void> {
    this.#trace('sent', meaning, bytes);
    await this.#connection.write(bytes);
  }

  #trace(
    direction: 'sent' | 'received' | 'connection',
    meaning: string,
    bytes: Uint8Array = new Uint8Array(0),
  ): void {
    this.#options.trace?.({
      direction,
      meaning,
      byteCount: bytes.length,
      bytes: new Uint8Array(bytes.subarray(0, maxTracedBytes)),
    });
  }
}

function encodeAnswer(answer: IppMessage, broken: NamedFault['breaksAnswers']): Uint8Array {
  if (broken === 'wrong-request-id') return encodeIppMessage({ ...answer, requestId: answer.requestId + 1 });
  if (broken === 'no-job-id') {
    const groups = answer.groups.map(({ tag, attributes }) => ({
      tag,
      attributes: attributes.filter(({ name }) => name !== 'job-id' && name !== 'job-uri'),
    }));
    return encodeIppMessage({ ...answer, groups });
  }
  const bytes = encodeIppMessage(answer);
  // The name of the first attribute is longer than the message.
  if (broken === 'garbled') bytes.fill(0xff, firstNameLengthAt, firstNameLengthAt + 2);
  return bytes;
}

/** After version, status, request id, tag of the group, tag of the value (RFC 8010 §3.1). */
const firstNameLengthAt = 10;

/** Without scheme, host and question; undefined where it is too long for a URI of IPP. */
function pathOf(target: string): string | undefined {
  const path = target.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  if (path.length > maxTargetLength) return undefined;
  return path.startsWith('/') ? path : `/${path}`;
}

/** A printer, 48 by 48 dots the smallest that IPP Everywhere has: printer-icons names it. */
const icon =
  'iVBORw0KGgoAAAANSUhEUgAAADAAAAAwAQAAAAB/ecQqAAAAJUlEQVR42mP4DwYMlFIMQACk6v///0cBBTUFK0Wh0URYS42Q' +
  'AACD9fvjcwaaBAAAAABJRU5ErkJggg==';

function webPage(path: string): HttpAnswer {
  if (path === '/icon.png') {
    const body = Uint8Array.from(atob(icon), (character) => character.charCodeAt(0));
    return { status: 200, reason: 'OK', type: 'image/png', body };
  }
  const isThere = path === '/';
  const text = isThere ? 'A virtual IPP printer of Platen.' : 'There is no such page.';
  const body = encodeText(`<!doctype html>\n<title>Platen</title>\n<p>${text}</p>\n`);
  const type = 'text/html; charset=utf-8';
  return isThere
    ? { status: 200, reason: 'OK', type, body }
    : { status: 404, reason: 'Not Found', type, body };
}
