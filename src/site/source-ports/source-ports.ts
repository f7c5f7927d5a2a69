/** From which source ports a port's LPR jobs really come, as far as the file and the systems' sources state it. */
import { reservedRange } from '../../knowledge/cups/cups-lpd-options.ts';
import { STANDARD_TCPIP_SOURCE_PORTS, type System } from '../../knowledge/systems.ts';
import type { Port } from '../../model/config.ts';
import {
  acceptedPorts,
  describePortSet,
  isSameRange,
  type PortRange,
  type PortSet,
  readSourcePorts,
} from '../../model/port-range.ts';
import type { Located } from '../../model/span.ts';
import { describedFactsOf } from '../devices/described-devices.ts';
import { deviceIdentity } from '../devices/device-identity.ts';
import type { Site } from '../site.ts';
import { isUnreadable } from '../unreadable-property.ts';

/** Whether the port sends LPR: what the rules about source ports report. */
export function sendsLpr(site: Site, port: Port): boolean {
  const monitor = site.monitor(port);
  if (monitor === 'lpr') return true;
  return monitor === 'standard-tcpip' && site.device(port)?.uri?.scheme === 'lpd';
}

/** The range written in the port; undefined where nothing (or nothing readable) is written. CUPS does not go by it: see cups-ports.ts. */
export function writtenSourcePorts(port: Port): PortRange | undefined {
  if (!port.sourcePorts) return undefined;
  const reading = readSourcePorts(port.sourcePorts.value);
  return reading.ok ? reading.range : undefined;
}

/** What a system's monitor does where nothing is written in the port; undefined where no source states it. */
export function defaultSourcePorts(site: Site, port: Port, system: System): PortRange | undefined {
  if (site.monitor(port) === 'standard-tcpip')
    return system.hasStandardTcpIp ? STANDARD_TCPIP_SOURCE_PORTS : undefined;
  const uri = system.family === 'cups' ? site.device(port)?.uri : undefined;
  return (uri && reservedRange(uri)) ?? system.lpr.sourcePorts;
}

/** The same where all systems that can drive the port do one thing. */
export function commonDefault(site: Site, port: Port): PortRange | undefined {
  let common: PortRange | undefined;
  const systems = site.systemsOf(port);
  // Counted by hand: it is asked for thousands.
  for (let place = 0; place < systems.length; place += 1) {
    const range = defaultSourcePorts(site, port, systems[place] as System);
    if (!range || (common && !isSameRange(range, common))) return undefined;
    common = range;
  }
  return common;
}

/** What the device takes; undefined where nothing is written about it, here or where the file describes the same device. */
export function toleratedSourcePorts(site: Site, port: Port): PortSet | undefined {
  const accepts = statedPorts(site.device(port)?.facts.acceptsSourcePorts) ?? statedElsewhere(site, port);
  if (accepts) return accepts;
  const uri = site.device(port)?.uri;
  if (uri?.scheme !== 'virtual') return undefined;
  const virtual = site.find('virtualPrinters', uri.path);
  // A virtual printer takes any source port unless set otherwise: that is ours to know.
  return virtual && (statedPorts(virtual.acceptsSourcePorts) ?? acceptedPorts('any'));
}

/**
 * Where `toleratedSourcePorts` knows nothing: whether the file says it in a way that cannot be read, or leads to a device that it
 * does not have. Then something else is to be fixed first.
 */
export function isToleranceUnreadable(site: Site, port: Port): boolean {
  const device = site.device(port);
  if (!device) return port.device !== undefined || isUnreadable(site, port, 'device');
  if (device.uri?.scheme === 'virtual') return true;
  return isUnreadable(site, device.holder, device.holder === port ? 'device' : 'acceptsSourcePorts');
}

/** What other places of the file say about the device that the port leads to; undefined where they say nothing, or disagree. */
function statedElsewhere(site: Site, port: Port): PortSet | undefined {
  const identity = deviceIdentity(site, port);
  if (identity === undefined) return undefined;
  const described = site.describedAt(identity);
  // Most are described nowhere, and nothing is worth making.
  if (described.length === 0) return undefined;
  const stated = new Map<string, PortSet>();
  for (const entry of described) {
    const ports = statedPorts(describedFactsOf(entry)?.acceptsSourcePorts);
    if (ports) stated.set(describePortSet(ports), ports);
  }
  const [only] = stated.values();
  return stated.size === 1 ? only : undefined;
}

/** Undefined where nothing is written. */
export function statedPorts(written: readonly Located<string>[] | undefined): PortSet | undefined {
  const first = written?.[0];
  if (!written || !first) return undefined;
  return written.length === 1 ? acceptedPorts(first.value) : acceptedPorts(written.map(({ value }) => value));
}
