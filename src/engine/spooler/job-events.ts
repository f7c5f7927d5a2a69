/** What the spooler itself logs of a job, in the words of the system that the printer belongs to. */
import type { Outcome } from '../../model/outcome.ts';
import type { EventDialect } from '../../model/print-plan.ts';
import type { SpoolerEvent } from '../../model/spooler-event.ts';

export interface LoggedJob {
  readonly id: number;
  readonly title: string;
  readonly user: string;
  readonly printer: string;
  readonly portName: string;
  readonly byteCount: number;
}

export type JobEvent = Omit<SpoolerEvent, 'time' | 'job' | 'port'>;

/** How a job can end well: as far as it is known that it did. */
export type GoodOutcome = 'sent' | 'accepted' | 'printed';

/**
 * The port has nothing more to do. Windows says "was printed" (Print 10) and CUPS "completed" whatever is known; here
 * the words follow what was seen.
 */
export function completionEvent(dialect: EventDialect, outcome: GoodOutcome, job: LoggedJob): JobEvent {
  const level = 'info';
  switch (dialect) {
    case 'windows': {
      const document = `Document ${job.id}, ${job.title} owned by ${job.user}`;
      const message = `${document} ${onPrinter[outcome](job.printer, job.portName)}. Size in bytes: ${job.byteCount}.`;
      return { source: 'Print', id: 10, level, message };
    }
    case 'cups':
      return { source: 'cups', id: 0, level, message: `[Job ${job.id}] Job completed. ${known[outcome]}` };
    case 'lprng':
      return {
        source: 'lprng',
        id: 0,
        level,
        message: `${job.printer}: job ${job.id} finished. ${known[outcome]}`,
      };
    case 'platen':
      return { source: 'platen', id: 0, level, message: `Job ${job.id} is done. ${known[outcome]}` };
  }
}

const known: Readonly<Record<GoodOutcome, string>> = {
  sent: 'It was sent, and nothing confirmed that it printed.',
  accepted: 'The device acknowledged all of it.',
  printed: 'The device reports it printed.',
};

const onPrinter: Readonly<Record<GoodOutcome, (printer: string, port: string) => string>> = {
  sent: (printer, port) => `was sent to ${printer} via port ${port}, and nothing confirmed that it printed`,
  accepted: (printer, port) => `was accepted by ${printer} via port ${port}`,
  printed: (printer, port) => `was printed on ${printer} via port ${port}`,
};

/** A person cancelled the job. */
export function deletionEvent(dialect: EventDialect, job: LoggedJob): JobEvent {
  const level = 'info';
  switch (dialect) {
    case 'windows':
      return {
        source: 'Print',
        id: 13,
        level,
        message: `Document ${job.id}, ${job.title} owned by ${job.user} was deleted on ${job.printer}.`,
      };
    case 'cups':
      return { source: 'cups', id: 0, level, message: `[Job ${job.id}] Job canceled by "${job.user}".` };
    case 'lprng':
      return { source: 'lprng', id: 0, level, message: `${job.printer}: job ${job.id} removed.` };
    case 'platen':
      return { source: 'platen', id: 0, level, message: `Job ${job.id} was deleted.` };
  }
}

/** No real spooler gives up so soon; so it speaks in Platen's own name. */
export function deadlineEvent(seconds: number, lastWhy: string | undefined): JobEvent {
  const reason = lastWhy === undefined ? '' : ` Last: ${lastWhy}`;
  return { source: 'platen', id: 0, level: 'error', message: `Gave up after ${seconds} s.${reason}` };
}

/** The time is up, but every byte is out: the job did not fail, it only was not confirmed, or not to its end. */
export function unconfirmedEvent(outcome: Outcome, seconds: number, why: string | undefined): JobEvent {
  const what = outcome === 'sent' ? 'Not confirmed' : 'Not reported done';
  const reason = why === undefined ? '' : ` ${why}`;
  return {
    source: 'platen',
    id: 0,
    level: 'warning',
    message: `${what} within ${seconds} s.${reason}`,
  };
}

/** The job is over, and nobody tries again. */
export function failureEvent(outcome: 'not-sent' | 'failed', why: string, mayHaveLeft: boolean): JobEvent {
  const again = mayHaveLeft ? ' It is not sent again.' : '';
  const message = `${outcome === 'failed' ? 'Failed' : 'Not sent'}: ${why}${again}`;
  return { source: 'platen', id: 0, level: 'error', message };
}

/** The job waits for a person. */
export function heldEvent(why: string): JobEvent {
  return { source: 'platen', id: 0, level: 'error', message: `The job is held: ${why}` };
}
