/** From a plan to the pool of source ports its jobs are sent from: as the system picks that it acts as. */

import { findSystem } from '../../../knowledge/systems.ts';
import { addressText } from '../../../model/address-text.ts';
import { type PortRange, RESERVED_SOURCE_PORTS } from '../../../model/port-range.ts';
import type { PrintPlan } from '../../../model/print-plan.ts';
import type { Random } from '../../environment/environment.ts';
import type { SourcePortPoolOptions } from './source-port-pool.ts';

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
