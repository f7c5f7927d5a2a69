/** By which protocol a test print of a port goes: to a virtual printer of the file, to one in the place of a device, to the device. */
import { findPortMonitor, type PortKind, portKindOf, portKinds } from '../../knowledge/port-monitors.ts';
import { isVirtualPrinterKind, virtualPrinters } from '../../knowledge/virtual-printers.ts';
import type { Port, VirtualPrinterEntry } from '../../model/config.ts';
import type { Site } from '../site.ts';

/** Where nothing real is printed to; undefined where this Platen has no virtual printer for it. */
export function kindOfVirtualPrint(site: Site, port: Port): PortKind | undefined {
  const uri = site.device(port)?.uri;
  if (uri?.scheme !== 'virtual') return kindOfStandIn(site, port);
  const entry = site.find('virtualPrinters', uri.path);
  return entry && kindOfVirtualPrinter(site, port, entry);
}

/** As its monitor goes, else as a virtual printer of that kind is usually printed to. */
export function kindOfVirtualPrinter(
  site: Site,
  port: Port,
  entry: VirtualPrinterEntry,
): PortKind | undefined {
  const word = entry.kind?.value;
  const usual = isVirtualPrinterKind(word) ? virtualPrinters[word].usualMonitor : undefined;
  const kinds = [site.monitor(port), usual].map(portKindOf);
  return kinds.find((kind) => kind && kind.virtualPrinter === word);
}

/** As the device would be printed to; raw bytes where its monitor speaks no protocol that is known. */
export function kindOfStandIn(site: Site, port: Port): PortKind | undefined {
  const monitor = site.monitor(port);
  const { ownProtocol } = findPortMonitor(monitor) ?? {};
  const usual = ownProtocol === undefined ? portKindOf('raw') : undefined;
  return portKindOf(monitor) ?? kindFor(monitor, site.device(port)?.uri?.scheme) ?? usual;
}

/** `standard-tcpip` speaks as the URI says. */
export function kindFor(monitor: string | undefined, scheme: string | undefined): PortKind | undefined {
  return portKinds.find(
    (kind) =>
      scheme !== undefined &&
      kind.schemes.includes(scheme) &&
      (monitor === kind.monitor || (monitor === 'standard-tcpip' && kind.isOfStandardTcpIp)),
  );
}
