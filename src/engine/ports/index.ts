/** Every port monitor, by name. */
import { RESERVED_SOURCE_PORTS } from '../../model/port-range.ts';
import type { DeliveryMonitor, PrintPlan } from '../../model/print-plan.ts';
import type { Environment } from '../environment.ts';
import { describeAddress } from './connecting.ts';
import { createHpNetworkPort } from './hp-network-port.ts';
import { createLprPort } from './lpr-port.ts';
import type { PortMonitor } from './port-monitor.ts';
import { createRawPort } from './raw-port.ts';
import { createSourcePortPool, type SourcePortPool } from './source-port-pool.ts';

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
  const range = plan.sourcePorts;
  if (!range) return undefined;
  const pools = poolsByEnvironment.get(environment) ?? new Map<string, SourcePortPool>();
  poolsByEnvironment.set(environment, pools);
  const destination = describeAddress(plan.host, plan.tcpPort);
  const pick = picksAtRandom(plan) ? 'random' : 'rotate';
  const key = `${destination} ${range.min}-${range.max} ${plan.timeWaitSeconds} ${pick}`;
  const { timeWaitSeconds } = plan;
  const pool =
    pools.get(key) ??
    createSourcePortPool({ range, destination, timeWaitSeconds, pick, random: environment.random });
  pools.set(key, pool);
  return pool;
}

/** Windows draws from the reserved ports at random (Q249017) and goes through 721-731 in turn (the trace in Q169118). */
function picksAtRandom({ dialect, sourcePorts }: PrintPlan): boolean {
  const { min, max } = RESERVED_SOURCE_PORTS;
  return dialect === 'windows' && sourcePorts?.min === min && sourcePorts.max === max;
}
