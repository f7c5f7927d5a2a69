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
  const servers = site.serversOf(port);
  // Counted by hand: it is asked for every port of LPR.
  for (let place = 0; place < servers.length; place += 1) {
    const server = servers[place] as Server;
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
  return demandOf(site, port, 'jobsPerHour');
}

/** Jobs that reach the port at once when all its printers have their burst. */
export function demandBurst(site: Site, port: Port): number | undefined {
  return demandOf(site, port, 'burst');
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
  const { jobsPerHour, burst } = demandOfAll(site, ports);
  return exceeding(capacity, jobsPerHour, burst);
}

/** The same for one port, without a list of it: it is asked for every port of LPR. */
export function exhaustionByPort(site: Site, port: Port, capacity: Capacity): Exhaustion | undefined {
  return exceeding(capacity, demandJobsPerHour(site, port) ?? 0, demandBurst(site, port) ?? 0);
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
  const { jobsPerHour, burst } = site.derivedFor(demandAt, identity);
  return exceeding(capacity, jobsPerHour, burst) !== undefined;
}

const maxAddedUp = 100;

/** To a tenth; 0 where no volume is written. */
interface TotalDemand {
  readonly jobsPerHour: number;
  readonly burst: number;
}

function demandAt(site: Site, identity: string): TotalDemand {
  return demandOfAll(site, site.portsAt(identity));
}

function exceeding(capacity: Capacity, jobsPerHour: number, shares: number): Exhaustion | undefined {
  if (capacity.timeWaitSeconds === 0) return undefined;
  const burst = Math.ceil(shares);
  if (jobsPerHour > capacity.jobsPerHour) return { capacity, jobsPerHour, burst };
  return burst > capacity.portCount ? { capacity, jobsPerHour: undefined, burst } : undefined;
}

/** As written for the server, else its system's default. */
export function timeWaitOf(server: Server): number | undefined {
  return server.timeWaitSeconds?.value ?? findSystem(server.system?.value)?.timeWaitSeconds;
}

type Demand = 'jobsPerHour' | 'burst';

/** To a tenth, as it is shown: the shares of pools add up to a hair more or less. Undefined where no volume is written. */
function demandOf(site: Site, port: Port, what: Demand): number | undefined {
  const printers = site.printersOf(port);
  let sum: number | undefined;
  // Counted by hand, as above.
  for (let place = 0; place < printers.length; place += 1) {
    const { volume, ports } = printers[place] as Printer;
    const asked = volume?.[what];
    if (asked) sum = (sum ?? 0) + asked.value / ports.length;
  }
  return sum && toTenth(sum);
}

function demandOfAll(site: Site, ports: readonly Port[]): TotalDemand {
  let jobsPerHour = 0;
  let burst = 0;
  for (let place = 0; place < ports.length; place += 1) {
    const port = ports[place] as Port;
    jobsPerHour += demandJobsPerHour(site, port) ?? 0;
    burst += demandBurst(site, port) ?? 0;
  }
  return { jobsPerHour: toTenth(jobsPerHour), burst: toTenth(burst) };
}

function toTenth(amount: number): number {
  return Math.round(amount * 10) / 10;
}
