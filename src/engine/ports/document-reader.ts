/** Reads a document in order into one reused buffer: fresh buffers cost a third of the speed. */
import type { Document } from './port-monitor.ts';

/** Big enough that 500 MB over loopback is not held up, small enough to forget. */
const maxBufferBytes = 1_048_576;

/** The buffer of a port: small jobs, one after another, each without a buffer of its own to make and to clear away. */
export class DocumentBuffer {
  #free: Uint8Array | undefined;

  /** For one reader at a time; another one gets a buffer of its own. */
  take(byteCount: number): Uint8Array {
    const buffer = this.#free;
    this.#free = undefined;
    return buffer && buffer.length >= byteCount ? buffer : new Uint8Array(byteCount);
  }

  giveBack(buffer: Uint8Array): void {
    this.#free = buffer;
  }
}

export interface ReaderOptions {
  /** The last chunk ends in these bytes, so that they go out in the same write. */
  readonly closing?: Uint8Array;
  readonly shared?: DocumentBuffer | undefined;
}

export class DocumentReader {
  readonly #document: Document;
  readonly #closing: Uint8Array;
  readonly #shared: DocumentBuffer | undefined;
  readonly #buffer: Uint8Array;
  #offset = 0;

  constructor(document: Document, { closing = nothing, shared }: ReaderOptions = {}) {
    const byteCount = Math.min(document.byteCount, maxBufferBytes) + closing.length;
    this.#document = document;
    this.#closing = closing;
    this.#shared = shared;
    this.#buffer = shared ? shared.take(byteCount) : new Uint8Array(byteCount);
  }

  /** Bytes handed out so far, without the closing ones. */
  get byteCount(): number {
    return this.#offset;
  }

  /** The next bytes, valid until the next call; empty at the end, or where the document shrank since it was measured. */
  async read(): Promise<Uint8Array> {
    const { byteCount } = this.#document;
    const wanted = Math.min(maxBufferBytes, byteCount - this.#offset);
    let filled = 0;
    while (filled < wanted) {
      const readCount = await this.#document.read(
        this.#offset + filled,
        this.#buffer.subarray(filled, wanted),
      );
      if (readCount <= 0) return nothing;
      filled += readCount;
    }
    this.#offset += filled;
    if (filled === 0 || this.#offset < byteCount) return this.#buffer.subarray(0, filled);
    this.#buffer.set(this.#closing, filled);
    return this.#buffer.subarray(0, filled + this.#closing.length);
  }

  /** Nothing that was read is needed any more: the next reader may have the buffer. */
  close(): void {
    this.#shared?.giveBack(this.#buffer);
  }
}

const nothing = new Uint8Array(0);
