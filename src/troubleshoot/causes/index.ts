/** Every cause, by what it is in. */
import type { Cause } from '../cause.ts';
import { cupsFailureCauses } from './cups-failure-causes.ts';
import { cupsHarmlessCauses } from './cups-harmless-causes.ts';
import { filterCauses } from './filter-causes.ts';
import { hostCauses } from './host-causes.ts';
import { networkCauses } from './network-causes.ts';
import { queueCauses } from './queue-causes.ts';
import { rivalCauses } from './rival-causes.ts';
import { serverCauses } from './server-causes.ts';
import { transportCauses } from './transport-causes.ts';
import { windowsConnectionCauses } from './windows-connection-causes.ts';
import { windowsJobCauses } from './windows-job-causes.ts';
import { windowsPortCauses } from './windows-port-causes.ts';
import { windowsSpoolerCauses } from './windows-spooler-causes.ts';

export const causes: readonly Cause[] = [
  ...serverCauses,
  ...networkCauses,
  ...queueCauses,
  ...transportCauses,
  ...filterCauses,
  ...hostCauses,
  ...cupsHarmlessCauses,
  ...cupsFailureCauses,
  ...windowsConnectionCauses,
  ...windowsPortCauses,
  ...windowsJobCauses,
  ...windowsSpoolerCauses,
  ...rivalCauses,
];

export function findCause(id: string): Cause | undefined {
  return causes.find((cause) => cause.id === id);
}
