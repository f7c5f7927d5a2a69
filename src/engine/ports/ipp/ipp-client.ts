/** Asks an IPP printer one thing after another: over one connection while it lasts, in HTTP, and with a trace of each message. */
import { addressText } from '../../../model/address-text.ts';
import type { PrintPlan } from '../../../model/print-plan.ts';
import type { Connection, Environment } from '../../environment/environment.ts';
import type { HttpRequestHead } from '../../wire/http/http-head.ts';
import { ippMessageLines, ippMessageTitle } from '../../wire/ipp/describe-ipp-message.ts';
import { encodeIppMessage } from '../../wire/ipp/encode-ipp-message.ts';
import type { IppMessage } from '../../wire/ipp/ipp-message.ts';
import { type Failure, openConnection } from '../connecting.ts';
import type { DeliveryListener, Document } from '../port-monitor.ts';
import { traceConnection } from '../tracing.ts';
import type { Watchdog } from '../watchdog.ts';
import { rejectionOf } from './http-rejection.ts';
import { exchangeIpp, type IppExchangeResult } from './ipp-exchange.ts';

export interface IppClientOptions {
  readonly plan: PrintPlan;
  readonly environment: Environment;
  readonly listener: DeliveryListener;
  readonly watchdog: Watchdog;
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
  | { readonly kind: 'not-opened'; readonly failure: Failure }
  | { readonly kind: 'document-lost'; readonly why: string }
  | { readonly kind: 'cancelled' };

/** Before the document, so that a refusal comes before any of it has left; some never say "100 Continue". */
const continueWaitMs = 1000;

export class IppClient {
  readonly #options: IppClientOptions;
  #connection: Connection | undefined;

  constructor(options: IppClientOptions) {
    this.#options = options;
  }

  async ask(message: IppMessage, asked: AskedDocument | undefined): Promise<IppReply> {
    const wasOpen = this.#connection !== undefined;
    const first = await this.#try(message, asked);
    // A kept connection that the printer had closed meanwhile: nothing of the document has left, and nobody has answered.
    if ('failure' in first || !wasOpen) return this.#replyTo(message, first);
    const isStale = first.end.kind === 'broken' && !first.isAnswered && first.bytesSent === 0;
    return this.#replyTo(message, isStale ? await this.#try(message, asked) : first);
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    if (!connection) return;
    await connection.close();
    traceConnection(this.#options.listener, 'closed');
  }

  async #try(
    message: IppMessage,
    asked: AskedDocument | undefined,
  ): Promise<IppExchangeResult | { readonly failure: Failure }> {
    const { environment, listener, watchdog } = this.#options;
    if (!this.#connection) {
      const opened = await this.#open();
      if (!opened.ok) return { failure: opened.failure };
      this.#connection = opened.connection;
    }
    const connection = this.#connection;
    const bytes = encodeIppMessage(message);
    const byteCount = bytes.length + (asked?.document.byteCount ?? 0);
    const { document } = asked ?? {};
    listener.trace({
      direction: 'sent',
      meaning: ippMessageTitle(message, 'request'),
      byteCount: bytes.length,
      bytes,
      details: ippMessageLines(message),
    });
    const result = await exchangeIpp({
      connection,
      clock: environment.clock,
      watchdog,
      head: this.#head(byteCount, document !== undefined),
      message: bytes,
      document,
      continueWaitMs: document ? continueWaitMs : undefined,
      documentBegins: () => asked?.begins(),
      traceDocument: (chunk) =>
        listener.trace({ direction: 'sent', meaning: 'document', byteCount: chunk.length, bytes: chunk }),
      progress: (bytesSent) => asked?.progress(bytesSent),
    });
    if (!result.isReusable) await this.#drop(connection, result);
    return result;
  }

  async #drop(connection: Connection, { end }: IppExchangeResult): Promise<void> {
    this.#connection = undefined;
    // Whoever gives up in mid-document resets, so that the printer can tell a part from the whole.
    if (end.kind === 'answer') await connection.close();
    else connection.reset();
    traceConnection(this.#options.listener, end.kind === 'broken' ? `the printer ${end.why}` : 'closed');
  }

  #open() {
    const { plan, environment, listener, watchdog, limitMs } = this.#options;
    const address = { host: plan.host, port: plan.tcpPort };
    const { signal } = watchdog;
    const security = plan.isSecure ? { acceptedCertificate: plan.certificate } : undefined;
    return openConnection({ environment, address, security, listener, signal, connectTimeoutMs: limitMs });
  }

  #head(byteCount: number, hasDocument: boolean): HttpRequestHead {
    const { host, tcpPort, queue } = this.#options.plan;
    return {
      kind: 'request',
      method: 'POST',
      target: `/${encodeURI(queue)}`,
      minor: 1,
      headers: [
        ['Host', addressText(host, tcpPort)],
        ['User-Agent', 'Platen IPP/2.0'],
        ['Content-Type', 'application/ipp'],
        ['Content-Length', String(byteCount)],
        ...(hasDocument ? ([['Expect', '100-continue']] as const) : []),
      ],
    };
  }

  #replyTo(asked: IppMessage, result: IppExchangeResult | { readonly failure: Failure }): IppReply {
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
        const rejection = rejectionOf(end.head, device);
        if (rejection) return { kind: 'rejected', ...rejection };
        const { message } = end;
        if (!message)
          return {
            kind: 'unanswered',
            why: `${device} answered with what is no IPP: ${end.problem ?? 'it is empty'}.`,
          };
        this.#options.listener.trace({
          direction: 'received',
          meaning: ippMessageTitle(message, 'answer'),
          byteCount: encodeIppMessage(message).length,
          bytes: encodeIppMessage(message),
          details: ippMessageLines(message),
        });
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
