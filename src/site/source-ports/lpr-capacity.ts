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
  return demandOf(site, port).jobsPerHour;
}

/** Jobs that reach the port at once when all its printers have their burst. */
export function demandBurst(site: Site, port: Port): number | undefined {
  return demandOf(site, port).burst;
}

/** Whether either is known. */
export function hasDemand(site: Site, port: Port): boolean {
  return site.printersOf(port).some(hasVolume);
}

function hasVolume({ volume }: Printer): boolean {
  return volume?.jobsPerHour !== undefined || volume?.burst !== undefined;
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
  return capacity && exhaustionOf(site, ports, capacity);
}

/** The same where the capacity is known already. */
export function exhaustionOf(site: Site, ports: readonly Port[], capacity: Capacity): Exhaustion | undefined {
  return exceeding(capacity, demandOfAll(site, ports));
}

/**
 * Whether the ports to the port's device ask together for more than its capacity, whoever drives them. Mostly they do not,
 * and then nobody need look at which of them draw on the same source ports. Of very many it is taken to be so.
 */
export function mayBeExhaustedTogether(site: Site, port: Port, capacity: Capacity): boolean {
  const identity = site.device(port)?.identity;
  const { length } = identity === undefined ? [] : site.portsAt(identity);
  if (identity === undefined || length < 2) return false;
  // All of them are asked anew when one of them changes.
  if (length > maxAddedUp) return true;
  return exceeding(capacity, site.derivedFor(demandAt, identity)) !== undefined;
}

const maxAddedUp = 100;

function demandAt(site: Site, identity: string): TotalDemand {
  return demandOfAll(site, site.portsAt(identity));
}

function exceeding(capacity: Capacity, { jobsPerHour, burst }: TotalDemand): Exhaustion | undefined {
  if (capacity.timeWaitSeconds === 0) return undefined;
  if (jobsPerHour > capacity.jobsPerHour) return { capacity, jobsPerHour, burst };
  return burst > capacity.portCount ? { capacity, jobsPerHour: undefined, burst } : undefined;
}

/** As written for the server, else its system's default. */
export function timeWaitOf(server: Server): number | undefined {
  return server.timeWaitSeconds?.value ?? findSystem(server.system?.value)?.timeWaitSeconds;
}

interface Demand {
  readonly jobsPerHour: number | undefined;
  readonly burst: number | undefined;
}

/** To a tenth, as it is shown: the shares of pools add up to a hair more or less. */
function demandOf(site: Site, port: Port): Demand {
  let jobsPerHour: number | undefined;
  let burst: number | undefined;
  for (const { volume, ports } of site.printersOf(port)) {
    if (volume?.jobsPerHour) jobsPerHour = (jobsPerHour ?? 0) + volume.jobsPerHour.value / ports.length;
    if (volume?.burst) burst = (burst ?? 0) + volume.burst.value / ports.length;
  }
  return { jobsPerHour: jobsPerHour && toTenth(jobsPerHour), burst: burst && toTenth(burst) };
}

/** As it is shown; nothing where no volume is written. */
interface TotalDemand {
  readonly jobsPerHour: number;
  readonly burst: number;
}

function demandOfAll(site: Site, ports: readonly Port[]): TotalDemand {
  let jobsPerHour = 0;
  let burst = 0;
  for (const port of ports) {
    const demand = demandOf(site, port);
    jobsPerHour += demand.jobsPerHour ?? 0;
    burst += demand.burst ?? 0;
  }
  return { jobsPerHour: toTenth(jobsPerHour), burst: Math.ceil(toTenth(burst)) };
}

function toTenth(amount: number): number {
  return Math.round(amount * 10) / 10;
}
