/** Which ports of a site draw on the same source ports: one server has one pool of them for each device. */
import { RFC1179_AND_BELOW, runsOnBelow721 } from '../../knowledge/cups/cups-lpd-options.ts';
import type { Port } from '../../model/config.ts';
import {
  isSameRange,
  type PortRange,
  RFC1179_SOURCE_PORTS,
  setContainsRange,
} from '../../model/port-range.ts';
import { hostId } from '../devices/device-sharing.ts';
import type { Site } from '../site.ts';
import { contradictedSourcePorts, isDrivenByCups } from '../systems/cups-ports.ts';
import { hasDemand } from './lpr-capacity.ts';
import { systemThatCannotSet } from './settable-source-ports.ts';
import { commonDefault, sendsLpr, toleratedSourcePorts, writtenSourcePorts } from './source-ports.ts';

/** What is written, unless the server does something else, which is another rule's; else the default that all servers of the port share. */
export function sourcePortsInUse(site: Site, port: Port): PortRange | undefined {
  const range = statedSourcePorts(site, port);
  const tolerated = range && runsOnBelow(site, port, range) ? toleratedSourcePorts(site, port) : undefined;
  return tolerated && setContainsRange(tolerated, RFC1179_AND_BELOW) ? RFC1179_AND_BELOW : range;
}

/** Whether it is a CUPS that leaves 721-731 once they are in use (OpenPrinting/cups issue 743). */
export function runsOnBelow(site: Site, port: Port, range: PortRange): boolean {
  if (!isSameRange(range, RFC1179_SOURCE_PORTS) || !isDrivenByCups(site, port)) return false;
  return site.serversOf(port).some(({ system }) => runsOnBelow721(system?.value));
}

function statedSourcePorts(site: Site, port: Port): PortRange | undefined {
  if (!port.sourcePorts) return commonDefault(site, port);
  const done = contradictedSourcePorts(site, port);
  if (done) return done;
  const range = writtenSourcePorts(port);
  return range && !systemThatCannotSet(site, port, range) ? range : undefined;
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
  return ports.length < 2 ? none : thoseSharing(site, ports, port, host, range);
}

function thoseSharing(
  site: Site,
  ports: readonly Port[],
  port: Port,
  host: string,
  range: PortRange,
): readonly Port[] {
  const shares = (other: Port): boolean =>
    hostId(site, other) === host &&
    hasDemand(site, other) &&
    sendsLpr(site, other) &&
    isSameAs(sourcePortsInUse(site, other), range);
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

function isSameAs(a: PortRange | undefined, b: PortRange): boolean {
  return a !== undefined && isSameRange(a, b);
}
