/** Which ports of a site draw on the same source ports: one server has one pool of them for each device. */
import type { System } from '../knowledge/systems.ts';
import type { Port } from '../model/config.ts';
import type { PortRange } from '../model/port-range.ts';
import { hostId } from './device-sharing.ts';
import { demandBurst, demandJobsPerHour } from './lpr-capacity.ts';
import { systemThatCannotBeTold } from './settable-source-ports.ts';
import type { Site } from './site.ts';
import { defaultSourcePorts, sendsLpr, writtenSourcePorts } from './source-ports.ts';

/** What is written, unless the server does something else, which is another rule's; else the default that all servers of the port share. */
export function sourcePortsInUse(site: Site, port: Port): PortRange | undefined {
  if (!port.sourcePorts) return commonDefault(site, port);
  const range = writtenSourcePorts(port);
  return range && !systemThatCannotBeTold(site, port, range) ? range : undefined;
}

function commonDefault(site: Site, port: Port): PortRange | undefined {
  const ranges = site.systemsOf(port).map((system: System) => defaultSourcePorts(site, port, system));
  const [first] = ranges;
  return first && ranges.every((range) => isSame(range, first)) ? first : undefined;
}

/**
 * The ports with jobs that draw on the same source ports, in the order of the file: a port in TIME_WAIT is taken for one
 * address and port of the device, whichever queue was asked for. Given for the first of them alone, so that they are
 * added up once; empty for the others.
 */
export function sharingPorts(site: Site, port: Port, range: PortRange): readonly Port[] {
  const identity = site.device(port)?.identity;
  const host = hostId(site, port);
  if (identity === undefined || host === undefined) return none;
  const ports = site.portsAt(identity);
  if (ports.length < 2) return none;
  const shares = (other: Port): boolean =>
    hostId(site, other) === host &&
    hasJobs(site, other) &&
    sendsLpr(site, other) &&
    isSame(sourcePortsInUse(site, other), range);
  // Counted by hand: it is asked for every port of LPR, and mostly in vain.
  for (let place = 0; place < ports.length; place += 1) {
    const other = ports[place] as Port;
    if (other === port) return [port, ...ports.slice(place + 1).filter(shares)];
    // Comparing each of thousands with all others would freeze an editor.
    if (place > maxCompared || shares(other)) return none;
  }
  return none;
}

const none: readonly Port[] = [];
const maxCompared = 1000;

function hasJobs(site: Site, port: Port): boolean {
  return demandJobsPerHour(site, port) !== undefined || demandBurst(site, port) !== undefined;
}

function isSame(a: PortRange | undefined, b: PortRange): boolean {
  return a?.min === b.min && a.max === b.max;
}
