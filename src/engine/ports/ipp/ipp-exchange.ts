/** One request of IPP and its answer over one open connection: HTTP around it, the document behind it, and who broke off where. */
import type { Clock, Connection } from '../../environment/environment.ts';
import { joinChunks } from '../../join-chunks.ts';
import { maxTracedBytes, maxTracedMessageBytes, type TracedWire } from '../../trace/trace.ts';
import {
  encodeHttpHead,
  type HttpRequestHead,
  type HttpResponseHead,
  keepsAlive,
} from '../../wire/http/http-head.ts';
import { HttpReceiver } from '../../wire/http/http-receiver.ts';
import { IppDecoder } from '../../wire/ipp/ipp-decoder.ts';
import type { IppMessage } from '../../wire/ipp/ipp-message.ts';
import { DocumentReader } from '../document-reader.ts';
import type { Document } from '../port-monitor.ts';
import type { Watchdog } from '../watchdog.ts';

export interface IppExchange {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly watchdog: Watchdog;
  readonly head: HttpRequestHead;
  /** The message as bytes. */
  readonly message: Uint8Array;
  readonly document: Document | undefined;
  /** Some of the document leaves from now on. */
  readonly documentBegins: () => void;
  /** The device asked for the document. */
  readonly traceContinue: (wire: TracedWire) => void;
  /** The network took this piece of it. */
  readonly traceDocument: (chunk: Uint8Array) => void;
  readonly progress: (bytesSent: number) => void;
}

export interface IppExchangeResult {
  readonly end:
    | {
        readonly kind: 'answer';
        readonly head: HttpResponseHead;
        /** How many bytes its body had, and at most the first `maxTracedBytes` of them. */
        readonly byteCount: number;
        readonly beginning: Uint8Array;
        /** With its HTTP, as it came. */
        readonly wire: TracedWire;
        /** Undefined where the body is no IPP. */
        readonly message: IppMessage | undefined;
        /** Why it is none, without subject. */
        readonly problem: string | undefined;
      }
    /** The connection broke or ended, or what came is no HTTP; `why` is the end of a sentence that begins with the device. */
    | { readonly kind: 'broken'; readonly why: string }
    | { readonly kind: 'timeout' | 'cancelled' }
    | { readonly kind: 'document-lost'; readonly why: string };
  /** Document bytes that the network took. */
  readonly bytesSent: number;
  /** Something of an answer had come. */
  readonly isAnswered: boolean;
  /** Whether the connection may carry another exchange. */
  readonly isReusable: boolean;
}

/** CUPS: 30 s for an answer (backend/ipp.c); to a document a printer may take its time. */
const answerWaitMs = 30_000;
const documentWaitMs = 300_000;
/** Before the document, so that a refusal comes before any of it has left; some never say "100 Continue". */
const continueWaitMs = 1000;

export async function exchangeIpp(exchange: IppExchange): Promise<IppExchangeResult> {
  const { connection, watchdog, document } = exchange;
  const answer = new AnswerReader(exchange);
  let bytesSent = 0;
  const result = (end: IppExchangeResult['end'], isReusable = false): IppExchangeResult => ({
    end,
    bytesSent,
    isAnswered: answer.hasBegun,
    isReusable,
  });
  const stopped = () => (watchdog.reason === 'cancelled' ? 'cancelled' : 'timeout');
  watchdog.expectWithin(answerWaitMs);
  const reading = answer.read();
  try {
    await connection.write(joinChunks([encodeHttpHead(exchange.head), exchange.message]), {
      signal: watchdog.signal,
    });
    if (document) {
      await answer.waitToContinue();
      const reader = new DocumentReader(document);
      // An answer that comes before the end of the document is a refusal: the rest would be for nothing.
      while (bytesSent < document.byteCount && !answer.isOver) {
        const chunk = await readChunk(reader);
        if (typeof chunk === 'string') {
          connection.reset();
          await reading;
          return result({ kind: 'document-lost', why: chunk });
        }
        watchdog.expectWithin(documentWaitMs);
        if (bytesSent === 0) exchange.documentBegins();
        await connection.write(chunk, { signal: watchdog.signal });
        bytesSent = reader.byteCount;
        exchange.traceDocument(chunk);
        exchange.progress(bytesSent);
      }
      watchdog.expectWithin(documentWaitMs);
    }
  } catch {
    // What the device said before it closed says why; it is read to its end below.
    watchdog.expectWithin(1000);
  }
  const end = await reading;
  if (end.kind !== 'answer') return result(watchdog.reason ? { kind: stopped() } : end);
  return result(end, keepsAlive(end.head) && bytesSent === (document?.byteCount ?? 0));
}

async function readChunk(reader: DocumentReader): Promise<Uint8Array | string> {
  try {
    const chunk = await reader.read();
    return chunk.length > 0 ? chunk : 'The document became shorter while it was sent.';
  } catch (error) {
    return `The document could not be read any further: ${error instanceof Error ? error.message : String(error)}`;
  }
}

type AnswerEnd = Extract<IppExchangeResult['end'], { kind: 'answer' | 'broken' }>;

/** Reads while the request is still being written, for a printer may refuse in the middle. */
class AnswerReader {
  /** Something has come. */
  hasBegun = false;
  /** The answer has, or the connection: nothing more is to be sent. */
  isOver = false;
  readonly #exchange: IppExchange;
  readonly #receiver = new HttpReceiver();
  readonly #decoder = new IppDecoder();
  #head: HttpResponseHead | undefined;
  #byteCount = 0;
  #beginning: Uint8Array = new Uint8Array(0);
  #wire: TracedWire = noWire;
  #wake: (() => void) | undefined;
  #mayContinue = false;

  constructor(exchange: IppExchange) {
    this.#exchange = exchange;
  }

  async read(): Promise<AnswerEnd> {
    const end = await this.#readToEnd();
    this.isOver = true;
    this.#wake?.();
    return end;
  }

  /** Until the device says to go on, has answered, or has said nothing for so long: some never do (RFC 9110 §10.1.1). */
  async waitToContinue(): Promise<void> {
    if (this.#mayContinue || this.isOver) return;
    await new Promise<void>((resolve) => {
      const timer = this.#exchange.clock.startTimer(continueWaitMs, resolve);
      this.#wake = () => {
        timer.cancel();
        resolve();
      };
    });
  }

  async #readToEnd(): Promise<AnswerEnd> {
    const { connection, watchdog } = this.#exchange;
    for (;;) {
      let bytes: Uint8Array | undefined;
      try {
        bytes = await connection.read({ signal: watchdog.signal });
      } catch {
        return { kind: 'broken', why: 'broke off the connection' };
      }
      if (bytes) {
        this.hasBegun = true;
        this.#addToWire(bytes);
      }
      for (const part of bytes ? this.#receiver.feed(bytes) : this.#receiver.end()) {
        if (part.kind === 'error') return { kind: 'broken', why: part.why };
        if (part.kind === 'head' && part.head.kind === 'request')
          return { kind: 'broken', why: 'sent a request' };
        if (part.kind === 'head') this.#head = part.head as HttpResponseHead;
        else if (part.kind === 'body') this.#takeBody(part.bytes);
        else if (this.#head?.status === 100) {
          this.#mayContinue = true;
          this.#traceContinue();
          this.#wake?.();
        } else if (this.#head && this.#head.status >= 200) return this.#answer(this.#head);
      }
      if (!bytes) return { kind: 'broken', why: 'ended the connection without an answer' };
    }
  }

  #addToWire(bytes: Uint8Array): void {
    const { byteCount, bytes: before } = this.#wire;
    const room = maxTracedMessageBytes - before.length;
    const kept = room > 0 ? joinChunks([before, bytes.subarray(0, room)]) : before;
    this.#wire = { byteCount: byteCount + bytes.length, bytes: kept };
  }

  /** What came in one piece with the answer to all of it is traced with that. */
  #traceContinue(): void {
    if (!endsHead(this.#wire.bytes)) return;
    this.#exchange.traceContinue(this.#wire);
    this.#wire = noWire;
  }

  #takeBody(bytes: Uint8Array): void {
    this.#byteCount += bytes.length;
    const room = maxTracedBytes - this.#beginning.length;
    if (room > 0) this.#beginning = joinChunks([this.#beginning, bytes.subarray(0, room)]);
    this.#decoder.feed(bytes);
  }

  #answer(head: HttpResponseHead): AnswerEnd {
    this.#decoder.end();
    const { message, problem } = this.#decoder;
    const body = { byteCount: this.#byteCount, beginning: this.#beginning, wire: this.#wire };
    return { kind: 'answer', head, ...body, message, problem };
  }
}

const noWire: TracedWire = { byteCount: 0, bytes: new Uint8Array(0) };

function endsHead(bytes: Uint8Array): boolean {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-4));
  return end.endsWith('\r\n\r\n') || end.endsWith('\n\n');
}
