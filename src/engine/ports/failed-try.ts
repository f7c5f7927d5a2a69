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
  if (failure.kind === 'cancelled') return { outcome: 'cancelled', bytesSent: 0, next: 'cancelled' };
  const known = { outcome: 'not-sent', bytesSent: 0 } as const;
  const { kind, why } = failure;
  if (kind === 'forbidden') return { ...known, next: 'hold', why, liftable: true };
  const waitMs = kind === 'ports-used-up' ? failure.waitMs : undefined;
  return afterFailedTry(known, { ...failures[kind], why, waitMs });
}

const failures = {
  'ports-used-up': { failure: 'ports-used-up', passes: true },
  'sockets-used-up': { failure: 'unreachable', passes: true },
  dropped: { failure: 'busy', passes: true },
  busy: { failure: 'busy', passes: false },
  unreachable: { failure: 'unreachable', passes: false },
} as const;
