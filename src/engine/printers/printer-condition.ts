/** How a virtual printer is, for whoever asks it: what is wrong with it, whether it prints, and how many pages it has printed. */
import type { FaultName } from '../../knowledge/printer-faults.ts';
import { createPageCounter, type PageCounter } from './ipp/documents/page-counter.ts';
import type { DocumentSink, JobSink, ReceivedJob } from './virtual-printer.ts';

export interface PrinterCondition {
  readonly faults: readonly FaultName[];
  readonly isPrinting: boolean;
  /** A document that does not say how many it has counts as one. */
  readonly pageCount: number;
}

type Receive = (job: ReceivedJob) => JobSink;

/** @param onChange called with each new condition */
export function watchCondition(
  receive: Receive,
  faults: readonly FaultName[],
  onChange: (condition: PrinterCondition) => void,
): Receive {
  const active = new Set<JobSink>();
  let pageCount = 0;
  const notify = () => onChange({ faults, isPrinting: active.size > 0, pageCount });

  return (job) => {
    const sink = receive(job);
    const counters: PageCounter[] = [];
    active.add(sink);
    notify();
    const end = (pages: number) => {
      active.delete(sink);
      pageCount += pages;
      notify();
    };
    return {
      async document(byteCount) {
        const counter = createPageCounter('application/octet-stream');
        counters.push(counter);
        return counted(await sink.document(byteCount), counter);
      },
      async complete(attributes) {
        const pages = counters.map((counter) => counter.end() ?? 1).reduce((sum, count) => sum + count, 0);
        // A job that could not be kept was printed all the same.
        await sink.complete(attributes).finally(() => end(pages));
      },
      abandon: (why) => sink.abandon(why).finally(() => end(0)),
    };
  };
}

function counted(document: DocumentSink, counter: PageCounter): DocumentSink {
  return {
    write(chunk) {
      counter.write(chunk);
      return document.write(chunk);
    },
    close: () => document.close(),
  };
}
