/** How many LPR jobs an hour a range of source ports carries to one device, and how many its printers ask for. */
import { findSystem } from '../../knowledge/systems.ts';
import type { Port, Printer, Server } from '../../model/config.ts';
import { countSourcePorts, type PortRange } from '../../model/port-range.ts';
import type { Site } from '../site.ts';

export interface Capacity {
  readonly portCount: number;
  readonly timeWaitSeconds: number;
  /** Ports x 3600 / TIME_WAIT; Infinity where a port rests no time at all. */
  readonly jobsPerHour: number;
}

/**
 * The capacity of a range (KB 2003449, Q149532). Where a cluster's nodes differ, that of the slowest: it can be in charge.
 * Undefined where no server's TIME_WAIT is known.
 */
export function lprCapacity(site: Site, port: Port, range: PortRange): Capacity | undefined {
  let slowest: Capacity | undefined;
  for (const server of site.serversOf(port)) {
    const timeWaitSeconds = timeWaitOf(server);
    if (timeWaitSeconds === undefined) continue;
    const takes515 = findSystem(server.system?.value)?.lpr.leavesOut515 === false;
    const portCount = countSourcePorts(range, { takes515 });
    const jobsPerHour =
      timeWaitSeconds === 0 ? Number.POSITIVE_INFINITY : (portCount * 3600) / timeWaitSeconds;
    if (!slowest || jobsPerHour < slowest.jobsPerHour) slowest = { portCount, timeWaitSeconds, jobsPerHour };
  }
  return slowest;
}

/** Jobs an hour that the port's printers send to it; a pool shares its jobs among its ports. Undefined where no volume is written. */
export function demandJobsPerHour(site: Site, port: Port): number | undefined {
  return sumOf(site.printersOf(port), 'jobsPerHour');
}

/** Jobs that reach the port at once when all its printers have their burst. */
export function demandBurst(site: Site, port: Port): number | undefined {
  return sumOf(site.printersOf(port), 'burst');
}

/** Whether either is known. */
export function hasDemand(site: Site, port: Port): boolean {
  for (const { volume } of site.printersOf(port)) if (volume?.jobsPerHour ?? volume?.burst) return true;
  return false;
}

export interface Exhaustion {
  readonly capacity: Capacity;
  /** More jobs an hour than the ports carry; undefined where only a burst is more than there are ports. */
  readonly jobsPerHour: number | undefined;
  /** Jobs that arrive at once. */
  readonly burst: number;
}

/** Undefined where the range carries the jobs of these ports, or something needed is unknown. */
export function exhaustion(site: Site, ports: readonly Port[], range: PortRange): Exhaustion | undefined {
  const [first] = ports;
  const capacity = first && lprCapacity(site, first, range);
  if (!capacity || capacity.timeWaitSeconds === 0) return undefined;
  let jobsPerHour = 0;
  let burst = 0;
  for (const port of ports) {
    const printers = site.printersOf(port);
    jobsPerHour += sumOf(printers, 'jobsPerHour') ?? 0;
    burst += sumOf(printers, 'burst') ?? 0;
  }
  // To a tenth, as it is shown.
  jobsPerHour = Math.round(jobsPerHour * 10) / 10;
  burst = Math.ceil(Math.round(burst * 10) / 10);
  if (jobsPerHour > capacity.jobsPerHour) return { capacity, jobsPerHour, burst };
  return burst > capacity.portCount ? { capacity, jobsPerHour: undefined, burst } : undefined;
}

/** As written for the server, else its system's default. */
export function timeWaitOf(server: Server): number | undefined {
  return server.timeWaitSeconds?.value ?? findSystem(server.system?.value)?.timeWaitSeconds;
}

function sumOf(printers: readonly Printer[], amount: 'jobsPerHour' | 'burst'): number | undefined {
  let total: number | undefined;
  for (const { volume, ports } of printers) {
    const value = volume?.[amount]?.value;
    if (value !== undefined) total = (total ?? 0) + value / Math.max(1, ports.length);
  }
  // To a tenth, as it is shown: the shares of pools add up to a hair more or less.
  return total === undefined ? undefined : Math.round(total * 10) / 10;
}
