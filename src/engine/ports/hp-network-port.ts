/** The Hewlett-Packard Network Port monitor (HPMON): job-based or continuous, with event 1044 when the JetDirect refuses (Q129007). */
import type { PrintPlan } from '../../model/print-plan.ts';
import type { Delivery } from '../delivery.ts';
import type { Environment } from '../environment.ts';
import { describeAddress, type Failure, openConnection } from './connecting.ts';
import { type ContinuousEnding, createContinuousConnection } from './continuous-connection.ts';
import type { DeliveryListener, PortMonitor } from './port-monitor.ts';
import { converseRaw } from './raw-conversation.ts';
import { describeEnding } from './raw-port.ts';
import { traceConnection } from './tracing.ts';

/**
 * HPMON "waits briefly, and then tries to connect again (usually succeeding)" (Q129007). No source says how long: this is
 * ours, longer than the adapter's reset by our default, so that the second try does succeed unless somebody else was quicker.
 */
export const refusedRetryMs = 3000;

export function createHpNetworkPort(plan: PrintPlan, environment: Environment): PortMonitor {
  const destination = describeAddress(plan.host, plan.tcpPort);
  const address = { host: plan.host, port: plan.tcpPort };
  const { clock } = environment;
  const held =
    plan.connectionType === 'continuous' ? createContinuousConnection(address, environment) : undefined;

  const deliver: PortMonitor['deliver'] = async (job, listener, { signal }) => {
    if (job.document.byteCount === 0) {
      return { outcome: 'not-sent', bytesSent: 0, next: 'hold', why: 'The document is empty.' };
    }
    const { document } = job;
    if (held) {
      if (held.isLost) logLost(listener);
      const failure = await held.open(listener, signal);
      if (failure) return afterFailedOpening(failure, listener);
      return decide(await held.send(job, listener, signal), document.byteCount, listener);
    }
    const opened = await openConnection({ environment, address, pool: undefined, listener, signal });
    if (!opened.ok) return afterFailedOpening(opened.failure, listener);
    const { connection } = opened;
    const ending = await converseRaw({ connection, document, listener, clock, signal });
    traceConnection(listener, 'closed');
    return decide(ending, document.byteCount, listener);
  };

  function afterFailedOpening(failure: Failure, listener: DeliveryListener): Delivery {
    const known = { outcome: 'not-sent', bytesSent: 0 } as const;
    if (failure.kind === 'cancelled') return { outcome: 'cancelled', bytesSent: 0, next: 'cancelled' };
    if (failure.kind === 'forbidden') {
      say(listener, 'error', failure.why);
      return { ...known, next: 'hold', why: failure.why };
    }
    logLost(listener);
    return { ...known, next: 'retry', afterMs: refusedRetryMs, why: failure.why };
  }

  function decide(ending: ContinuousEnding, byteCount: number, listener: DeliveryListener): Delivery {
    const { bytesSent } = ending;
    if (ending.kind === 'written' || ending.kind === 'closed')
      return { outcome: 'sent', bytesSent, next: 'done' };
    const why = describeEnding(ending, destination);
    switch (ending.kind) {
      case 'left-open':
      case 'reset-at-end':
        say(listener, 'warning', why);
        return { outcome: 'sent', bytesSent, next: 'done' };
      case 'cancelled':
        return { outcome: bytesSent < byteCount ? 'cancelled' : 'sent', bytesSent, next: 'cancelled' };
      case 'ended-early':
      case 'foreign':
      case 'document-changed':
      case 'document-unreadable':
        say(listener, 'error', why);
        return { outcome: ending.begun ? 'failed' : 'not-sent', bytesSent, next: 'hold', why };
      case 'reset':
      case 'stalled':
        logLost(listener);
        return {
          outcome: ending.begun ? 'failed' : 'not-sent',
          bytesSent,
          next: 'retry',
          afterMs: refusedRetryMs,
          why,
        };
    }
  }

  /** In our words; the adapter's name is the hardware address where the file says `dlc:`. */
  function logLost(listener: DeliveryListener): void {
    const name = plan.tcpPort === jetDirectPort ? plan.host : destination;
    listener.log({
      source: 'HPMON',
      id: 1044,
      level: 'warning',
      message: `Lost connection with address ${name}. Printing goes on when the connection is back.`,
    });
  }

  function say(listener: DeliveryListener, level: 'error' | 'warning', message: string): void {
    listener.log({ source: 'platen', id: 0, level, message });
  }

  return { destination, deliver, ...(held && { close: () => held.close() }) };
}

const jetDirectPort = 9100;
