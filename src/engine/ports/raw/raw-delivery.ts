/** What the end of a raw conversation means for the job: one table for every port that sends bytes without an answer. */
import type { Delivery } from '../../spooler/delivery.ts';
import type { AfterFailedTry } from '../failed-try.ts';
import type { DeliveryListener } from '../port-monitor.ts';
import { drainLimitMs, quietAfterEndMs, type RawEnding, stallTimeoutMs } from './raw-conversation.ts';

/** In what the monitors differ that send raw bytes. */
export interface RawWays {
  /** Under which source warnings are logged. */
  readonly source: string;
  /** A job was sent, and the device ended the connection in order. */
  readonly delivered?: () => void;
  readonly afterFailedTry: AfterFailedTry;
}

export interface RawJob {
  /** `host:port` */
  readonly device: string;
  readonly byteCount: number;
  readonly listener: DeliveryListener;
}

export const emptyDocument = {
  outcome: 'not-sent',
  bytesSent: 0,
  next: 'hold',
  why: 'The document is empty.',
} as const;

export function deliveryOf(
  ending: RawEnding,
  { device, byteCount, listener }: RawJob,
  { source, delivered, afterFailedTry }: RawWays,
): Delivery {
  const { bytesSent } = ending;
  const why = describeEnding(ending, device);
  const known = { outcome: ending.begun ? 'failed' : 'not-sent', bytesSent } as const;
  switch (ending.kind) {
    case 'closed':
      delivered?.();
      return { outcome: 'sent', bytesSent, next: 'done' };
    case 'left-open':
    case 'reset-at-end':
    case 'ended-unread':
      listener.log({ source, id: 0, level: 'warning', message: why });
      return { outcome: 'sent', bytesSent, next: 'done' };
    case 'cancelled':
      // Whether a person or a deadline stopped it is the spooler's to know; that all had been sent is the port's.
      return { outcome: bytesSent < byteCount ? 'cancelled' : 'sent', bytesSent, next: 'cancelled', why };
    case 'document-changed':
    case 'document-unreadable':
      return { ...known, next: 'hold', why };
    // Somebody cancelled it at the device, or it is too much for it: to send it again and again is of no use.
    case 'ended-early':
    case 'foreign':
      return { ...known, next: 'hold', why, liftable: true };
    case 'reset':
    case 'stalled': {
      const passes = ending.kind === 'reset' && !ending.begun;
      return afterFailedTry(known, { failure: 'broke-off', why, passes });
    }
  }
}

/** Why a document did not end as it should, in one sentence. */
function describeEnding(ending: RawEnding, device: string): string {
  switch (ending.kind) {
    case 'closed':
      return '';
    case 'cancelled':
      return `${device} had taken ${ending.bytesSent} bytes of the document and had not ended the connection.`;
    case 'ended-unread':
      return `${device} closed the connection before it had read the document: sent, not confirmed, and it may not print.`;
    case 'left-open':
      return `${device} has all bytes but did not close the connection within ${quietAfterEndMs / 1000} s of silence (${drainLimitMs / 1000} s at most): sent, not confirmed.`;
    case 'reset-at-end':
      return `${device} reset the connection after all bytes were written: it may not have printed all of them.`;
    case 'reset':
      return `${device} reset the connection before the document had ended${ending.begun ? ': part of it may have printed' : ''}.`;
    case 'foreign':
      return `${device} answered "${ending.why ?? ''}" as no printer does: another service listens there. Check the port in the device URI.`;
    case 'ended-early':
      return `${device} closed the connection after ${ending.bytesSent} bytes, before it had the whole document: look at its panel for a cancelled job or a lack of memory.`;
    case 'stalled':
      return `${device} took no more bytes for ${stallTimeoutMs / 1000} s: it may be out of paper, or another computer holds it.`;
    case 'document-changed':
      return `The document became shorter while it was sent to ${device}; part of it may have printed.`;
    case 'document-unreadable':
      return `The document could not be read any further: ${ending.why ?? 'unknown reason'}`;
  }
}
