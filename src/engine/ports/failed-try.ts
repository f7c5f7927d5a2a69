/** A try to deliver that failed, as every port's retry policy takes it. */
import type { Outcome } from '../../model/outcome.ts';
import type { Delivery } from '../spooler/delivery.ts';
import type { Failure } from './connecting.ts';

/** Why a try did not go through. */
export type TryFailure = 'unreachable' | 'busy' | 'ports-used-up' | 'refused' | 'broke-off';

export interface FailedTry {
  readonly failure: TryFailure;
  readonly why: string;
  /** How long until a source port is free, where none was. */
  readonly waitMs?: number | undefined;
  /** Known to pass by itself. */
  readonly passes: boolean;
}

/** What the try itself showed of the document. */
export interface KnownOfTry {
  readonly outcome: Extract<Outcome, 'failed' | 'not-sent'>;
  readonly bytesSent: number;
}

/** What a port answers after a failed try: when its monitor tries again, and what it logs, or that it waits for a person. */
export type AfterFailedTry = (known: KnownOfTry, failedTry: FailedTry) => Delivery;

/** What a port answers where not even the connection came about. */
export function afterFailedOpening(failure: Failure, afterFailedTry: AfterFailedTry): Delivery {
  const known = { outcome: 'not-sent', bytesSent: 0 } as const;
  switch (failure.kind) {
    case 'cancelled':
      return { outcome: 'cancelled', bytesSent: 0, next: 'cancelled' };
    case 'forbidden':
      return { ...known, next: 'hold', why: failure.why, liftable: true };
    case 'ports-used-up':
      return afterFailedTry(known, {
        failure: failure.kind,
        why: failure.why,
        waitMs: failure.waitMs,
        passes: true,
      });
    case 'dropped':
      return afterFailedTry(known, { failure: 'busy', why: failure.why, passes: true });
    case 'sockets-used-up':
      return afterFailedTry(known, { failure: 'unreachable', why: failure.why, passes: true });
    case 'busy':
    case 'unreachable':
      return afterFailedTry(known, { failure: failure.kind, why: failure.why, passes: false });
  }
}
