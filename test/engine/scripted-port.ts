/** A port that answers as a test says, one answer an attempt, and notes how it was used. */

import type { Clock } from '../../src/engine/environment/environment.ts';
import type { DeliveryListener, PortMonitor, PrintJob } from '../../src/engine/ports/port-monitor.ts';
import type { Delivery } from '../../src/engine/spooler/delivery.ts';

export interface ScriptedAnswer {
  /** How long the attempt takes unless it is aborted. */
  readonly afterMs?: number;
  readonly delivery: Delivery | Error;
  readonly log?: string;
  /** Says that the document begins. */
  readonly begins?: boolean;
  /** What it writes into the trace first. */
  readonly step?: string;
  /** Does not listen when told to stop. */
  readonly isDeaf?: boolean;
  /** What it answers when aborted; `cancelled` with no byte sent unless told. */
  readonly whenAborted?: Delivery;
}

export interface ScriptedPort extends PortMonitor {
  /** "3 at 1000", job and time of each attempt. */
  readonly attempts: string[];
  readonly mostAtOnce: number;
  readonly runningCount: number;
}

export function scriptPort(
  clock: Clock,
  answers: readonly ScriptedAnswer[],
  destination = '10.20.0.11:515',
): ScriptedPort {
  const attempts: string[] = [];
  let runningCount = 0;
  let mostAtOnce = 0;

  async function deliver(
    job: PrintJob,
    listener: DeliveryListener,
    { signal }: { signal: AbortSignal },
  ): Promise<Delivery> {
    const answer = answers[Math.min(attempts.length, answers.length - 1)];
    if (!answer) throw new Error('a scripted port needs an answer');
    attempts.push(`${job.id} at ${Math.round(clock.monotonicMs())}`);
    runningCount += 1;
    mostAtOnce = Math.max(mostAtOnce, runningCount);
    try {
      if (answer.step !== undefined)
        listener.trace({ direction: 'sent', meaning: answer.step, byteCount: 0, bytes: new Uint8Array() });
      if (answer.begins) listener.documentBegins();
      if (answer.log) listener.log({ source: 'script', id: 0, level: 'warning', message: answer.log });
      await clock.sleep(answer.afterMs ?? 0, { signal: answer.isDeaf ? undefined : signal });
      if (answer.delivery instanceof Error) throw answer.delivery;
      listener.progress(answer.delivery.bytesSent);
      return answer.delivery;
    } catch (error) {
      if (answer.delivery instanceof Error) throw error;
      return answer.whenAborted ?? { outcome: 'cancelled', bytesSent: 0, next: 'cancelled' };
    } finally {
      runningCount -= 1;
    }
  }

  return {
    destination,
    attempts,
    get mostAtOnce() {
      return mostAtOnce;
    },
    get runningCount() {
      return runningCount;
    },
    deliver,
  };
}
