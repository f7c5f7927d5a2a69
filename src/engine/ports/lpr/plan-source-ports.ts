/** From a plan to the pool of source ports its jobs are sent from: as the system picks that it acts as. */

import { findSystem } from '../../../knowledge/systems.ts';
import { addressText } from '../../../model/address-text.ts';
import { describePortRange, type PortRange, RESERVED_SOURCE_PORTS } from '../../../model/port-range.ts';
import type { PrintPlan } from '../../../model/print-plan.ts';
import type { Environment, Random } from '../../environment/environment.ts';
import { createSourcePortPool, type SourcePortPool, type SourcePortPoolOptions } from './source-port-pool.ts';

/** TIME_WAIT outlives a port: the next test print of a session has to know of the last one. */
const poolsByEnvironment = new WeakMap<Environment, Map<string, SourcePortPool>>();

/** One pool for all ports with the same source ports and destination; undefined where the operating system chooses. */
export function sourcePortPoolFor(plan: PrintPlan, environment: Environment): SourcePortPool | undefined {
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

/** Undefined where the operating system chooses. */
export function sourcePortPoolOptions(plan: PrintPlan, random: Random): SourcePortPoolOptions | undefined {
  const range = plan.sourcePorts;
  if (!range) return undefined;
  const destination = addressText(plan.host, plan.tcpPort);
  return { range, destination, timeWaitSeconds: plan.timeWaitSeconds, pick: pickOf(plan, range), random };
}

function pickOf(
  { actAs, dialect, isStandardTcpIp }: PrintPlan,
  range: PortRange,
): SourcePortPoolOptions['pick'] {
  if (isStandardTcpIp) return 'random';
  const lpr = findSystem(actAs)?.lpr;
  // CUPS goes down from the top in every range; a range is walked by LPRng wherever it lies.
  if (lpr?.settable === 'any-range' || lpr?.settable === 'reserve-option')
    return lpr.pick === 'downward' ? 'downward' : 'rotate';
  const { min, max } = RESERVED_SOURCE_PORTS;
  const isAllReserved = range.min === min && range.max === max;
  if (actAs === undefined) {
    // Windows draws from the reserved ports at random (Q249017) and goes through 721-731 in turn (the trace in Q169118).
    return dialect === 'windows' && isAllReserved ? 'random' : 'rotate';
  }
  // From above 1023 Windows takes a random port (KB 814586).
  return dialect === 'windows' && (isAllReserved || range.min > max) ? 'random' : 'rotate';
}
