/** From a printer of the file to a plan that the engine can carry out, or to the sentence why it cannot. */

import type { DeviceUri } from '../../knowledge/device-uri.ts';
import { findPortMonitor, type PortKind, portKindOf, portKinds } from '../../knowledge/port-monitors.ts';
import { type FaultName, faults } from '../../knowledge/printer-faults.ts';
import { virtualPrinterKinds, virtualPrinters } from '../../knowledge/virtual-printers.ts';
import type { Port, VirtualPrinterEntry } from '../../model/config.ts';
import { normalFingerprint } from '../../model/destinations/certificate-fingerprint.ts';
import type { ConnectionType, PlannedPrint, PrintPlan, VirtualPrinterKind } from '../../model/print-plan.ts';
import type { Located } from '../../model/span.ts';
import type { Site } from '../site.ts';
import { timeWaitOf } from '../source-ports/lpr-capacity.ts';
import { writtenSourcePorts } from '../source-ports/source-ports.ts';
import { lprOrder, orderFault } from '../systems/lpr-order.ts';
import { eventDialectOf } from './event-dialect.ts';
import { kindFor, kindOfStandIn, kindOfVirtualPrinter } from './print-kind.ts';

export type Planned =
  | PlannedPrint
  /** One sentence: what is missing, and where. */
  | { readonly problem: string };

/** What the operating system here does where no server states it: Linux's fixed 60 s; it only spaces out repeated jobs. */
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
      problem: `The port ${port.id} has source ports that are no range: "${port.sourcePorts.value}".`,
    };
  }
  const device = site.device(port);
  if (device?.uri?.scheme === 'virtual') return planVirtual(site, { printerId, port, name: device.uri.path });
  if (toVirtual) return planStandIn(site, printerId, port);
  if (!device?.uriText) return { problem: `The port ${port.id} has no device with a URI.` };
  if (!device.uri)
    return { problem: `The port ${port.id} has a device URI that cannot be used: see the finding there.` };
  const kind = kindFor(site.monitor(port), device.uri.scheme);
  if (!kind) return { problem: whyWithoutKind(site.monitor(port), device.uri, port.id) };
  // One that cannot be read would allow every certificate.
  if (site.problemsIn(device.holder).some(({ path }) => path.includes('certificate')))
    return { problem: `The certificate of the device of ${port.id} cannot be read: see the finding there.` };
  const { sha256 } = device.facts.certificate ?? {};
  const pinned = sha256 && { pinnedCertificate: normalFingerprint(sha256.value) };
  return {
    plan: { ...makePlan(site, { printerId, port, kind, uri: device.uri }), ...pinned },
    virtual: undefined,
  };
}

function findPort(site: Site, printerId: string): { port: Port } | { problem: string } {
  if (site.problems().some(({ code }) => code === 'version-unknown')) {
    return { problem: 'The file has a version of the format that this Platen does not read.' };
  }
  const printer = site.find('printers', printerId);
  if (!printer) return { problem: unknownPrinter(site, printerId) };
  const portId = printer.ports[0]?.value;
  if (portId === undefined) {
    const { definedIn } = printer;
    return {
      problem: definedIn
        ? `The printer ${printerId} is a queue of ${definedIn.value}, and its port is there.`
        : `The printer ${printerId} has no port.`,
    };
  }
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
  readonly kind: PortKind;
  readonly uri: Pick<DeviceUri, 'scheme' | 'host' | 'port' | 'path'>;
}

function makePlan(site: Site, { printerId, port, kind, uri }: Destination): PrintPlan {
  const timeWaits = site.serversOf(port).flatMap((server) => timeWaitOf(server) ?? []);
  const takesSourcePorts = kind.takes.includes('sourcePorts');
  return {
    printer: printerId,
    port: port.id,
    monitor: kind.monitor,
    host: uri.host,
    // A scheme that a port prints to has a default.
    tcpPort: uri.port ?? 0,
    queue: kind.virtualQueue === undefined ? '' : uri.path,
    sourcePorts: takesSourcePorts ? writtenSourcePorts(port) : undefined,
    timeWaitSeconds: timeWaits.length > 0 ? Math.max(...timeWaits) : fallbackTimeWaitSeconds,
    order: lprOrder(site, port) ?? 'control-first',
    dialect: eventDialectOf(site.systemsOf(port)[0]),
    ...(takesSourcePorts && site.monitor(port) === 'standard-tcpip' && { isStandardTcpIp: true }),
    ...(kind.secureSchemes?.includes(uri.scheme) && { isSecure: true }),
    ...(kind.takes.includes('connectionType') && { connectionType: connectionTypeOf(port) }),
  };
}

/** What HPMON does where nothing is written is unconfirmed; job-based locks nobody out. */
function connectionTypeOf(port: Port): ConnectionType {
  return port.connectionType?.value === 'continuous' ? 'continuous' : 'job-based';
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
  const kind = kindOfVirtualPrinter(site, port, entry);
  if (!kind?.virtualPrinter) {
    const running = virtualPrinterKinds.filter((one) => portKindOf(virtualPrinters[one].usualMonitor));
    return {
      problem: `The virtual printer ${name} has no kind that this Platen runs: ${running.join(' or ')}.`,
    };
  }
  return planFor(site, {
    ...{ printerId, port, kind, virtualPrinter: kind.virtualPrinter, title: `the virtual printer ${name}` },
    acceptsSourcePorts: entry.acceptsSourcePorts,
    faults: entry.faults.map(({ value }) => value),
    scheme: isEncrypted(entry) ? kind.secureSchemes?.[0] : undefined,
    model: entry.model?.value,
    attributesFile: entry.attributes?.value,
  });
}

/** Also where only that shows what it does wrong. */
function isEncrypted({ encrypted, faults: names }: VirtualPrinterEntry): boolean {
  return encrypted?.value ?? names.some(({ value }) => value === certificateFault);
}

const certificateFault: FaultName = 'certificate-changed';

/** A virtual printer in the place of a real device: of its protocol, as tolerant of source ports as the file says it is. */
function planStandIn(site: Site, printerId: string, port: Port): Planned {
  const monitor = site.monitor(port);
  const device = site.device(port);
  const scheme = device?.uri?.scheme;
  const { ownProtocol } = findPortMonitor(monitor) ?? {};
  const kind = kindOfStandIn(site, port);
  const virtualPrinter = kind?.virtualPrinter;
  if (!virtualPrinter)
    return {
      problem: `The port ${port.id} uses ${ownProtocol ?? monitor}, for which this Platen has no virtual printer.`,
    };
  // A device that does not take the order of the files refuses the first one.
  const fault = orderFault(site, port);
  return planFor(site, {
    ...{ printerId, port, kind, virtualPrinter },
    title: `a virtual printer in the place of ${device?.name ?? port.id}`,
    queue: device?.uri?.path,
    acceptsSourcePorts: device?.facts.acceptsSourcePorts,
    faults: fault && faults[fault].shownBy.includes(virtualPrinter) ? [fault] : [],
    scheme,
    note: virtualOnlyAt(scheme)?.note,
  });
}

interface VirtualDestination {
  readonly printerId: string;
  readonly port: Port;
  readonly kind: PortKind;
  readonly virtualPrinter: VirtualPrinterKind;
  readonly title: string;
  /** Of the device that it stands for: an encrypted one stays so. */
  readonly scheme?: string | undefined;
  readonly queue?: string | undefined;
  readonly acceptsSourcePorts: readonly Located<string>[] | undefined;
  readonly faults: readonly string[];
  readonly model?: string | undefined;
  readonly attributesFile?: string | undefined;
  readonly note?: string | undefined;
}

function planFor(
  site: Site,
  {
    printerId,
    port,
    kind,
    virtualPrinter,
    title,
    scheme = '',
    queue,
    acceptsSourcePorts = [],
    faults,
    model,
    attributesFile,
    note,
  }: VirtualDestination,
): PlannedPrint {
  // Its address is known once it runs: port 0 stands for that.
  const uri = { scheme, host: '127.0.0.1', port: 0, path: queue || (kind.virtualQueue ?? '') };
  const accepts = acceptsSourcePorts.map(({ value }) => value);
  return {
    plan: makePlan(site, { printerId, port, kind, uri }),
    virtual: {
      ...{ kind: virtualPrinter, title, faults },
      acceptsSourcePorts: accepts.length > 0 ? accepts : 'any',
      ...(model !== undefined && { model }),
      ...(attributesFile !== undefined && { attributesFile }),
      ...(note !== undefined && { note }),
    },
  };
}

function virtualOnlyAt(scheme: string | undefined): PortKind['virtualOnly'] {
  return portKinds.find(({ virtualOnly }) => virtualOnly?.scheme === scheme)?.virtualOnly;
}

function whyWithoutKind(monitor: string | undefined, uri: DeviceUri, portId: string): string {
  const virtualOnly = virtualOnlyAt(uri.scheme);
  if (virtualOnly) return virtualOnly.why(portId, uri.host);
  const schemes = [...new Set(portKinds.flatMap((kind) => kind.schemes))].map((scheme) => `${scheme}:`);
  return `The port ${portId} (monitor ${monitor ?? 'unknown'}, ${uri.scheme === 'unc' ? 'a UNC path' : `${uri.scheme}:`}) is not one this Platen prints to; it prints to ${schemes.join(' and ')} devices, and to virtual printers.`;
}
