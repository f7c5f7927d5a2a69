/** Every kind of port, by its monitor. */
import type { PrintPlan } from '../../model/print-plan.ts';
import type { Environment } from '../environment/environment.ts';
import * as portFiles from './port-files.ts';
import type { PortAccess, PortMaker, PortMonitor } from './port-monitor.ts';

export const portMakers: ReadonlyMap<string, PortMaker> = new Map(
  Object.values(portFiles).map((port) => [port.monitor, port]),
);

/** The port for a plan. Ports with the same source ports and destination share what they know of TIME_WAIT. */
export function createPort(plan: PrintPlan, environment: Environment, access: PortAccess = {}): PortMonitor {
  const maker = portMakers.get(plan.monitor);
  if (!maker) throw new Error(`There is no port for the monitor ${plan.monitor}.`);
  return maker.create(plan, environment, access);
}
