/** What a port answers after one attempt to deliver: what is known of the job, and what to do with it next. */
import type { Outcome } from '../model/outcome.ts';

interface Known {
  /** What this attempt itself showed. */
  readonly outcome: Outcome;
  /** Document bytes the network took in this attempt. */
  readonly bytesSent: number;
}

export type Delivery = Known &
  (
    | { readonly next: 'done' }
    /** Try again after `afterMs`; the spooler adds jitter unless it is to be `exact`, and gives up at the job's deadline. */
    | { readonly next: 'retry'; readonly afterMs: number; readonly why: string; readonly exact?: true }
    /** This job waits for a person; the next one goes. */
    | { readonly next: 'hold'; readonly why: string }
    /** No job of this queue can print until a person has mended something. */
    | { readonly next: 'stop-queue'; readonly why: string }
    | { readonly next: 'needs-login'; readonly why: string }
    | { readonly next: 'cancelled' }
  );
