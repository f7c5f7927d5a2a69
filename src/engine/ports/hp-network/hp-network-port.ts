/** The Hewlett-Packard Network Port monitor (HPMON): job-based or continuous, with event 1044 when the JetDirect refuses (Q129007). */
import { addressText } from '../../../model/address-text.ts';
import type { PrintPlan } from '../../../model/print-plan.ts';
import type { Environment } from '../../environment/environment.ts';
import type { Delivery, RetryLater } from '../../spooler/delivery.ts';
import type { JobEvent } from '../../spooler/job-events.ts';
import { type Failure, openConnection } from '../connecting.ts';
import type { DeliveryListener, PortMonitor } from '../port-monitor.ts';
import { converseRaw } from '../raw/raw-conversation.ts';
import { describeEnding } from '../raw/raw-port.ts';
import { traceConnection } from '../tracing.ts';
import { type ContinuousEnding, createContinuousConnection } from './continuous-connection.ts';

/**
 * HPMON "waits briefly, and then tries to connect again (usually succeeding)" (Q129007). No source says how long: this is
 * ours, longer than the adapter's reset by our default, so that the second try does succeed unless somebody else was quicker.
 */
export const refusedRetryMs = 3000;

export function createHpNetworkPort(plan: PrintPlan, environment: Environment): PortMonitor {
  const destination = addressText(plan.host, plan.tcpPort);
  const address = { host: plan.host, port: plan.tcpPort };
  const { clock } = environment;
  const held =
    plan.connectionType === 'continuous' ? createContinuousConnection(address, environment) : undefined;

  /** In our words; the adapter's name is the hardware address where the file says `dlc:`. */
  const name = plan.tcpPort === jetDirectPort ? plan.host : destination;
  const lost: JobEvent = {
    source: 'HPMON',
    id: 1044,
    level: 'warning',
    message: `Lost connection with address ${name}. Printing goes on when the connection is back.`,
  };

  const deliver: PortMonitor['deliver'] = async (job, listener, { signal, isCareful = false }) => {
    if (job.document.byteCount === 0) {
      return { outcome: 'not-sent', bytesSent: 0, next: 'hold', why: 'The document is empty.' };
    }
    const { document } = job;
    if (held) {
      if (held.isLost) listener.log(lost);
      const failure = await held.open(listener, signal);
      if (failure) return afterFailedOpening(failure);
      return decide(await held.send(job, listener, signal), document.byteCount, listener);
    }
    const opened = await openConnection({ environment, address, pool: undefined, listener, signal });
    if (!opened.ok) return afterFailedOpening(opened.failure);
    const { connection } = opened;
    const ending = await converseRaw({ connection, document, listener, clock, signal, isCareful });
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
      case 'sockets-used-up':
      case 'dropped':
        return { ...known, ...retry(failure.why), passes: true };
      case 'busy':
      case 'unreachable':
        return { ...known, ...retry(failure.why) };
    }
  }

  function decide(ending: ContinuousEnding, byteCount: number, listener: DeliveryListener): Delivery {
    const { bytesSent } = ending;
    if (ending.kind === 'written' || ending.kind === 'closed')
      return { outcome: 'sent', bytesSent, next: 'done' };
    const why = describeEnding(ending, destination);
    const outcome = ending.begun ? 'failed' : 'not-sent';
    switch (ending.kind) {
      case 'left-open':
      case 'reset-at-end':
      case 'ended-unread':
        listener.log({ source: 'platen', id: 0, level: 'warning', message: why });
        return { outcome: 'sent', bytesSent, next: 'done' };
      case 'cancelled':
        return { outcome: bytesSent < byteCount ? 'cancelled' : 'sent', bytesSent, next: 'cancelled', why };
      case 'document-changed':
      case 'document-unreadable':
        return { outcome, bytesSent, next: 'hold', why };
      case 'ended-early':
      case 'foreign':
        return { outcome, bytesSent, next: 'hold', why, liftable: true };
      case 'reset':
      case 'stalled': {
        const passes = ending.kind === 'reset' && !ending.begun;
        return { outcome, bytesSent, ...retry(why), ...(passes && { passes }) };
      }
    }
  }

  function retry(why: string): RetryLater {
    return { next: 'retry', afterMs: refusedRetryMs, why, events: [lost] };
  }

  return { destination, deliver, ...(held && { close: () => held.close() }) };
}

const jetDirectPort = 9100;
