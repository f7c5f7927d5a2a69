/** The assumptions of Q249017: what can be the case where a file leaves open from where a port sends, or what its device takes. */
import { findSystem, type System } from '../../knowledge/systems.ts';
import type { Port } from '../../model/config.ts';
import {
  containsRange,
  type PortRange,
  type PortSet,
  RESERVED_SOURCE_PORTS,
  RFC1179_SOURCE_PORTS,
  setContainsRange,
  UNPRIVILEGED_SOURCE_PORTS,
} from '../../model/port-range.ts';
import type { WholeSite } from '../../site/site.ts';
import { actingSourcePorts } from '../../site/source-ports/acting-source-ports.ts';
import { toleratedSourcePorts, writtenSourcePorts } from '../../site/source-ports/source-ports.ts';
import type { Assumption, OpenFact } from '../incident.ts';

export interface LprAssumption extends Assumption {
  /** What the device takes; undefined where the file says it. */
  readonly accepted?: PortSet;
  /** Id of the system that drives the port; undefined where the file says it. */
  readonly system?: string;
  /** From where it sends; undefined where that is known of the system. */
  readonly sourcePorts?: PortRange;
}

const devices: readonly LprAssumption[] = [
  {
    id: 'strict',
    title: 'A strict LPD, which takes source ports 721-731 only',
    accepted: [RFC1179_SOURCE_PORTS],
  },
  {
    id: 'tolerant',
    title: 'A tolerant LPD, which takes any source port',
    accepted: [{ min: 1, max: 65535 }],
  },
];

/** Any LPR monitor of Windows 2000 and later, where the switch of Q179156 is set. */
const switched: LprAssumption = {
  id: 'switched',
  title: 'Windows 2000, set to send from 1024 and up (Q179156)',
  system: 'windows-2000',
  sourcePorts: UNPRIVILEGED_SOURCE_PORTS,
};

/** The system of the article, and the service pack that fixes it. */
const systems: readonly LprAssumption[] = [
  {
    id: 'article',
    title: 'Terminal Server Edition SP4, which sends from 512-1023',
    system: 'windows-nt-4.0-tse-sp4',
  },
  {
    id: 'mended',
    title: 'Terminal Server Edition SP5, which sends from 721-731',
    system: 'windows-nt-4.0-tse-sp5',
  },
  switched,
];

const senders: readonly LprAssumption[] = [
  { id: 'reserved', title: 'It sends from 512-1023', sourcePorts: RESERVED_SOURCE_PORTS },
  { id: 'rfc1179', title: 'It sends from 721-731', sourcePorts: RFC1179_SOURCE_PORTS },
  { id: 'unprivileged', title: 'It sends from 1024 and up', sourcePorts: UNPRIVILEGED_SOURCE_PORTS },
];

/** A sender outside 721-731 before either device; one that keeps to them prints to both, and stands there once. */
function beforeEachDevice([outside, inside]: readonly LprAssumption[]): LprAssumption[] {
  const join = (one: LprAssumption | undefined, other: LprAssumption | undefined): LprAssumption[] =>
    one && other
      ? [
          {
            ...one,
            ...other,
            id: `${one.id}-${other.id}`,
            title: `${one.title}; ${other.title.charAt(0).toLowerCase()}${other.title.slice(1)}`,
          },
        ]
      : [];
  return [...devices.flatMap((device) => join(outside, device)), ...join(inside, devices[0])];
}

const allAssumptions: readonly LprAssumption[] = [
  ...devices,
  ...[systems, senders].flatMap((some) => [...some, ...beforeEachDevice(some)]),
];

export interface LprOpenFact extends OpenFact {
  readonly assumptions: readonly LprAssumption[];
}

export function lprOpenFact(site: WholeSite, port: Port): LprOpenFact | undefined {
  const driving = drivingSystem(site, port);
  const sent = driving ? actingSourcePorts(site, port, driving).range : writtenSourcePorts(port);
  const isDeviceOpen =
    !toleratedSourcePorts(site, port) && !(sent && containsRange(RFC1179_SOURCE_PORTS, sent));
  const device = 'which source ports the device takes';
  if (sent) return isDeviceOpen ? { fact: device, assumptions: devices } : undefined;
  const [fact, some] = driving
    ? [`from which source ports ${driving.title} sends`, senders]
    : ['what drives the port', systems];
  return isDeviceOpen
    ? { fact: `${fact}, nor ${device}`, assumptions: beforeEachDevice(some) }
    : { fact, assumptions: isEveryLpd(toleratedSourcePorts(site, port)) ? some.slice(0, 2) : some };
}

/** Whether it takes 721-731, as every LPD does that the file says nothing else of; else it must have some other sender. */
function isEveryLpd(tolerated: PortSet | undefined): boolean {
  return !tolerated || setContainsRange(tolerated, RFC1179_SOURCE_PORTS);
}

/** The assumption that was asked for, else the first of those that there are; none where the file says everything. */
export function lprAssumption(
  site: WholeSite,
  port: Port,
  id: string | undefined,
): LprAssumption | undefined {
  return allAssumptions.find((assumption) => assumption.id === id) ?? lprOpenFact(site, port)?.assumptions[0];
}

/**
 * Where the nodes of a cluster differ, the one that shows the problem: what the rules report. Standard TCP/IP ports of
 * unknown servers are as on Windows 2000: they do the same everywhere (KB 814586).
 */
export function drivingSystem(site: WholeSite, port: Port): System | undefined {
  const known = site.systemsOf(port);
  if (known.length === 0 && site.monitor(port) === 'standard-tcpip') return findSystem('windows-2000');
  const tolerated = toleratedSourcePorts(site, port);
  const leaves = (system: System): boolean => {
    const { range } = actingSourcePorts(site, port, system);
    return range !== undefined && !setContainsRange(tolerated ?? [RFC1179_SOURCE_PORTS], range);
  };
  return known.find(leaves) ?? known[0];
}
