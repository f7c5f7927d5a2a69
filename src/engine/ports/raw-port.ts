/** The raw port monitor (port 9100, AppSocket, JetDirect): one connection a job, no framing, the end of the connection ends the job. */
import type { PrintPlan } from '../../model/print-plan.ts';
import type { Delivery } from '../delivery.ts';
import type { Environment } from '../environment.ts';
import { describeAddress, type Failure, openConnection } from './connecting.ts';
import type { DeliveryListener, PortMonitor } from './port-monitor.ts';
import {
  converseRaw,
  drainLimitMs,
  quietAfterEndMs,
  type RawEnding,
  stallTimeoutMs,
} from './raw-conversation.ts';
import type { SourcePortPool } from './source-port-pool.ts';
import { traceConnection } from './tracing.ts';

/** CUPS backend/socket.c: 5 s more after each refused connection, up to 30 s. */
const retryStepMs = 5000;
const maxRetryMs = 30_000;

export function createRawPort(
  plan: PrintPlan,
  environment: Environment,
  pool: SourcePortPool | undefined,
): PortMonitor {
  const destination = describeAddress(plan.host, plan.tcpPort);
  const address = { host: plan.host, port: plan.tcpPort };
  let failedAttemptCount = 0;

  const deliver: PortMonitor['deliver'] = async (job, listener, { signal }) => {
    if (job.document.byteCount === 0) {
      return { outcome: 'not-sent', bytesSent: 0, next: 'hold', why: 'The document is empty.' };
    }
    const opened = await openConnection({ environment, address, pool, listener, signal });
    if (!opened.ok) return afterFailedOpening(opened.failure, listener);
    const { connection } = opened;
    const { document } = job;
    const ending = await converseRaw({ connection, document, listener, clock: environment.clock, signal });
    // This side half-closes first whenever it has sent everything.
    opened.release(ending.kind === 'closed' || ending.kind === 'left-open');
    traceConnection(listener, 'closed');
    return decide(ending, document.byteCount, listener);
  };

  function afterFailedOpening(failure: Failure, listener: DeliveryListener): Delivery {
    if (failure.kind === 'cancelled') return { outcome: 'cancelled', bytesSent: 0, next: 'cancelled' };
    if (failure.kind === 'forbidden') {
      log(listener, 'error', failure.why);
      return { outcome: 'not-sent', bytesSent: 0, next: 'hold', why: failure.why };
    }
    const afterMs = failure.kind === 'ports-used-up' ? failure.waitMs : undefined;
    return retry(
      { outcome: 'not-sent', bytesSent: 0 },
      { why: failure.why, busy: failure.kind === 'busy', afterMs },
      listener,
    );
  }

  function decide(ending: RawEnding, byteCount: number, listener: DeliveryListener): Delivery {
    const { bytesSent } = ending;
    const why = describeEnding(ending, destination);
    switch (ending.kind) {
      case 'closed':
        failedAttemptCount = 0;
        return { outcome: 'sent', bytesSent, next: 'done' };
      case 'left-open':
      case 'reset-at-end':
        log(listener, 'warning', why);
        return { outcome: 'sent', bytesSent, next: 'done' };
      case 'cancelled':
        // Whether a person or a deadline stopped it is the spooler's to know; that all had been sent is this port's.
        return { outcome: bytesSent < byteCount ? 'cancelled' : 'sent', bytesSent, next: 'cancelled' };
      // Somebody cancelled it at the device, or it is too much for it: to send it again and again is of no use.
      case 'ended-early':
      case 'foreign':
      case 'document-changed':
      case 'document-unreadable':
        log(listener, 'error', why);
        return { outcome: ending.begun ? 'failed' : 'not-sent', bytesSent, next: 'hold', why };
      case 'reset':
      case 'stalled':
        return retry(
          { outcome: ending.begun ? 'failed' : 'not-sent', bytesSent },
          { why, busy: false },
          listener,
        );
    }
  }

  function retry(
    known: { readonly outcome: 'failed' | 'not-sent'; readonly bytesSent: number },
    { why, busy, afterMs }: { why: string; busy: boolean; afterMs?: number | undefined },
    listener: DeliveryListener,
  ): Delivery {
    failedAttemptCount += 1;
    const waitMs = afterMs ?? Math.min(retryStepMs * failedAttemptCount, maxRetryMs);
    const message = plan.dialect === 'cups' && busy ? `The printer is in use. ${why}` : why;
    log(listener, 'warning', `${message} Next try in ${Math.ceil(waitMs / 1000)} s.`);
    return { ...known, next: 'retry', afterMs: waitMs, why };
  }

  /** The Standard TCP/IP monitor logs no event of its own for any of this, so on Windows the words are Platen's. */
  function log(listener: DeliveryListener, level: 'error' | 'warning', message: string): void {
    listener.log({ source: plan.dialect === 'windows' ? 'platen' : plan.dialect, id: 0, level, message });
  }

  return { destination, deliver };
}

/** Why a document did not end as it should, in one sentence. */
export function describeEnding(ending: RawEnding, device: string): string {
  switch (ending.kind) {
    case 'closed':
    case 'cancelled':
      return '';
    case 'left-open':
      return `${device} has all bytes but did not close the connection within ${quietAfterEndMs / 1000} s of silence (${drainLimitMs / 1000} s at most): sent, not confirmed.`;
    case 'reset-at-end':
      return `${device} reset the connection after all bytes were written: it may not have printed all of them.`;
    case 'reset':
      return `${device} reset the connection before the document had ended: part of it may have printed.`;
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
