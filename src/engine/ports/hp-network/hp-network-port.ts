/** The Hewlett-Packard Network Port monitor (HPMON): job-based or continuous, with event 1044 when the JetDirect refuses (Q129007). */
import { addressText } from '../../../model/address-text.ts';
import type { PrintPlan } from '../../../model/print-plan.ts';
import type { Environment } from '../../environment/environment.ts';
import type { JobEvent } from '../../spooler/job-events.ts';
import { afterFailedOpening } from '../failed-try.ts';
import type { PortMaker, PortMonitor } from '../port-monitor.ts';
import { deliveryOf, emptyDocument, type RawWays } from '../raw/raw-delivery.ts';
import { createRawPort } from '../raw/raw-port.ts';
import { ContinuousConnection } from './continuous-connection.ts';

export const port: PortMaker = { monitor: 'hp-network', create: createHpNetworkPort };

/**
 * HPMON "waits briefly, and then tries to connect again (usually succeeding)" (Q129007). No source says how long: this is
 * ours, longer than the adapter's reset by our default, so that the second try does succeed unless somebody else was quicker.
 */
export const refusedRetryMs = 3000;

function createHpNetworkPort(plan: PrintPlan, environment: Environment): PortMonitor {
  const device = addressText(plan.host, plan.tcpPort);
  /** In our words; the adapter's name is the hardware address where the file says `dlc:`. */
  const name = plan.tcpPort === jetDirectPort ? plan.host : device;
  const lost: JobEvent = {
    source: 'HPMON',
    id: 1044,
    level: 'warning',
    message: `Lost connection with address ${name}. Printing goes on when the connection is back.`,
  };
  const ways: RawWays = {
    source: 'platen',
    afterFailedTry: (known, { why, passes }) => ({
      ...known,
      ...{ next: 'retry', afterMs: refusedRetryMs, why, events: [lost] },
      ...(passes && { passes }),
    }),
  };
  if (plan.connectionType !== 'continuous') return createRawPort(plan, environment, ways);

  const held = new ContinuousConnection({ host: plan.host, port: plan.tcpPort }, environment);

  const deliver: PortMonitor['deliver'] = async (job, listener, { signal }) => {
    const { byteCount } = job.document;
    if (byteCount === 0) return emptyDocument;
    if (held.isLost) listener.log(lost);
    const failure = await held.open(listener, signal);
    if (failure) return afterFailedOpening(failure, ways.afterFailedTry);
    const ending = await held.send(job, listener, signal);
    if (ending.kind === 'written') return { outcome: 'sent', bytesSent: ending.bytesSent, next: 'done' };
    return deliveryOf(ending, { device, byteCount, listener }, ways);
  };

  return { destination: device, deliver, close: () => held.close() };
}

const jetDirectPort = 9100;
