/** Reads a document in order into one reused buffer: fresh buffers cost a third of the speed. */
import type { Document } from './port-monitor.ts';

/** Big enough that 500 MB over loopback is not held up, small enough to forget. */
const maxBufferBytes = 1_048_576;

export interface DocumentReader {
  /** The next bytes, valid until the next call; empty at the end, or where the document shrank since it was measured. */
  read(): Promise<Uint8Array>;
  /** Bytes handed out so far. */
  readonly byteCount: number;
}

/** With `closing`, the last chunk ends in these bytes, so that they go out in the same write. */
export function createDocumentReader(
  document: Document,
  closing: Uint8Array = new Uint8Array(0),
): DocumentReader {
  const size = Math.min(document.byteCount, maxBufferBytes);
  const buffer = new Uint8Array(size + closing.length);
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
  };
}
