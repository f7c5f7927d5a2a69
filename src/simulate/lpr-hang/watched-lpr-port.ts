/** An LPR port of the engine that reports every try: from which source port, what came of it, and when the port is free again. */

import type { Environment } from '../../engine/environment/environment.ts';
import { createLprPort } from '../../engine/ports/lpr/lpr-port.ts';
import { sourcePortPoolOptions } from '../../engine/ports/lpr/plan-source-ports.ts';
import { createSourcePortPool, type SourcePortPool } from '../../engine/ports/lpr/source-port-pool.ts';
import type { PortMonitor } from '../../engine/ports/port-monitor.ts';
import type { Delivery } from '../../engine/spooler/delivery.ts';
import type { PrintPlan } from '../../model/print-plan.ts';

export interface LprTry {
  readonly job: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Undefined where none was free. */
  readonly sourcePort: number | undefined;
  /** When that port, or else the first of all, may be used again; undefined where it is free at once. */
  readonly freeAtSeconds: number | undefined;
  readonly delivery: Delivery;
}

export interface WatchedLprPort {
  readonly plan: PrintPlan;
  readonly takes515: boolean;
  readonly onTry: (tried: LprTry) => void;
}

export function createWatchedLprPort(
  { plan, takes515, onTry }: WatchedLprPort,
  environment: Environment,
): PortMonitor {
  const options = sourcePortPoolOptions(plan, environment.random);
  const pool = options && watchPool(createSourcePortPool({ ...options, takes515 }));
  const port = createLprPort(plan, environment, pool);
  const seconds = () => environment.clock.monotonicMs() / 1000;
  return {
    destination: port.destination,
    async deliver(job, listener, { signal }) {
      const startSeconds = seconds();
      pool?.forget();
      const delivery = await port.deliver(job, listener, { signal });
      const sourcePort = pool?.lastPort();
      const waitSeconds = pool?.waitSeconds();
      const freeAtMs = sourcePort === undefined ? undefined : pool?.freeAtMs(sourcePort);
      const freeAtSeconds = waitSeconds === undefined ? inSeconds(freeAtMs) : seconds() + waitSeconds;
      onTry({ job: job.id, startSeconds, endSeconds: seconds(), sourcePort, freeAtSeconds, delivery });
      return delivery;
    },
  };
}

interface WatchedPool extends SourcePortPool {
  forget(): void;
  /** The port taken since then. */
  lastPort(): number | undefined;
  /** How long until one is free, where none was. */
  waitSeconds(): number | undefined;
}

function watchPool(pool: SourcePortPool): WatchedPool {
  let lastPort: number | undefined;
  let waitSeconds: number | undefined;
  return {
    ...pool,
    take(nowMs) {
      const pick = pool.take(nowMs);
      lastPort = pick.ok ? pick.port : undefined;
      waitSeconds = pick.ok ? undefined : pick.waitMs / 1000;
      return pick;
    },
    forget() {
      lastPort = undefined;
      waitSeconds = undefined;
    },
    lastPort: () => lastPort,
    waitSeconds: () => waitSeconds,
  };
}

function inSeconds(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : ms / 1000;
}
