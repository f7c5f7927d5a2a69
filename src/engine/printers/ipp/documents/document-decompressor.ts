/** A document as it was before its client compressed it: gzip (RFC 1952) and deflate, as bytes arrive (RFC 8011 §5.4.32). */

type StreamFormat = 'gzip' | 'deflate' | 'deflate-raw';

/** The data is not what it claims to be; what the receiver of the bytes rejects with is passed on as it is. */
export class CompressionError extends Error {}

export interface DocumentDecompressor {
  /** Resolves once there is room for more. The array is the caller's again. */
  write(bytes: Uint8Array): Promise<void>;
  /** No more comes: resolves once everything has been passed on. */
  end(): Promise<void>;
}

/** @param compression `none`, `gzip` or `deflate` */
export function createDocumentDecompressor(
  compression: string,
  receive: (bytes: Uint8Array) => Promise<void>,
): DocumentDecompressor {
  if (compression === 'none') return { write: receive, end: async () => {} };
  let stream: DocumentDecompressor | undefined;
  return {
    async write(bytes) {
      if (bytes.length === 0) return;
      stream ??= decompress(streamFormat(compression, bytes[0] ?? 0), receive);
      await stream.write(bytes);
    },
    async end() {
      await stream?.end();
    },
  };
}

/**
 * RFC 8011 means RFC 1951 by deflate, and CUPS sends that; others wrap it as zlib does (RFC 1950), as they do in HTTP. The method in the
 * first byte tells them apart: raw data would begin with a stored block whose padding is not zero, which nobody writes.
 */
function streamFormat(compression: string, firstByte: number): StreamFormat {
  if (compression === 'gzip') return 'gzip';
  return (firstByte & 0x0f) === 8 ? 'deflate' : 'deflate-raw';
}

function decompress(
  format: StreamFormat,
  receive: (bytes: Uint8Array) => Promise<void>,
): DocumentDecompressor {
  const stream = new DecompressionStream(format);
  const writer = stream.writable.getWriter();
  // Awaited where the data ends; what goes wrong is reported by the write that is under way.
  writer.closed.catch(() => {});
  let failure: unknown;

  async function passOn(): Promise<void> {
    const reader = stream.readable.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      try {
        await receive(value);
      } catch (error) {
        failure = error;
        // Not awaited: what is being written may never be taken now.
        reader.cancel(error).catch(() => {});
        throw error;
      }
    }
  }
  const passing = passOn();
  passing.catch(() => {});

  async function checked(run: Promise<unknown>): Promise<void> {
    try {
      await run;
    } catch {
      throw failure ?? new CompressionError(`the document is not compressed by ${format} as announced`);
    }
  }

  return {
    // A copy, as the stream keeps it beyond the write.
    // Whoever waits to write would wait for ever where nobody reads.
    write: (bytes) => checked(Promise.race([writer.write(new Uint8Array(bytes)), passing])),
    end: () => checked(Promise.all([writer.close(), passing])),
  };
}
