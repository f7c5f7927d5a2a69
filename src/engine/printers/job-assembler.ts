/** Puts the bytes of one connection away as jobs: one that ended within it, others that follow, and what breaks off. */
import type { Clock, Timer } from '../environment/environment.ts';
import type { DocumentSink, JobSink } from './virtual-printer.ts';

export interface JobAssembler {
  /** Whether a job has begun and its end has not been seen. */
  readonly isOpen: boolean;
  /** Bytes of the current job; begins one where there is none. */
  write(bytes: Uint8Array): Promise<void>;
  /** The current job has all its bytes; it is complete once something else follows, or nothing for a while. */
  markEnd(title: string): void;
  /** The connection ended in order. `trailer` came after the last job's end. */
  close(trailer: Uint8Array): Promise<void>;
  /** The connection broke off; says whether a part of a job was dropped. */
  abandon(why: string): Promise<boolean>;
}

/**
 * Senders end a job with more than they need: a second UEL, a blank line. Where that comes at once it is the job's own,
 * so that a document arrives as exactly its bytes.
 */
const quietAfterJobMs = 500;

interface OpenJob {
  readonly sink: JobSink;
  /** Undefined until its first document could be begun. */
  document: DocumentSink | undefined;
  /** Its title, once its end was seen. */
  endedAs: string | undefined;
}

export function createJobAssembler(receive: () => JobSink, clock: Clock): JobAssembler {
  let open: OpenJob | undefined;
  let quiet: Timer | undefined;
  /** Completing goes on beside the connection; whoever needs the job out of the way waits for it. */
  let completing: Promise<void> = Promise.resolve();

  function complete(): void {
    quiet?.cancel();
    quiet = undefined;
    const job = open;
    open = undefined;
    if (!job) return;
    completing = completing.then(() => store(job));
    // Whoever waits for it next gets the error; until then nobody may call it unhandled.
    completing.catch(() => {});
  }

  return {
    get isOpen() {
      return open !== undefined && open.endedAs === undefined;
    },
    async write(bytes) {
      if (open?.endedAs !== undefined) complete();
      await completing;
      if (!open) {
        // A connection without a byte is no job: port scanners and status pollers make many.
        open = { sink: receive(), document: undefined, endedAs: undefined };
      }
      open.document ??= await open.sink.document();
      await open.document.write(bytes);
    },
    markEnd(title) {
      if (!open) return;
      open.endedAs = title;
      quiet = clock.startTimer(quietAfterJobMs, complete);
    },
    async close(trailer) {
      if (trailer.length > 0) await open?.document?.write(trailer);
      complete();
      await completing;
    },
    async abandon(why) {
      const job = open;
      if (job?.endedAs !== undefined) complete();
      await completing.catch(() => {});
      if (!job || job.endedAs !== undefined) return false;
      open = undefined;
      await job.sink.abandon(why);
      return true;
    },
  };
}

/** A job that could not be stored is a part like any other. */
async function store(job: OpenJob): Promise<void> {
  try {
    await job.document?.close();
    await job.sink.complete(job.endedAs ? { title: job.endedAs } : {});
  } catch (error) {
    await job.sink.abandon(error instanceof Error ? error.message : String(error));
    throw error;
  }
}
