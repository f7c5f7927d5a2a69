/** IPP in a captured connection: HTTP in both directions, the messages in it by their names, and the documents behind them. */
import type { HttpHead } from '../../../wire/http/http-head.ts';
import { headerValue } from '../../../wire/http/http-head.ts';
import { HttpReceiver } from '../../../wire/http/http-receiver.ts';
import { holdsSecret, ippMessageLines, ippMessageTitle } from '../../../wire/ipp/describe-ipp-message.ts';
import { IppDecoder } from '../../../wire/ipp/ipp-decoder.ts';
import { gapText } from './lpd-steps.ts';
import { type AddStep, GapFiller, type ProtocolSteps, step } from './protocol-steps.ts';
import type { Direction } from './tcp-connections.ts';

export class IppSteps implements ProtocolSteps {
  readonly #add: AddStep;
  readonly #sides: Readonly<Record<Direction, HttpSide>>;

  constructor(add: AddStep) {
    this.#add = add;
    this.#sides = { sent: new HttpSide('sent', add), received: new HttpSide('received', add) };
  }

  take(direction: Direction, bytes: Uint8Array, atMs: number): void {
    this.#sides[direction].take(bytes, atMs);
  }

  skip(direction: Direction, byteCount: number, atMs: number): void {
    this.#add(step('connection', gapText(direction, byteCount), { atMs }));
    this.#sides[direction].skip(byteCount, atMs);
  }

  end(direction: Direction, atMs: number): void {
    this.#sides[direction].end(atMs);
  }

  finish(): void {
    // A head that is not whole has no words.
  }
}

/** Where a message begins, for a capture that begins within one, or has a gap. */
const beginning = /^(?:[A-Z]{3,10} \S+ HTTP\/1\.|HTTP\/1\.\d \d\d\d)/;
const tlsHandshake = 0x16;

class HttpSide {
  readonly #direction: Direction;
  readonly #add: AddStep;
  readonly #filler = new GapFiller();
  #receiver: HttpReceiver | undefined;
  #decoder: IppDecoder | undefined;
  #isIpp = false;
  #isDescribed = false;
  /** Of a body of known length: what is left of it. */
  #leftBytes: number | undefined;
  #isSkipping = false;
  #isEncrypted = false;

  constructor(direction: Direction, add: AddStep) {
    this.#direction = direction;
    this.#add = add;
  }

  take(bytes: Uint8Array, atMs: number): void {
    if (!this.#receiver && !this.#begin(bytes, atMs)) return;
    const parts = this.#receiver?.feed(bytes) ?? [];
    const bodyBytes = parts.reduce((sum, part) => sum + (part.kind === 'body' ? part.bytes.length : 0), 0);
    let headBytes = bytes.length - bodyBytes;
    for (const part of parts) {
      if (part.kind === 'head') {
        this.#takeHead(part.head, headBytes, atMs);
        headBytes = 0;
      } else if (part.kind === 'body') this.#takeBody(part.bytes, atMs);
      else if (part.kind === 'end') this.#endMessage(atMs);
      else this.#lose(part.why, atMs);
    }
  }

  skip(byteCount: number, atMs: number): void {
    const isInDocument = this.#isDescribed && (this.#leftBytes ?? 0) >= byteCount;
    this.#isSkipping = true;
    const isFollowed =
      this.#receiver !== undefined &&
      isInDocument &&
      this.#filler.fill(byteCount, (bytes) => this.take(bytes, atMs));
    this.#isSkipping = false;
    if (!isFollowed) this.#receiver = undefined;
  }

  end(atMs: number): void {
    for (const part of this.#receiver?.end() ?? []) {
      if (part.kind === 'error') this.#lose(part.why, atMs);
      else if (part.kind === 'end') this.#endMessage(atMs);
    }
    this.#receiver = undefined;
  }

  /** Whether a message begins here. */
  #begin(bytes: Uint8Array, atMs: number): boolean {
    const text = latin1.decode(bytes.subarray(0, 200));
    if (beginning.test(text)) {
      this.#receiver = new HttpReceiver();
      this.#isDescribed = false;
      return true;
    }
    if (bytes[0] === tlsHandshake && bytes[1] === 3 && !this.#isEncrypted) {
      this.#isEncrypted = true;
      this.#add(step('connection', 'encrypted (TLS) from here on: what is in it cannot be read', { atMs }));
    }
    const meaning = this.#isEncrypted ? 'encrypted' : 'not followed: no message begins here';
    this.#add(step(this.#direction, meaning, { atMs, byteCount: bytes.length }));
    return false;
  }

  #takeHead(head: HttpHead, byteCount: number, atMs: number): void {
    const isRequest = head.kind === 'request';
    const meaning = isRequest
      ? `${head.method} ${head.target} HTTP/1.${head.minor}`
      : `HTTP/1.${head.minor} ${head.status}${head.reason === '' ? '' : ` ${head.reason}`}`;
    const details = head.headers.map(
      ([name, value]) => `${name}: ${secretHeaders.test(name) ? '(not shown)' : value}`,
    );
    this.#add(step(this.#direction, meaning, { atMs, byteCount, details }));
    this.#isIpp = /^application\/ipp\b/i.test(headerValue(head, 'content-type') ?? '');
    this.#decoder = this.#isIpp ? new IppDecoder() : undefined;
    this.#isDescribed = !this.#isIpp;
    const length = headerValue(head, 'content-length');
    this.#leftBytes = length === undefined ? undefined : Number(length);
  }

  #takeBody(bytes: Uint8Array, atMs: number): void {
    if (this.#leftBytes !== undefined) this.#leftBytes -= bytes.length;
    if (this.#isSkipping) return;
    if (!this.#isIpp) {
      // A form of a web page may hold a password.
      this.#add(step(this.#direction, 'body (not shown)', { atMs, byteCount: bytes.length }));
      return;
    }
    if (this.#isDescribed) {
      this.#add(step(this.#direction, this.#direction === 'sent' ? 'document' : 'data', { atMs, bytes }));
      return;
    }
    const decoder = this.#decoder;
    if (!decoder) return;
    const rest = decoder.feed(bytes);
    this.#describe(decoder, bytes.length - rest.length, atMs);
    if (this.#isDescribed && rest.length > 0)
      this.#add(
        step(this.#direction, this.#direction === 'sent' ? 'document' : 'data', { atMs, bytes: rest }),
      );
  }

  #describe({ message, problem }: IppDecoder, byteCount: number, atMs: number): void {
    const kind = this.#direction === 'sent' ? 'request' : 'answer';
    if (message) {
      const details = [...ippMessageLines(message), ...(holdsSecret(message) ? ['(with a password)'] : [])];
      this.#add(step(this.#direction, ippMessageTitle(message, kind), { atMs, byteCount, details }));
    } else if (problem !== undefined)
      this.#add(step(this.#direction, `no IPP: ${problem}`, { atMs, byteCount }));
    this.#isDescribed = message !== undefined || problem !== undefined;
  }

  #endMessage(atMs: number): void {
    if (this.#decoder && !this.#isDescribed) {
      this.#decoder.end();
      this.#describe(this.#decoder, 0, atMs);
    }
    this.#decoder = undefined;
    this.#isDescribed = false;
    this.#leftBytes = undefined;
  }

  #lose(why: string, atMs: number): void {
    const who = this.#direction === 'sent' ? 'the client' : 'the printer';
    this.#add(step('connection', `not followed any further: ${who} ${why}`, { atMs }));
    this.#receiver = undefined;
    this.#isDescribed = false;
  }
}

const latin1 = new TextDecoder('latin1');
/** What proves who somebody is. */
const secretHeaders = /^(?:proxy-)?authorization$|cookie/i;
