/** What a port answers after one attempt to deliver: what is known of the job, and what its monitor does next. */
import type { Outcome } from '../../model/outcome.ts';
import type { JobEvent } from './job-events.ts';

interface Known {
  /** What this attempt itself showed. */
  readonly outcome: Outcome;
  /** Document bytes the network took in this attempt. */
  readonly bytesSent: number;
  /** Sides that the device reports as printed, where its protocol has a word for that. */
  readonly pageCount?: number | undefined;
}

export type Delivery = Known & ({ readonly next: 'done' } | FailedDelivery | Cancelled);

/** The job did not get through. Whether it is tried again is for the spooler to decide (retry-policy.ts). */
export type FailedDelivery =
  | RetryLater
  /** This job waits for a person; the next one goes. */
  | {
      readonly next: 'hold';
      readonly why: string;
      /** The problem is the device's or this machine's, so that it may be over at another attempt. */
      readonly liftable?: true;
      readonly events?: readonly JobEvent[];
    };

export interface RetryLater {
  readonly next: 'retry';
  /** The spooler adds jitter unless this is to be `exact`, and gives up at the job's deadline. */
  readonly afterMs: number;
  readonly why: string;
  readonly exact?: true;
  /** Known to pass by itself, as a device that is busy or source ports that rest; anything else is a definite refusal. */
  readonly passes?: true;
  /** What the monitor logs as it goes on; where the job ends here, its words would be untrue. */
  readonly events?: readonly JobEvent[];
}

interface Cancelled {
  readonly next: 'cancelled';
  /** How far it had come, where it was stopped before its end. */
  readonly why?: string;
}
