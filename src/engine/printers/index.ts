/** Every kind of virtual printer that runs here, by its word in the format. */
import type { VirtualPrinterKind } from '../../model/print-plan.ts';
import type { Environment } from '../environment/environment.ts';
import { startJetDirectPrinter } from './jetdirect-printer.ts';
import { startLpdPrinter } from './lpd-printer.ts';
import type { VirtualPrinter, VirtualPrinterOptions } from './virtual-printer.ts';

const starters: Readonly<Partial<Record<VirtualPrinterKind, typeof startLpdPrinter>>> = {
  lpd: startLpdPrinter,
  raw: startJetDirectPrinter,
};

export const runningKinds = Object.keys(starters) as readonly VirtualPrinterKind[];

/** Starts listening; rejects with `listen-forbidden` or `listen-in-use`. */
export async function startVirtualPrinter(
  kind: VirtualPrinterKind,
  options: VirtualPrinterOptions,
  environment: Environment,
): Promise<VirtualPrinter> {
  const start = starters[kind];
  if (!start) throw new Error(`No virtual printer of the kind ${kind} runs here.`);
  return start(options, environment);
}
