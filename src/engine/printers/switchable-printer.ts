/** A virtual printer whose faults a person switches while it listens, always at the same address. */
import type { FaultName } from '../../knowledge/printer-faults.ts';
import type { VirtualPrinterKind } from '../../model/print-plan.ts';
import type { Environment } from '../environment/environment.ts';
import { startVirtualPrinter } from './index.ts';
import type { VirtualPrinter, VirtualPrinterOptions } from './virtual-printer.ts';

export interface SwitchablePrinter extends VirtualPrinter {
  readonly faults: readonly FaultName[];
  /**
   * From the next connection on. What is in progress is cut off, as by a printer that is switched off and on; an IPP printer forgets
   * its jobs. Rejects where its address was taken meanwhile: then it does not listen any more.
   */
  setFaults(faults: readonly FaultName[]): Promise<void>;
}

/** Rejects as `startVirtualPrinter` does. */
export async function startSwitchablePrinter(
  kind: VirtualPrinterKind,
  options: VirtualPrinterOptions,
  environment: Environment,
): Promise<SwitchablePrinter> {
  const start = (changed: Partial<VirtualPrinterOptions>) =>
    startVirtualPrinter(kind, { ...options, ...changed }, environment);
  let { faults } = options;
  let printer: VirtualPrinter | undefined = await start({});
  const { address } = printer;
  // One change after the other: a person may press two switches before the first one is through.
  let last: Promise<void> = Promise.resolve();
  const afterTheLast = (change: () => Promise<void>): Promise<void> => {
    const next = last.then(change);
    last = next.catch(() => {});
    return next;
  };
  const stop = async () => {
    await printer?.close();
    printer = undefined;
  };
  return {
    address,
    get faults() {
      return faults;
    },
    setFaults: (next) =>
      afterTheLast(async () => {
        if (!printer) return;
        await stop();
        printer = await start({ listen: address, faults: next });
        faults = next;
      }),
    close: () => afterTheLast(stop),
  };
}
