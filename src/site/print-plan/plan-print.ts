/** From a printer of the file to a plan that the engine can carry out, or to the sentence why it cannot. */

import type { DeviceUri } from '../../knowledge/device-uri.ts';
import type { Port } from '../../model/config.ts';
import type { ConnectionType, PlannedPrint, PrintPlan, VirtualSetup } from '../../model/print-plan.ts';
import type { Located } from '../../model/span.ts';
import type { Site } from '../site.ts';
import { timeWaitOf } from '../source-ports/lpr-capacity.ts';
import { sendsLpr, writtenSourcePorts } from '../source-ports/source-ports.ts';
import { lprOrder, orderFault } from '../systems/lpr-order.ts';
import { eventDialectOf } from './event-dialect.ts';

export type Planned =
  | PlannedPrint
  /** One sentence: what is missing, and where. */
  | { readonly problem: string };

/** What the operating system here does where no server tells: Linux's fixed 60 s; it only spaces out repeated jobs. */
const fallbackTimeWaitSeconds = 60;

/**
 * Plans for the first port of the printer; a test print proves one path at a time.
 * @param toVirtual plans for a virtual printer in the device's place, whatever the device is
 */
export function planPrint(site: Site, printerId: string, toVirtual = false): Planned {
  const found = findPort(site, printerId);
  if ('problem' in found) return found;
  const { port } = found;
  if (port.sourcePorts && !writtenSourcePorts(port)) {
    return {
      problem: `The port ${port.id} says source ports that are no range: "${port.sourcePorts.value}".`,
    };
  }
  const device = site.device(port);
  if (device?.uri?.scheme === 'virtual') return planVirtual(site, { printerId, port, name: device.uri.path });
  if (toVirtual) return planStandIn(site, printerId, port);
  if (!device?.uriText) return { problem: `The port ${port.id} says no device with a URI.` };
  if (!device.uri)
    return { problem: `The port ${port.id} has a device URI that cannot be used: see the finding there.` };
  const monitor = deliveryMonitor(site.monitor(port), device.uri);
  if (monitor === undefined) return { problem: cannotDeliver(site.monitor(port), device.uri, port.id) };
  return { plan: makePlan(site, { printerId, port, monitor, uri: device.uri }), virtual: undefined };
}

function findPort(site: Site, printerId: string): { port: Port } | { problem: string } {
  if (site.problems().some(({ code }) => code === 'version-unknown')) {
    return { problem: 'The file says a version of the format that this Platen does not read.' };
  }
  const printer = site.find('printers', printerId);
  if (!printer) return { problem: unknownPrinter(site, printerId) };
  const portId = printer.ports[0]?.value;
  if (portId === undefined) return { problem: `The printer ${printerId} says no port.` };
  const port = site.find('ports', portId);
  return port
    ? { port }
    : { problem: `The printer ${printerId} prints to the port ${portId}, which is not in the file.` };
}

function unknownPrinter(site: Site, printerId: string): string {
  const names = site.names('printers');
  if (names.length === 0) return `There is no printer "${printerId}": the file has no printers.`;
  const shown = names.slice(0, 10).join(', ');
  return `There is no printer "${printerId}". The file has ${shown}${names.length > 10 ? `, and ${names.length - 10} more` : ''}.`;
}

interface Destination {
  readonly printerId: string;
  readonly port: Port;
  readonly monitor: PrintPlan['monitor'];
  readonly uri: DeviceUri;
}

function makePlan(site: Site, { printerId, port, monitor, uri }: Destination): PrintPlan {
  const timeWaits = site.serversOf(port).flatMap((server) => timeWaitOf(server) ?? []);
  return {
    printer: printerId,
    port: port.id,
    monitor,
    host: uri.host,
    tcpPort: uri.port ?? (monitor === 'lpr' ? 515 : 9100),
    queue: monitor === 'lpr' ? uri.path : '',
    sourcePorts: monitor === 'lpr' ? writtenSourcePorts(port) : undefined,
    timeWaitSeconds: timeWaits.length > 0 ? Math.max(...timeWaits) : fallbackTimeWaitSeconds,
    order: lprOrder(site, port) ?? 'control-first',
    dialect: eventDialectOf(site.systemsOf(port)[0]),
    ...(monitor === 'lpr' && site.monitor(port) === 'standard-tcpip' && { isStandardTcpIp: true }),
    ...(monitor === 'hp-network' && { connectionType: connectionTypeOf(port) }),
  };
}

/** A virtual printer that the file itself describes. */
function planVirtual(
  site: Site,
  { printerId, port, name }: { printerId: string; port: Port; name: string },
): Planned {
  const entry = site.find('virtualPrinters', name);
  if (!entry)
    return {
      problem: `The port ${port.id} prints to the virtual printer ${name}, which is not in the file.`,
    };
  const kind = entry.kind?.value === 'lpd' ? 'lpd' : entry.kind?.value === 'raw' ? 'raw' : undefined;
  if (kind === undefined)
    return { problem: `The virtual printer ${name} says no kind that this Platen runs: lpd or raw.` };
  const faults = entry.faults.map(({ value }) => value);
  const setup: VirtualSetup = {
    kind,
    title: `the virtual printer ${name}`,
    acceptsSourcePorts: tolerance(entry.acceptsSourcePorts),
    faults,
  };
  return { plan: virtualPlan(site, { printerId, port, kind, queue: 'raw' }), virtual: setup };
}

/** A virtual printer in the place of a real device: of its protocol, as tolerant of source ports as the file says it is. */
function planStandIn(site: Site, printerId: string, port: Port): Planned {
  const monitor = site.monitor(port);
  if (monitor === 'ipp')
    return { problem: `The port ${port.id} speaks IPP, for which this Platen has no virtual printer.` };
  const device = site.device(port);
  const kind = sendsLpr(site, port) ? 'lpd' : 'raw';
  const setup: VirtualSetup = {
    kind,
    title: `a virtual printer in the place of ${device?.name ?? port.id}`,
    acceptsSourcePorts: tolerance(device?.facts.acceptsSourcePorts),
    // A device that does not take the order of the files refuses the first one.
    faults: kind === 'lpd' ? [orderFault(site, port) ?? []].flat() : [],
    ...(device?.uri?.scheme === 'dlc' && { note: dlcNote }),
  };
  return {
    plan: virtualPlan(site, { printerId, port, kind, queue: device?.uri?.path || 'raw' }),
    virtual: setup,
  };
}

function tolerance(written: readonly Located<string>[] = []): VirtualSetup['acceptsSourcePorts'] {
  return written.length > 0 ? written.map(({ value }) => value) : 'any';
}

/** Its address is known once it runs: port 0 stands for that. */
function virtualPlan(
  site: Site,
  {
    printerId,
    port,
    kind,
    queue,
  }: { printerId: string; port: Port; kind: VirtualSetup['kind']; queue: string },
): PrintPlan {
  const uri: DeviceUri = {
    scheme: kind === 'lpd' ? 'lpd' : 'socket',
    host: '127.0.0.1',
    port: 0,
    path: queue,
    options: new Map(),
    user: undefined,
    hasPassword: false,
  };
  const monitor = kind === 'lpd' ? 'lpr' : site.monitor(port) === 'hp-network' ? 'hp-network' : 'raw';
  return makePlan(site, { printerId, port, monitor, uri });
}

const dlcNote = 'No TCP/IP stack speaks DLC: a virtual JetDirect over TCP stands in.';

/** What HPMON does where nothing is written is unconfirmed; job-based locks nobody out. */
function connectionTypeOf(port: Port): ConnectionType {
  return port.connectionType?.value === 'continuous' ? 'continuous' : 'job-based';
}

/** `standard-tcpip` speaks raw or LPR as the URI says; `hp-network` prints to `socket:` only, as no TCP stack speaks its DLC. */
function deliveryMonitor(monitor: string | undefined, uri: DeviceUri): PrintPlan['monitor'] | undefined {
  if (uri.scheme === 'lpd' && (monitor === 'lpr' || monitor === 'standard-tcpip')) return 'lpr';
  if (uri.scheme === 'socket' && (monitor === 'raw' || monitor === 'standard-tcpip')) return 'raw';
  if (uri.scheme === 'socket' && monitor === 'hp-network') return 'hp-network';
  return undefined;
}

function cannotDeliver(monitor: string | undefined, uri: DeviceUri, portId: string): string {
  if (uri.scheme === 'dlc') {
    return `The port ${portId} speaks DLC to ${uri.host}, which no TCP/IP stack does: print to a virtual printer instead (--virtual, or "Test Print to Virtual Printer").`;
  }
  return `The port ${portId} (monitor ${monitor ?? 'unknown'}, ${uri.scheme === 'unc' ? 'a UNC path' : `${uri.scheme}:`}) is not one this Platen prints to; it prints to lpd: and socket: devices, and to virtual printers.`;
}
