/** Asks an IPP printer one thing after another: over one connection while it lasts, in HTTP, and with a trace of each message. */
import { addressText } from '../../../model/address-text.ts';
import type { PrintPlan } from '../../../model/print-plan.ts';
import type { Connection, Environment } from '../../environment/environment.ts';
import { joinChunks } from '../../join-chunks.ts';
import type { TracedWire } from '../../trace/trace.ts';
import {
  authorization,
  chooseChallenge,
  type HttpChallenge,
  httpChallenges,
  staysOnThisMachine,
} from '../../wire/http/http-authentication.ts';
import {
  encodeHttpHead,
  type HttpHeader,
  type HttpRequestHead,
  type HttpResponseHead,
} from '../../wire/http/http-head.ts';
import { holdsSecret, ippMessageLines, ippMessageTitle } from '../../wire/ipp/describe-ipp-message.ts';
import { encodeIppMessage } from '../../wire/ipp/encode-ipp-message.ts';
import type { IppMessage } from '../../wire/ipp/ipp-message.ts';
import { type Failure, openConnection } from '../connecting.ts';
import type { DeliveryListener, Document, PortAccess } from '../port-monitor.ts';
import { traceConnection } from '../tracing.ts';
import { Watchdog } from '../watchdog.ts';
import { rejectionOf } from './http-rejection.ts';
import { exchangeIpp, type IppExchangeResult } from './ipp-exchange.ts';
import type { KeptConnection } from './kept-connection.ts';

export interface IppClientOptions extends PortAccess {
  readonly plan: PrintPlan;
  readonly environment: Environment;
  readonly listener: DeliveryListener;
  /** Ends whatever it waits for. */
  readonly signal: AbortSignal;
  /** The connection of the job before, and the place for that of this one; without it one is opened, and closed in the end. */
  readonly kept?: KeptConnection | undefined;
  /** For opening a connection; ours where it is left out. */
  readonly limitMs?: number;
}

export interface AskedDocument {
  readonly document: Document;
  readonly begins: () => void;
  readonly progress: (bytesSent: number) => void;
}

export type IppReply =
  | { readonly kind: 'answered'; readonly message: IppMessage }
  /** The HTTP around it said no; `why` is a sentence. */
  | { readonly kind: 'rejected'; readonly why: string; readonly passes: boolean }
  /** Nothing came that could be read; `why` is a sentence. */
  | { readonly kind: 'unanswered'; readonly why: string }
  | { readonly kind: 'not-opened'; readonly failure: Exclude<Failure, { kind: 'cancelled' }> }
  | { readonly kind: 'document-lost'; readonly why: string }
  | { readonly kind: 'cancelled' };

type Answer = Extract<IppExchangeResult['end'], { kind: 'answer' }>;
type Sent = IppExchangeResult | { readonly failure: Failure };

export class IppClient {
  readonly #options: IppClientOptions;
  #connection: Connection | undefined;
  /** What the printer asked for, once it has; later requests answer to it at once. */
  #challenge: HttpChallenge | undefined;
  #answeredCount = 0;

  constructor(options: IppClientOptions) {
    this.#options = options;
  }

  async ask(message: IppMessage, asked: AskedDocument | undefined): Promise<IppReply> {
    const result = await this.#send(message, asked);
    return this.#replyTo(message, this.#takesChallenge(result) ? await this.#send(message, asked) : result);
  }

  /** Over the connection that is open, and over a new one where the printer had closed that meanwhile. */
  async #send(message: IppMessage, asked: AskedDocument | undefined): Promise<Sent> {
    this.#connection ??= this.#takeKept();
    const wasOpen = this.#connection !== undefined;
    const first = await this.#try(message, asked);
    // Nothing of the document has left, and nobody has answered but to the silence (RFC 9110 §15.5.9).
    if ('failure' in first || !wasOpen || first.bytesSent > 0) return first;
    const { end } = first;
    const isStale =
      end.kind === 'broken' ? !first.isAnswered : end.kind === 'answer' && end.head.status === 408;
    return isStale ? this.#try(message, asked) : first;
  }

  /** Whether the printer wants a login that there is, in words that it has not refused yet. */
  #takesChallenge(sent: Sent): boolean {
    const { login } = this.#options;
    if ('failure' in sent || sent.end.kind !== 'answer' || sent.end.head.status !== 401) return false;
    if (!login || sent.bytesSent > 0) return false;
    const challenge = this.#answerableChallenge(sent.end.head);
    // The same again means that user or password are wrong; a nonce that has grown old is another matter.
    const isRefused =
      this.#challenge !== undefined && challenge?.parameters.get('stale')?.toLowerCase() !== 'true';
    if (!challenge || isRefused) return false;
    this.#challenge = challenge;
    this.#answeredCount = 0;
    return true;
  }

  #answerableChallenge(head: HttpResponseHead): HttpChallenge | undefined {
    const { plan } = this.#options;
    const isPrivate = plan.isSecure === true || staysOnThisMachine(plan.host);
    return chooseChallenge(httpChallenges(head), { isPrivate });
  }

  #authorization(target: string): readonly HttpHeader[] {
    const { login, environment } = this.#options;
    if (!this.#challenge || !login) return [];
    this.#answeredCount += 1;
    const clientNonce = Array.from({ length: 16 }, () =>
      Math.floor(environment.random.next() * 16).toString(16),
    ).join('');
    const request = { method: 'POST', target, clientNonce, count: this.#answeredCount };
    return [['Authorization', authorization(this.#challenge, login, request)]];
  }

  #takeKept(): Connection | undefined {
    const connection = this.#options.kept?.take();
    if (connection) traceConnection(this.#options.listener, 'goes on over the connection of the last job');
    return connection;
  }

  /** Hands the connection on to the next job, or ends it where there is nobody to keep it. */
  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    if (!connection) return;
    const { kept } = this.#options;
    if (kept) {
      kept.keep(connection);
      traceConnection(this.#options.listener, 'kept for the next job');
      return;
    }
    await connection.close();
    traceConnection(this.#options.listener, 'closed', { ended: 'closed' });
  }

  async #try(message: IppMessage, asked: AskedDocument | undefined): Promise<Sent> {
    const { environment, listener, signal } = this.#options;
    if (!this.#connection) {
      const opened = await this.#open();
      if (!opened.ok) return { failure: opened.failure };
      this.#connection = opened.connection;
    }
    const connection = this.#connection;
    const bytes = encodeIppMessage(message);
    const byteCount = bytes.length + (asked?.document.byteCount ?? 0);
    const { document } = asked ?? {};
    const head = this.#head(byteCount, document !== undefined);
    listener.trace({
      direction: 'sent',
      meaning: ippMessageTitle(message, 'request'),
      byteCount: bytes.length,
      bytes: holdsSecret(message) ? noBytes : bytes,
      details: ippMessageLines(message),
      wire: wireOfRequest(head, message, bytes),
    });
    // One for each exchange: what was not answered in time may be asked about.
    const watchdog = new Watchdog(environment.clock, signal);
    const result = await exchangeIpp({
      connection,
      clock: environment.clock,
      watchdog,
      head,
      message: bytes,
      document,
      documentBegins: () => asked?.begins(),
      traceContinue: (wire) =>
        listener.trace({
          direction: 'received',
          meaning: '100 Continue: the document may follow',
          byteCount: wire.byteCount,
          bytes: wire.bytes,
        }),
      traceDocument: (chunk) =>
        listener.trace({ direction: 'sent', meaning: 'document', byteCount: chunk.length, bytes: chunk }),
      progress: (bytesSent) => asked?.progress(bytesSent),
    });
    watchdog.close();
    if (result.end.kind === 'answer') this.#traceAnswer(result.end);
    if (!result.isReusable) await this.#drop(connection, result);
    return result;
  }

  #traceAnswer({ head, message, byteCount, beginning, wire }: Answer): void {
    const isSecret = message !== undefined && holdsSecret(message);
    const nothing = { bytes: noBytes, changed: 'it holds a password, and no byte of it is kept' };
    this.#options.listener.trace({
      direction: 'received',
      meaning: message
        ? ippMessageTitle(message, 'answer')
        : `HTTP ${head.status}${head.reason === '' ? '' : ` ${head.reason}`}`,
      byteCount,
      bytes: isSecret ? noBytes : beginning,
      details: message ? ippMessageLines(message) : [],
      wire: isSecret ? { ...wire, ...nothing } : wire,
    });
  }

  async #drop(connection: Connection, { end }: IppExchangeResult): Promise<void> {
    this.#connection = undefined;
    // Whoever gives up in mid-document resets, so that the printer can tell a part from the whole.
    if (end.kind === 'answer') await connection.close();
    else connection.reset();
    const meaning = end.kind === 'broken' ? `the printer ${end.why}` : 'closed';
    const ended = end.kind === 'answer' ? 'closed' : 'reset';
    traceConnection(this.#options.listener, meaning, { ended });
  }

  #open() {
    const { plan, environment, listener, signal, limitMs } = this.#options;
    const address = { host: plan.host, port: plan.tcpPort };
    const security = plan.isSecure ? plan : undefined;
    return openConnection({ environment, address, security, listener, signal, connectTimeoutMs: limitMs });
  }

  #head(byteCount: number, hasDocument: boolean): HttpRequestHead {
    const { host, tcpPort, queue } = this.#options.plan;
    const target = `/${encodeURI(queue)}`;
    return {
      kind: 'request',
      method: 'POST',
      target,
      minor: 1,
      headers: [
        ['Host', addressText(host, tcpPort)],
        ['User-Agent', 'Platen IPP/2.0'],
        ['Content-Type', 'application/ipp'],
        ['Content-Length', String(byteCount)],
        ...(hasDocument ? ([['Expect', '100-continue']] as const) : []),
        ...this.#authorization(target),
      ],
    };
  }

  #replyTo(asked: IppMessage, result: Sent): IppReply {
    if ('failure' in result)
      return result.failure.kind === 'cancelled'
        ? { kind: 'cancelled' }
        : { kind: 'not-opened', failure: result.failure };
    const { end } = result;
    const device = addressText(this.#options.plan.host, this.#options.plan.tcpPort);
    switch (end.kind) {
      case 'cancelled':
        return { kind: 'cancelled' };
      case 'timeout':
        return { kind: 'unanswered', why: `${device} did not answer in time.` };
      case 'broken':
        return { kind: 'unanswered', why: `${device} ${end.why}.` };
      case 'document-lost':
        return { kind: 'document-lost', why: end.why };
      case 'answer': {
        if (end.head.status === 401 && this.#answerableChallenge(end.head)) this.#options.onLoginWanted?.();
        const { login, onLoginWanted } = this.#options;
        const state = login ? 'given' : onLoginWanted ? 'asked' : 'unasked';
        const rejection = rejectionOf(end.head, device, state);
        if (rejection) return { kind: 'rejected', ...rejection };
        const { message } = end;
        if (!message)
          return {
            kind: 'unanswered',
            why: `${device} answered with what is no IPP: ${end.problem ?? 'it is empty'}.`,
          };
        if (message.requestId !== asked.requestId)
          this.#options.listener.log({
            source: 'platen',
            id: 0,
            level: 'warning',
            message: `${device} answered to request ${message.requestId} where ${asked.requestId} was asked (RFC 8011 §4.1.1): taken as the answer, as nothing else was under way.`,
          });
        return { kind: 'answered', message };
      }
    }
  }
}

const noBytes = new Uint8Array(0);

/** What proves the login is as long as it was, and not what it was. */
function wireOfRequest(head: HttpRequestHead, message: IppMessage, bytes: Uint8Array): TracedWire {
  const headers = head.headers.map(
    ([name, value]): HttpHeader => [name, isLogin(name) ? '*'.repeat(value.length) : value],
  );
  const encoded = encodeHttpHead({ ...head, headers });
  const byteCount = encoded.length + bytes.length;
  if (holdsSecret(message))
    return { byteCount, bytes: encoded, changed: 'the message holds a password, and no byte of it is kept' };
  const changed = head.headers.some(([name]) => isLogin(name))
    ? 'the login is replaced by asterisks'
    : undefined;
  return { byteCount, bytes: joinChunks([encoded, bytes]), changed };
}

function isLogin(name: string): boolean {
  return name.toLowerCase() === 'authorization';
}
