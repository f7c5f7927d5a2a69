/** What the spooler itself logs of a job, in the words of the system that the printer belongs to. */
import type { EventDialect } from '../model/print-plan.ts';
import type { SpoolerEvent } from '../model/spooler-event.ts';

export interface LoggedJob {
  readonly id: number;
  readonly title: string;
  readonly user: string;
  readonly printer: string;
  readonly portName: string;
  readonly byteCount: number;
}

export type JobEvent = Omit<SpoolerEvent, 'time' | 'job' | 'port'>;

/** The port has nothing more to do. Windows says "printed" as soon as its port monitor is done, whatever came out. */
export function completionEvent(dialect: EventDialect, job: LoggedJob): JobEvent {
  const level = 'info';
  switch (dialect) {
    case 'windows':
      return {
        source: 'Print',
        id: 10,
        level,
        message: `Document ${job.id}, ${job.title} owned by ${job.user} was printed on ${job.printer} via port ${job.portName}. Size in bytes: ${job.byteCount}.`,
      };
    case 'cups':
      return { source: 'cups', id: 0, level, message: `[Job ${job.id}] Job completed.` };
    case 'lprng':
      return { source: 'lprng', id: 0, level, message: `${job.printer}: job ${job.id} finished.` };
  }
}

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
  }
}

/** No real spooler gives up so soon; so it speaks in Platen's own name. */
export function deadlineEvent(seconds: number, lastWhy: string | undefined): JobEvent {
  const reason = lastWhy === undefined ? '' : ` Last: ${lastWhy}`;
  return { source: 'platen', id: 0, level: 'error', message: `Gave up after ${seconds} s.${reason}` };
}

/** The job waits for a person. */
export function heldEvent(why: string): JobEvent {
  return { source: 'platen', id: 0, level: 'error', message: `The job is held: ${why}` };
}
