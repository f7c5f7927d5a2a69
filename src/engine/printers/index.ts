/** Every kind of virtual printer that runs here, by its word in the format. */
import type { VirtualPrinterKind } from '../../model/print-plan.ts';
import type { Environment } from '../environment/environment.ts';
import { startIppPrinter } from './ipp/virtual-ipp-printer.ts';
import { startJetDirectPrinter } from './jetdirect-printer.ts';
import { startLpdPrinter } from './lpd-printer.ts';
import type { VirtualPrinter, VirtualPrinterOptions } from './virtual-printer.ts';

const starters: Readonly<Record<VirtualPrinterKind, typeof startLpdPrinter>> = {
  lpd: startLpdPrinter,
  raw: startJetDirectPrinter,
  ipp: startIppPrinter,
};

/** Starts listening; rejects with `listen-forbidden` or `listen-in-use`. */
export async function startVirtualPrinter(
  kind: VirtualPrinterKind,
  options: VirtualPrinterOptions,
  environment: Environment,
): Promise<VirtualPrinter> {
  return starters[kind](options, environment);
}
