/** A document in the spool as ports read it: from any offset, as often as attempts need. */
import type { DiskReader } from '../environment/environment.ts';
import type { Document } from '../ports/port-monitor.ts';

export interface SpooledDocument extends Document {
  /** Frees the file; idempotent. */
  close(): Promise<void>;
}

/** @param beforeFirstRead what must be on the disk before a byte can leave */
export function createSpooledDocument(
  reader: DiskReader,
  byteCount: number,
  beforeFirstRead?: () => Promise<void>,
): SpooledDocument {
  let isReady = beforeFirstRead === undefined;
  return {
    byteCount,
    async read(offset, into) {
      if (offset >= byteCount) return 0;
      if (!isReady) await beforeFirstRead?.();
      isReady = true;
      // A file that has grown is read no further than was announced.
      return reader.read(into.subarray(0, Math.min(into.length, byteCount - offset)), offset);
    },
    close: () => reader.close(),
  };
}
