/** What an LPR port answers after a try that failed: when to try again, with whose delays and words, or to wait for a person. */
import { lprClientOf } from '../../../knowledge/lpr/lpr-clients.ts';
import { findSystem } from '../../../knowledge/systems.ts';
import type { PrintPlan } from '../../../model/print-plan.ts';
import type { Clock } from '../../environment/environment.ts';
import type { Delivery } from '../../spooler/delivery.ts';
import type { JobEvent } from '../../spooler/job-events.ts';
import type { AfterFailedTry, FailedTry, KnownOfTry, TryFailure } from '../failed-try.ts';
import type { LprDialect } from './lpr-dialects.ts';

export interface LprRetry {
  /** A connection was opened. */
  connected(): void;
  /** A job was accepted. */
  delivered(): void;
  readonly failed: AfterFailedTry;
}

export function createLprRetry(plan: PrintPlan, dialect: LprDialect, clock: Clock): LprRetry {
  const system = plan.dialect === 'platen' ? undefined : findSystem(plan.actAs);
  let failedAttemptCount = 0;
  /** Since when no connection came about; undefined while there was one. */
  let unconnectedSinceMs: number | undefined;
  let portsAreUsedUp = false;

  function failed(known: KnownOfTry, { failure, why, waitMs, passes }: FailedTry): Delivery {
    // No system is stated, so nobody's habit of trying again is imitated.
    if (plan.dialect === 'platen' && !passes) return { ...known, next: 'hold', why, liftable: true };
    failedAttemptCount += 1;
    // Whoever acts as a system keeps its delays; otherwise it is better to wait just as long as a source port rests.
    const usualMs = dialect.retryAfterMs(failure, failedAttemptCount);
    const afterMs = system ? usualMs : (waitMs ?? usualMs);
    const place = { queue: plan.queue, host: plan.host, seconds: Math.ceil(afterMs / 1000) };
    const message = `${dialect.words(failure, place)} ${why}`;
    const events: JobEvent[] = [{ source: dialect.source, id: dialect.id, level: 'warning', message }];
    if (failure === 'ports-used-up') {
      // The TCP stack says it once for each time that the ports run out.
      if (!portsAreUsedUp && system && lprClientOf(system).logsTcpip4227) events.push(tcpip4227);
      portsAreUsedUp = true;
    } else portsAreUsedUp = false;
    if (showsPopup(failure)) {
      unconnectedSinceMs = undefined;
      const message = `${system?.title} shows a message box after 15 minutes without a connection, and the job waits until somebody has closed it (Q161969).`;
      events.push({ source: 'platen', id: 0, level: 'error', message });
      return { ...known, next: 'hold', why: `${message} ${why}`, liftable: true, events };
    }
    return {
      ...known,
      next: 'retry',
      afterMs,
      why,
      events,
      ...(system && { exact: true }),
      ...(passes && { passes }),
    };
  }

  function showsPopup(failure: TryFailure): boolean {
    if (failure !== 'busy' && failure !== 'unreachable') return false;
    unconnectedSinceMs ??= clock.monotonicMs();
    return (
      dialect.popupAfterMs !== undefined && clock.monotonicMs() - unconnectedSinceMs >= dialect.popupAfterMs
    );
  }

  return {
    connected() {
      unconnectedSinceMs = undefined;
      portsAreUsedUp = false;
    },
    delivered() {
      failedAttemptCount = 0;
    },
    failed,
  };
}

const tcpip4227: JobEvent = {
  source: 'Tcpip',
  id: 4227,
  level: 'warning',
  message:
    'TCP/IP failed to establish an outgoing connection because the selected local endpoint was recently used to connect to the same remote endpoint.',
};
