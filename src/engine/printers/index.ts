/** Every kind of virtual printer, by name. */
import type { Environment } from '../environment/environment.ts';
import { startJetDirectPrinter } from './jetdirect-printer.ts';
import { startLpdPrinter } from './lpd-printer.ts';
import type { VirtualPrinter, VirtualPrinterOptions } from './virtual-printer.ts';

const kinds = {
  lpd: startLpdPrinter,
  jetdirect: startJetDirectPrinter,
} satisfies Record<VirtualPrinter['kind'], unknown>;

/** Starts listening; rejects with `listen-forbidden` or `listen-in-use`. */
export function startVirtualPrinter(
  kind: VirtualPrinter['kind'],
  options: VirtualPrinterOptions,
  environment: Environment,
): Promise<VirtualPrinter> {
  return kinds[kind](options, environment);
}
