/** The raw port monitor (port 9100, AppSocket, JetDirect): one connection a job, no framing, the end of the connection ends the job. */
import { addressText } from '../../../model/address-text.ts';
import type { PrintPlan } from '../../../model/print-plan.ts';
import type { Environment } from '../../environment/environment.ts';
import type { Delivery } from '../../spooler/delivery.ts';
import { type Failure, openConnection } from '../connecting.ts';
import type { SourcePortPool } from '../lpr/source-port-pool.ts';
import type { DeliveryListener, PortMonitor } from '../port-monitor.ts';
import { traceConnection } from '../tracing.ts';
import {
  converseRaw,
  drainLimitMs,
  quietAfterEndMs,
  type RawEnding,
  stallTimeoutMs,
} from './raw-conversation.ts';

/** CUPS backend/socket.c: 5 s more after each refused connection, up to 30 s. */
const retryStepMs = 5000;
const maxRetryMs = 30_000;

export function createRawPort(
  plan: PrintPlan,
  environment: Environment,
  pool: SourcePortPool | undefined,
): PortMonitor {
  const destination = addressText(plan.host, plan.tcpPort);
  const address = { host: plan.host, port: plan.tcpPort };
  /** The Standard TCP/IP monitor logs no event of its own for any of this, so on Windows the words are Platen's. */
  const source = plan.dialect === 'windows' ? 'platen' : plan.dialect;
  let failedAttemptCount = 0;

  const deliver: PortMonitor['deliver'] = async (job, listener, { signal, isCareful = false }) => {
    if (job.document.byteCount === 0) {
      return { outcome: 'not-sent', bytesSent: 0, next: 'hold', why: 'The document is empty.' };
    }
    const opened = await openConnection({ environment, address, pool, listener, signal });
    if (!opened.ok) return afterFailedOpening(opened.failure);
    const { connection } = opened;
    const { document } = job;
    const { clock } = environment;
    const ending = await converseRaw({ connection, document, listener, clock, signal, isCareful });
    // This side half-closes first whenever it has sent everything.
    opened.release(ending.kind === 'closed' || ending.kind === 'left-open');
    traceConnection(listener, 'closed');
    return decide(ending, document.byteCount, listener);
  };

  function afterFailedOpening(failure: Failure): Delivery {
    const known = { outcome: 'not-sent', bytesSent: 0 } as const;
    switch (failure.kind) {
      case 'cancelled':
        return { outcome: 'cancelled', bytesSent: 0, next: 'cancelled' };
      case 'forbidden':
        return { ...known, next: 'hold', why: failure.why, liftable: true };
      case 'ports-used-up':
        return retry(known, { why: failure.why, afterMs: failure.waitMs, passes: true });
      case 'dropped':
      case 'sockets-used-up':
        return retry(known, { why: failure.why, passes: true });
      case 'busy':
      case 'unreachable':
        return retry(known, { why: failure.why, busy: failure.kind === 'busy', passes: false });
    }
  }

  function decide(ending: RawEnding, byteCount: number, listener: DeliveryListener): Delivery {
    const { bytesSent } = ending;
    const why = describeEnding(ending, destination);
    const outcome = ending.begun ? 'failed' : 'not-sent';
    switch (ending.kind) {
      case 'closed':
        failedAttemptCount = 0;
        return { outcome: 'sent', bytesSent, next: 'done' };
      case 'left-open':
      case 'reset-at-end':
      case 'ended-unread':
        log(listener, 'warning', why);
        return { outcome: 'sent', bytesSent, next: 'done' };
      case 'cancelled':
        // Whether a person or a deadline stopped it is the spooler's to know; that all had been sent is this port's.
        return { outcome: bytesSent < byteCount ? 'cancelled' : 'sent', bytesSent, next: 'cancelled', why };
      case 'document-changed':
      case 'document-unreadable':
        return { outcome, bytesSent, next: 'hold', why };
      // Somebody cancelled it at the device, or it is too much for it: to send it again and again is of no use.
      case 'ended-early':
      case 'foreign':
        return { outcome, bytesSent, next: 'hold', why, liftable: true };
      case 'reset':
      case 'stalled':
        return retry({ outcome, bytesSent }, { why, passes: ending.kind === 'reset' && !ending.begun });
    }
  }

  function retry(
    known: { readonly outcome: 'failed' | 'not-sent'; readonly bytesSent: number },
    trouble: FailedTry,
  ): Delivery {
    const { why, busy, passes } = trouble;
    // No system is stated, so nobody's habit of trying again is imitated.
    if (plan.dialect === 'platen' && !passes) return { ...known, next: 'hold', why, liftable: true };
    failedAttemptCount += 1;
    const afterMs = trouble.afterMs ?? Math.min(retryStepMs * failedAttemptCount, maxRetryMs);
    const words = plan.dialect === 'cups' && busy ? `The printer is in use. ${why}` : why;
    const message = `${words} Next try in ${Math.ceil(afterMs / 1000)} s.`;
    const events = [{ source, id: 0, level: 'warning', message } as const];
    return { ...known, next: 'retry', afterMs, why, events, ...(passes && { passes }) };
  }

  function log(listener: DeliveryListener, level: 'warning', message: string): void {
    listener.log({ source, id: 0, level, message });
  }

  return { destination, deliver };
}

interface FailedTry {
  readonly why: string;
  readonly busy?: boolean;
  readonly afterMs?: number;
  /** Known to pass by itself. */
  readonly passes: boolean;
}

/** Why a document did not end as it should, in one sentence. */
export function describeEnding(ending: RawEnding, device: string): string {
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
