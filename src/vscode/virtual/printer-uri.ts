/** The URI by which a configuration, or any other program, reaches a virtual printer that runs. */
import { portKindOf } from '../../knowledge/port-monitors.ts';
import { virtualPrinters } from '../../knowledge/virtual-printers.ts';
import { addressText } from '../../model/address-text.ts';
import type { RunningPrinter } from './running-printers.ts';

export function printerUri({ kind, printer: { address } }: RunningPrinter): string {
  const port = portKindOf(virtualPrinters[kind].usualMonitor);
  const queue = port?.virtualQueue === undefined ? '' : `/${port.virtualQueue}`;
  return `${port?.schemes[0]}://${addressText(address.host, address.port)}${queue}`;
}
