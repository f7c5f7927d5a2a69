/** The raw port monitor (port 9100, AppSocket, JetDirect): one connection a job, no framing, the end of the connection ends the job. */
import { addressText } from '../../../model/address-text.ts';
import type { PrintPlan } from '../../../model/print-plan.ts';
import type { Environment } from '../../environment/environment.ts';
import { openConnection } from '../connecting.ts';
import { afterFailedOpening } from '../failed-try.ts';
import type { PortMaker, PortMonitor } from '../port-monitor.ts';
import { traceConnection } from '../tracing.ts';
import { converseRaw, isWhole } from './raw-conversation.ts';
import { deliveryOf, emptyDocument, type RawWays } from './raw-delivery.ts';

export const port: PortMaker = {
  monitor: 'raw',
  create: (plan, environment) => createRawPort(plan, environment),
};

/** CUPS backend/socket.c: 5 s more after each refused connection, up to 30 s. */
const retryStepMs = 5000;
const maxRetryMs = 30_000;

/** @param ways how it tries again and under which name it logs, where another monitor prints in the same way */
export function createRawPort(plan: PrintPlan, environment: Environment, ways = ownWays(plan)): PortMonitor {
  const device = addressText(plan.host, plan.tcpPort);
  const address = { host: plan.host, port: plan.tcpPort };
  const { clock } = environment;

  const deliver: PortMonitor['deliver'] = async (job, listener, { signal, isCareful = false }) => {
    const { document } = job;
    if (document.byteCount === 0) return emptyDocument;
    const opened = await openConnection({ environment, address, listener, signal });
    if (!opened.ok) return afterFailedOpening(opened.failure, ways.afterFailedTry);
    const { connection } = opened;
    const ending = await converseRaw({ connection, document, listener, clock, signal, isCareful });
    const ended = isWhole(ending, document.byteCount) ? 'closed' : 'reset';
    traceConnection(listener, 'closed', { ended });
    return deliveryOf(ending, { device, byteCount: document.byteCount, listener }, ways);
  };

  return { destination: device, deliver };
}

function ownWays(plan: PrintPlan): RawWays {
  /** The Standard TCP/IP monitor logs no event of its own for any of this, so on Windows the words are Platen's. */
  const source = plan.dialect === 'windows' ? 'platen' : plan.dialect;
  let failedAttemptCount = 0;
  return {
    source,
    delivered() {
      failedAttemptCount = 0;
    },
    afterFailedTry(known, { failure, why, passes }) {
      // No system is stated, so nobody's habit of trying again is imitated.
      if (plan.dialect === 'platen' && !passes) return { ...known, next: 'hold', why, liftable: true };
      failedAttemptCount += 1;
      const afterMs = Math.min(retryStepMs * failedAttemptCount, maxRetryMs);
      const isInUse = plan.dialect === 'cups' && failure === 'busy' && !passes;
      const message = `${isInUse ? 'The printer is in use. ' : ''}${why} Next try in ${Math.ceil(afterMs / 1000)} s.`;
      const events = [{ source, id: 0, level: 'warning', message } as const];
      return { ...known, next: 'retry', afterMs, why, events, ...(passes && { passes }) };
    },
  };
}
