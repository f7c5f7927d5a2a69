/** Keeps received jobs in memory, up to a limit, for whoever wants to look at them: the editor, a test. */
import { joinChunks } from '../join-chunks.ts';
import type { JobSink, ReceivedJob } from './virtual-printer.ts';

export interface KeptJob extends ReceivedJob {
  /** The whole documents, unless the limit cut them. */
  readonly documents: readonly Uint8Array[];
  /** Exact size of all documents, kept or not. */
  readonly byteCount: number;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface MemorySink {
  /** Pass it to a virtual printer as `receive`. */
  readonly receive: (job: ReceivedJob) => JobSink;
  /** The jobs that came whole, oldest first. */
  readonly jobs: readonly KeptJob[];
  /** Why jobs were given up. */
  readonly abandoned: readonly string[];
}

export interface MemorySinkOptions {
  /** Bytes kept of all jobs together; of what comes after it only the size is kept. */
  readonly maxKeptBytes: number;
  readonly onJob?: ((job: KeptJob) => void) | undefined;
}

/** Job records beyond this number push out the oldest. */
const maxKeptJobCount = 1000;

export function createMemorySink({ maxKeptBytes, onJob }: MemorySinkOptions): MemorySink {
  const jobs: KeptJob[] = [];
  const abandoned: string[] = [];
  let keptBytes = 0;

  function receive(from: ReceivedJob): JobSink {
    const documents: Uint8Array[][] = [];
    let byteCount = 0;
    let ownBytes = 0;
    return {
      async document() {
        const chunks: Uint8Array[] = [];
        documents.push(chunks);
        return {
          async write(chunk) {
            byteCount += chunk.length;
            // Not slice: where the network hands out Node's Buffers, that is no copy.
            const kept = new Uint8Array(chunk.subarray(0, Math.max(0, maxKeptBytes - keptBytes)));
            keptBytes += kept.length;
            ownBytes += kept.length;
            if (kept.length > 0) chunks.push(kept);
          },
          async close() {},
        };
      },
      async complete(attributes) {
        const job = { ...from, documents: documents.map(joinChunks), byteCount, attributes };
        jobs.push(job);
        if (jobs.length > maxKeptJobCount) keptBytes -= sizeOf(jobs.shift());
        onJob?.(job);
      },
      async abandon(why) {
        keptBytes -= ownBytes;
        abandoned.push(why);
        if (abandoned.length > maxKeptJobCount) abandoned.shift();
      },
    };
  }

  return { receive, jobs, abandoned };
}

function sizeOf(job: KeptJob | undefined): number {
  return job?.documents.reduce((sum, document) => sum + document.length, 0) ?? 0;
}
