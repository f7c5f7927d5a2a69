/** From which source ports the LPR jobs of a port leave in fact, and what says so. */
import { reservedRange, runsOnBelow721 } from '../../knowledge/cups/cups-lpd-options.ts';
import { findSystem, type System } from '../../knowledge/systems.ts';
import type { Port } from '../../model/config.ts';
import {
  describePortRange,
  isSameRange,
  type PortRange,
  RFC1179_SOURCE_PORTS,
} from '../../model/port-range.ts';
import type { Site } from '../site.ts';
import { contradictedSourcePorts } from '../systems/cups-ports.ts';
import { systemThatCannotSet } from './settable-source-ports.ts';
import { defaultSourcePorts, sendsLpr, writtenSourcePorts } from './source-ports.ts';

export interface EffectiveSourcePorts {
  readonly range: PortRange;
  readonly isWritten: boolean;
  /** Continues "512-1023: ...", with its source. */
  readonly why: string;
}

/** Several where the nodes of a cluster differ; none where the port sends no LPR or no source states it. */
export function effectiveSourcePorts(site: Site, port: Port): EffectiveSourcePorts[] {
  if (!sendsLpr(site, port)) return [];
  if (!port.sourcePorts || contradictedSourcePorts(site, port)) return defaults(site, port);
  const range = writtenSourcePorts(port);
  if (!range) return [];
  const unsettable = systemThatCannotSet(site, port, range);
  if (!unsettable) return [{ range, isWritten: true, why: 'as written' }];
  const real = defaultSourcePorts(site, port, unsettable);
  const notSettable = `${unsettable.title} cannot be set to what is written${sourceOf(site, port, unsettable)}`;
  return real ? [{ range: real, isWritten: false, why: notSettable }] : [];
}

function defaults(site: Site, port: Port): EffectiveSourcePorts[] {
  const groups = new Map<string, { range: PortRange; systems: System[] }>();
  for (const system of new Set(site.systemsOf(port))) {
    const range = defaultSourcePorts(site, port, system);
    if (!range) return [];
    const key = describePortRange(range);
    const group = groups.get(key);
    if (group) group.systems.push(system);
    else groups.set(key, { range, systems: [system] });
  }
  // A server whose system is not written may do anything.
  if (site.serversOf(port).some((server) => !findSystem(server.system?.value))) return [];
  return [...groups.values()].map(({ range, systems }) => ({
    range,
    isWritten: false,
    why: whatDoesSo(site, port, systems),
  }));
}

function whatDoesSo(site: Site, port: Port, systems: readonly System[]): string {
  const [first] = systems;
  const reserved = reservedRangeOf(site, port);
  if (first?.family === 'cups' && reserved)
    return `what the option reserve of its URI says${sourceOf(site, port, first)}${below721(site, port, reserved)}`;
  if (site.monitor(port) === 'standard-tcpip')
    return `what the Standard TCP/IP port does${sourceOf(site, port, first)}`;
  const titles = systems.map(({ title }) => title);
  const verb = titles.length === 1 ? 'does' : 'do';
  return `what ${titles.join(' and ')} ${verb}${sourceOf(site, port, first)}`;
}

function reservedRangeOf(site: Site, port: Port): PortRange | undefined {
  const uri = site.device(port)?.uri;
  return uri && reservedRange(uri);
}

function below721(site: Site, port: Port, reserved: PortRange): string {
  if (!isSameRange(reserved, RFC1179_SOURCE_PORTS)) return '';
  const isOld = site.serversOf(port).some(({ system }) => runsOnBelow721(system?.value));
  return isOld ? '; once these are in use, ports below 721 before CUPS 2.4.7' : '';
}

function sourceOf(site: Site, port: Port, system: System | undefined): string {
  if (site.monitor(port) === 'standard-tcpip') return ' (KB 814586)';
  return system?.lpr.source ? ` (${system.lpr.source})` : '';
}
