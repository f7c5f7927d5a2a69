/** Says which jobs were not stored or broke off, once for each. */
import type { JobSink, PrinterNotice, ReceivedJob } from './virtual-printer.ts';

export function watchJobs(
  receive: (job: ReceivedJob) => JobSink,
  onNotice: (notice: PrinterNotice) => void,
): (job: ReceivedJob) => JobSink {
  return (job) => {
    const sink = receive(job);
    let isReported = false;

    function report(kind: PrinterNotice['kind'], why: string): void {
      if (isReported) return;
      isReported = true;
      onNotice({ kind, ...job, why });
    }

    async function storing<T>(run: () => Promise<T>): Promise<T> {
      try {
        return await run();
      } catch (error) {
        report('not-stored', error instanceof Error ? error.message : String(error));
        throw error;
      }
    }

    return {
      async document(byteCount) {
        const document = await storing(() => sink.document(byteCount));
        return {
          write: (chunk) => storing(() => document.write(chunk)),
          close: () => storing(() => document.close()),
        };
      },
      complete: (attributes) => storing(() => sink.complete(attributes)),
      abandon(why) {
        report('abandoned', why);
        return sink.abandon(why);
      },
    };
  };
}
