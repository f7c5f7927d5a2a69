/**
 * The receiving side of HTTP/1.1 as a machine without I/O: bytes in, however they are cut, parts of messages out. Kept-alive connections
 * carry one message after another. Lengths are read strictly (RFC 9112 §6): a message whose end is in doubt is an error, not a guess.
 */
import { joinChunks } from '../../join-chunks.ts';
import { type HttpHead, headerValues, parseHttpHead } from './http-head.ts';

export type HttpPart =
  | { readonly kind: 'head'; readonly head: HttpHead }
  /** A piece of the fed array. */
  | { readonly kind: 'body'; readonly bytes: Uint8Array }
  /** The message is whole. */
  | { readonly kind: 'end' }
  /** What follows cannot be read; `why` is the end of a sentence that begins with the peer. */
  | { readonly kind: 'error'; readonly why: string };

/** As Node and Apache httpd have it, about; printers' own are below 1 kB. */
const maxHeadBytes = 16 * 1024;
/** The end of the last line and an empty one. */
const maxHeadEndBytes = 4;
const maxHeaderCount = 100;
/** A size in hexadecimal, with extensions that nobody sends. */
const maxChunkLineBytes = 256;

type State = 'head' | 'sized' | 'until-close' | 'chunk-size' | 'chunk' | 'chunk-end' | 'trailers' | 'broken';

export class HttpReceiver {
  #state: State = 'head';
  /** The beginning of a line or head whose rest has not arrived. */
  #waiting: Uint8Array = new Uint8Array(0);
  #leftByteCount = 0;
  #trailerByteCount = 0;

  /** In the middle of a message: the end of the connection would cut it. */
  get isInMessage(): boolean {
    return this.#state !== 'head' || this.#waiting.length > 0;
  }

  feed(bytes: Uint8Array): HttpPart[] {
    const parts: HttpPart[] = [];
    // A head that comes byte by byte is searched once, not once for each byte.
    let searchedByteCount = this.#waiting.length;
    let rest = searchedByteCount === 0 ? bytes : joinChunks([this.#waiting, bytes]);
    this.#waiting = new Uint8Array(0);
    while (rest.length > 0) {
      const next = this.#step(rest, parts, searchedByteCount);
      searchedByteCount = 0;
      if (next === undefined) {
        // A copy, as slice makes none of a Buffer, where the array is the caller's, who uses it again.
        this.#waiting = rest.buffer === bytes.buffer ? new Uint8Array(rest) : rest;
        break;
      }
      rest = next;
    }
    return parts;
  }

  /** The peer has ended its side. */
  end(): HttpPart[] {
    const { isInMessage } = this;
    const isWhole = this.#state === 'until-close';
    const isBroken = this.#state === 'broken';
    this.#state = 'broken';
    if (isWhole) return [{ kind: 'end' }];
    return isInMessage && !isBroken ? [{ kind: 'error', why: 'ended the connection in mid-message' }] : [];
  }

  /** What is left of the bytes; undefined where more are needed. */
  #step(bytes: Uint8Array, parts: HttpPart[], searchedByteCount: number): Uint8Array | undefined {
    switch (this.#state) {
      case 'head':
        return this.#readHead(bytes, parts, searchedByteCount);
      case 'sized':
      case 'chunk': {
        const body = bytes.subarray(0, Math.min(bytes.length, this.#leftByteCount));
        parts.push({ kind: 'body', bytes: body });
        this.#leftByteCount -= body.length;
        if (this.#leftByteCount === 0) {
          if (this.#state === 'sized') this.#finish(parts);
          else this.#state = 'chunk-end';
        }
        return bytes.subarray(body.length);
      }
      case 'until-close':
        parts.push({ kind: 'body', bytes });
        return bytes.subarray(bytes.length);
      case 'chunk-size':
      case 'chunk-end':
      case 'trailers':
        return this.#readLine(bytes, parts);
      case 'broken':
        return bytes.subarray(bytes.length);
    }
  }

  #readHead(bytes: Uint8Array, parts: HttpPart[], searchedByteCount: number): Uint8Array | undefined {
    // An empty line before a head is passed over (RFC 9112 §2.2).
    if (bytes[0] === lineFeed) return bytes.subarray(1);
    if (bytes[0] === carriageReturn && bytes[1] === lineFeed) return bytes.subarray(2);
    const end = endOfHead(bytes, searchedByteCount);
    if (end === undefined && bytes.length < maxHeadBytes + maxHeadEndBytes) return undefined;
    if (end === undefined || end.headEnd > maxHeadBytes)
      return this.#fail(parts, `sent a head of more than ${maxHeadBytes} bytes`);
    const text = latin1.decode(bytes.subarray(0, end.headEnd));
    const head = parseHttpHead(text);
    if (!head) return this.#fail(parts, `sent what is no HTTP: "${text.split(/\r?\n/, 1)[0]?.slice(0, 60)}"`);
    if (head.headers.length > maxHeaderCount)
      return this.#fail(parts, `sent more than ${maxHeaderCount} headers`);
    const why = this.#beginBody(head);
    if (why !== undefined) return this.#fail(parts, why);
    parts.push({ kind: 'head', head });
    if (this.#state === 'head') parts.push({ kind: 'end' });
    return bytes.subarray(end.bodyStart);
  }

  /** Why the length of the body is in doubt. */
  #beginBody(head: HttpHead): string | undefined {
    this.#state = 'head';
    if (head.kind === 'response' && (head.status < 200 || head.status === 204 || head.status === 304))
      return undefined;
    const lengths = [...new Set(headerValues(head, 'content-length'))];
    const encodings = headerValues(head, 'transfer-encoding');
    if (encodings.length > 0) {
      if (lengths.length > 0) return 'gave both a length and a transfer encoding';
      const encoding = encodings.join(', ');
      if (encoding.toLowerCase() !== 'chunked')
        return `sent in the transfer encoding "${encoding.slice(0, 40)}", of which only chunked is known`;
      this.#state = 'chunk-size';
      return undefined;
    }
    const [length] = lengths;
    if (length === undefined) {
      // A request without a length has no body; an answer without one ends with the connection (RFC 9112 §6.3).
      if (head.kind === 'response') this.#state = 'until-close';
      return undefined;
    }
    if (lengths.length > 1 || !/^\d{1,15}$/.test(length)) return `gave the length "${length.slice(0, 40)}"`;
    this.#leftByteCount = Number(length);
    if (this.#leftByteCount > 0) this.#state = 'sized';
    return undefined;
  }

  #readLine(bytes: Uint8Array, parts: HttpPart[]): Uint8Array | undefined {
    const at = bytes.indexOf(lineFeed);
    const limit = this.#state === 'trailers' ? maxHeadBytes : maxChunkLineBytes;
    if ((at === -1 ? bytes.length : at) > limit)
      return this.#fail(parts, `sent a line of more than ${limit} bytes between its chunks`);
    if (at === -1) return undefined;
    const line = latin1.decode(bytes.subarray(0, at)).replace(/\r$/, '');
    if (this.#state === 'chunk-end') {
      if (line !== '') return this.#fail(parts, 'did not end a chunk where it ends');
      this.#state = 'chunk-size';
    } else if (this.#state === 'trailers') {
      this.#trailerByteCount += at + 1;
      if (this.#trailerByteCount > maxHeadBytes)
        return this.#fail(parts, `sent trailers of more than ${maxHeadBytes} bytes`);
      if (line === '') this.#finish(parts);
    } else {
      const size = /^([0-9a-f]{1,12})[ \t]*(?:;.*)?$/i.exec(line)?.[1];
      if (size === undefined) return this.#fail(parts, `gave the chunk size "${line.slice(0, 40)}"`);
      this.#leftByteCount = Number.parseInt(size, 16);
      this.#trailerByteCount = 0;
      this.#state = this.#leftByteCount === 0 ? 'trailers' : 'chunk';
    }
    return bytes.subarray(at + 1);
  }

  #finish(parts: HttpPart[]): void {
    this.#state = 'head';
    parts.push({ kind: 'end' });
  }

  #fail(parts: HttpPart[], why: string): Uint8Array {
    this.#state = 'broken';
    parts.push({ kind: 'error', why });
    return new Uint8Array(0);
  }
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const latin1 = new TextDecoder('latin1');

/** Where the head's last line ends, and where the body begins; it did not end in the part that was searched before. */
function endOfHead(
  bytes: Uint8Array,
  searchedByteCount: number,
): { readonly headEnd: number; readonly bodyStart: number } | undefined {
  // What is longer than any head is not searched to its end.
  const searched = bytes.subarray(0, maxHeadBytes + maxHeadEndBytes);
  // The last line's end and the empty line after it may have been cut anywhere.
  const from = Math.max(0, searchedByteCount - 2);
  for (let at = searched.indexOf(lineFeed, from); at !== -1; at = searched.indexOf(lineFeed, at + 1)) {
    const headEnd = searched[at - 1] === carriageReturn ? at - 1 : at;
    if (searched[at + 1] === lineFeed) return { headEnd, bodyStart: at + 2 };
    if (searched[at + 1] === carriageReturn && searched[at + 2] === lineFeed)
      return { headEnd, bodyStart: at + 3 };
  }
  return undefined;
}
