/** Keeps what a test print reads of its document, to be compared with what arrived. */
import { joinChunks } from '../join-chunks.ts';
import type { MakeDocument } from './test-print.ts';

export interface KeptCopy {
  /** To be printed in place of the document. */
  readonly document: AsyncIterable<Uint8Array> | MakeDocument;
  /** Undefined where it was not read to its end, or is larger than is kept. */
  bytes(): Uint8Array | undefined;
}

export function keepCopy(document: AsyncIterable<Uint8Array> | MakeDocument, maxBytes: number): KeptCopy {
  let chunks: Uint8Array[] = [];
  let byteCount = 0;
  let isWhole = false;

  async function* kept(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    chunks = [];
    byteCount = 0;
    for await (const chunk of source) {
      byteCount += chunk.length;
      // A copy: whoever reads files may use a buffer again.
      if (byteCount <= maxBytes) chunks.push(new Uint8Array(chunk));
      else chunks = [];
      yield chunk;
    }
    isWhole = true;
  }

  return {
    document:
      typeof document === 'function'
        ? (offer) => {
            const made = document(offer);
            return { ...made, chunks: kept(made.chunks) };
          }
        : kept(document),
    bytes: () => (isWhole && byteCount <= maxBytes ? joinChunks(chunks) : undefined),
  };
}
