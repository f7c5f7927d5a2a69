/** The jobs an hour that source ports carry, in words and with the arithmetic (KB 2003449, Q149532). */
import { amountText } from '../../model/amount-text.ts';
import type { Capacity } from './lpr-capacity.ts';

/** `11 ports x 3600 s / 240 s TIME_WAIT = 165 jobs an hour` */
export function capacityArithmetic({ portCount, timeWaitSeconds, jobsPerHour }: Capacity): string {
  if (!Number.isFinite(jobsPerHour)) return 'any number of jobs an hour: no port rests in TIME_WAIT';
  const [ports, jobs] = [portCount === 1 ? 'port' : 'ports', jobsPerHour === 1 ? 'job' : 'jobs'];
  return `${amountText(portCount)} ${ports} x 3600 s / ${timeWaitSeconds} s TIME_WAIT = ${amountText(jobsPerHour)} ${jobs} an hour`;
}

/** `165 jobs/hour`; undefined where nothing limits them. */
export function shortCapacity({ jobsPerHour }: Capacity): string | undefined {
  return Number.isFinite(jobsPerHour) ? `${amountText(jobsPerHour)} jobs/hour` : undefined;
}
