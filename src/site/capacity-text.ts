/** The jobs an hour that source ports carry, in words and with the arithmetic (KB 2003449, Q149532). */
import type { Capacity } from './lpr-capacity.ts';

/** `11 ports x 3600 s / 240 s TIME_WAIT = 165 jobs an hour` */
export function capacityArithmetic({ portCount, timeWaitSeconds, jobsPerHour }: Capacity): string {
  if (!Number.isFinite(jobsPerHour)) return 'any number of jobs an hour: no port rests in TIME_WAIT';
  const [ports, jobs] = [portCount === 1 ? 'port' : 'ports', jobsPerHour === 1 ? 'job' : 'jobs'];
  return `${jobCount(portCount)} ${ports} x 3600 s / ${timeWaitSeconds} s TIME_WAIT = ${jobCount(jobsPerHour)} ${jobs} an hour`;
}

/** `165 jobs/hour`; undefined where nothing limits them. */
export function shortCapacity({ jobsPerHour }: Capacity): string | undefined {
  return Number.isFinite(jobsPerHour) ? `${jobCount(jobsPerHour)} jobs/hour` : undefined;
}

/** Digits grouped as the findings group them, at most one decimal. */
export function jobCount(amount: number): string {
  return (Math.round(amount * 10) / 10).toLocaleString('en-US');
}
