/** Every kind of port: what it is, and what makes one. Where several answer to the same virtual printer, the usual one first. */
import type { PrintPlan } from '../../model/print-plan.ts';
import type { Environment } from '../environment/environment.ts';
import { createHpNetworkPort, hpNetworkKind } from './hp-network/hp-network-port.ts';
import { createLprPort, lprKind } from './lpr/lpr-port.ts';
import type { PortKind } from './port-kind.ts';
import type { PortMonitor } from './port-monitor.ts';
import { createRawPort, rawKind } from './raw/raw-port.ts';

const kinds = [lprKind, rawKind, hpNetworkKind] as const;

const creators: Readonly<
  Record<PrintingMonitor, (plan: PrintPlan, environment: Environment) => PortMonitor>
> = {
  lpr: createLprPort,
  raw: createRawPort,
  'hp-network': createHpNetworkPort,
};

type PrintingMonitor = (typeof kinds)[number]['monitor'];

export const portKinds: readonly (PortKind & { readonly monitor: PrintingMonitor })[] = kinds;

/** Undefined for a monitor of the format that no port here stands for. */
export function portKindOf(monitor: unknown): (typeof portKinds)[number] | undefined {
  return portKinds.find((kind) => kind.monitor === monitor);
}

/** The port for a plan. Ports with the same source ports and destination share what they know of TIME_WAIT. */
export function createPort(plan: PrintPlan, environment: Environment): PortMonitor {
  const kind = portKindOf(plan.monitor);
  if (!kind) throw new Error(`There is no port for monitor ${plan.monitor}.`);
  return creators[kind.monitor](plan, environment);
}
