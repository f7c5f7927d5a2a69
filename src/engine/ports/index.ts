/** Every port monitor, by name. */
import { describePortRange } from '../../model/port-range.ts';
import type { DeliveryMonitor, PrintPlan } from '../../model/print-plan.ts';
import type { Environment } from '../environment/environment.ts';
import { createHpNetworkPort } from './hp-network/hp-network-port.ts';
import { createLprPort } from './lpr/lpr-port.ts';
import { sourcePortPoolOptions } from './lpr/plan-source-ports.ts';
import { createSourcePortPool, type SourcePortPool } from './lpr/source-port-pool.ts';
import type { PortMonitor } from './port-monitor.ts';
import { createRawPort } from './raw/raw-port.ts';

const monitors = {
  lpr: createLprPort,
  raw: createRawPort,
  'hp-network': createHpNetworkPort,
} satisfies Record<DeliveryMonitor, unknown>;

/** The port monitor for a plan. Ports with the same source ports and destination share what they know of TIME_WAIT. */
export function createPort(plan: PrintPlan, environment: Environment): PortMonitor {
  return monitors[plan.monitor](plan, environment, poolFor(plan, environment));
}

/** TIME_WAIT outlives a port: the next test print of a session has to know of the last one. */
const poolsByEnvironment = new WeakMap<Environment, Map<string, SourcePortPool>>();

function poolFor(plan: PrintPlan, environment: Environment): SourcePortPool | undefined {
  const options = sourcePortPoolOptions(plan, environment.random);
  if (!options) return undefined;
  const pools = poolsByEnvironment.get(environment) ?? new Map<string, SourcePortPool>();
  poolsByEnvironment.set(environment, pools);
  const { destination, range, timeWaitSeconds, pick } = options;
  const key = `${destination} ${describePortRange(range)} ${timeWaitSeconds} ${pick}`;
  const pool = pools.get(key) ?? createSourcePortPool(options);
  pools.set(key, pool);
  return pool;
}
