/** Reads a document in order into one reused buffer: fresh buffers cost a third of the speed. */
import type { Document } from './port-monitor.ts';

/** Big enough that 500 MB over loopback is not held up, small enough to forget. */
const maxBufferBytes = 1_048_576;

export interface DocumentReader {
  /** The next bytes, valid until the next call; empty at the end, or where the document shrank since it was measured. */
  read(): Promise<Uint8Array>;
  /** Bytes handed out so far. */
  readonly byteCount: number;
  /** Nothing that was read is needed any more: the next reader may have the buffer. */
  close(): void;
}

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

/** With `closing`, the last chunk ends in these bytes, so that they go out in the same write. */
export function createDocumentReader(
  document: Document,
  { closing = nothing, shared = new DocumentBuffer() }: ReaderOptions = {},
): DocumentReader {
  const size = Math.min(document.byteCount, maxBufferBytes);
  const buffer = shared.take(size + closing.length);
  let offset = 0;
  return {
    get byteCount() {
      return offset;
    },
    async read() {
      const wanted = Math.min(size, document.byteCount - offset);
      let filled = 0;
      while (filled < wanted) {
        const byteCount = await document.read(offset + filled, buffer.subarray(filled, wanted));
        if (byteCount <= 0) return buffer.subarray(0, 0);
        filled += byteCount;
      }
      offset += filled;
      if (filled === 0 || offset < document.byteCount) return buffer.subarray(0, filled);
      buffer.set(closing, filled);
      return buffer.subarray(0, filled + closing.length);
    },
    close: () => shared.giveBack(buffer),
  };
}

export interface ReaderOptions {
  readonly closing?: Uint8Array;
  readonly shared?: DocumentBuffer | undefined;
}

const nothing = new Uint8Array(0);
