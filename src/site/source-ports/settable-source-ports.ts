/** Which source ports an administrator can really give a port's monitor, and which choice raises no further finding. */
import { reserveValue } from '../../knowledge/cups/cups-lpd-options.ts';
import type { System } from '../../knowledge/systems.ts';
import type { Port } from '../../model/config.ts';
import {
  containsRange,
  isSameRange,
  type PortRange,
  RESERVED_SOURCE_PORTS,
  RFC1179_SOURCE_PORTS,
  setContainsRange,
  UNPRIVILEGED_SOURCE_PORTS,
} from '../../model/port-range.ts';
import type { Site } from '../site.ts';
import { exhaustion } from './lpr-capacity.ts';
import { toleratedSourcePorts } from './source-ports.ts';

/** A system that cannot be set to the range, or undefined where all can be (or where no source states it). */
export function systemThatCannotSet(site: Site, port: Port, range: PortRange): System | undefined {
  const isStandardTcpIp = site.monitor(port) === 'standard-tcpip';
  const systems = site.systemsOf(port);
  // Counted by hand, as a callback is garbage for each of thousands of ports.
  for (let place = 0; place < systems.length; place += 1) {
    const system = systems[place] as System;
    if (!canBeSet(system, range, isStandardTcpIp)) return system;
  }
  return undefined;
}

/**
 * Whether an administrator can set the system to send from this range. A part of 1024 and up counts: how far a system goes
 * up there is a setting of its own (1024-5000 on Windows 2000).
 */
export function canBeSet(system: System, range: PortRange, isStandardTcpIp: boolean): boolean {
  const isUnprivileged = containsRange(UNPRIVILEGED_SOURCE_PORTS, range);
  // The Standard TCP/IP port sends from any port above 1023 and knows no setting for it (KB 814586).
  if (isStandardTcpIp) return !system.hasStandardTcpIp || isUnprivileged;
  if (system.lpr.settable === 'nothing')
    return isSameRange(range, system.lpr.sourcePorts ?? RESERVED_SOURCE_PORTS);
  if (system.lpr.settable === 'reserve-option') return reserveValue(range) !== undefined;
  if (system.lpr.settable !== 'two-ranges') return true;
  return isUnprivileged || isSameRange(range, RFC1179_SOURCE_PORTS);
}

/** Whether writing the range for this port would leave nothing to report about its source ports. */
export function raisesNoFinding(site: Site, port: Port, range: PortRange): boolean {
  if (systemThatCannotSet(site, port, range)) return false;
  if (!setContainsRange(toleratedSourcePorts(site, port) ?? [RFC1179_SOURCE_PORTS], range)) return false;
  return !exhaustion(site, [port], range);
}
