/** What the faults of the laboratory are made with: a fault with its cause, printers that are virtual, a queue that prints to one. */
import { createNodeEnvironment } from '../../../src/engine/environment/node/node-environment.ts';
import { startVirtualPrinter } from '../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import type { VirtualPrinterOptions } from '../../../src/engine/printers/virtual-printer.ts';
import type { FaultName } from '../../../src/knowledge/printer-faults.ts';
import type { VirtualPrinterKind } from '../../../src/model/print-plan.ts';
import type { Laboratory } from './laboratory.ts';

export interface ProducedFault {
  readonly fault: string;
  /** What the evidence has to name where it is faulty, undefined where it is not enough; nothing may be named where it is not faulty. */
  readonly cause: string | undefined;
  /** What of it takes longer than others; undefined is the usual. */
  readonly limitMs?: number;
  /** Needs an address on a network. */
  readonly isRemote?: true;
  readonly produce: (laboratory: Laboratory, isFaulty: boolean) => Promise<void>;
}

/** A program of CUPS, which says what it is where nothing is asked. */
export const script = (text: string) =>
  `#!/bin/sh\n[ $# = 0 ] && { echo 'direct test "Unknown" "Test"'; exit 0; }\n${text}\n`;
export const takesAll = script('cat $6 > /dev/null; exit 0');

/** What the log says at the end of a job, or once it goes on for ever. */
export const finished =
  /Job completed|Unable to locate|Connection refused|will retry|stopped due to|client-error-(?!not-found)|server-error-(?!.*busy)|did not accept|Backend returned status [1-9]/;

export async function startPrinter(
  kind: VirtualPrinterKind,
  faults: readonly FaultName[] = [],
  more: Partial<VirtualPrinterOptions> = {},
): Promise<number> {
  const printer = await startVirtualPrinter(
    kind,
    {
      listen: { host: '127.0.0.1', port: 0 },
      faults,
      receive: createMemorySink({ maxKeptBytes: 1024 }).receive,
      ...more,
    },
    createNodeEnvironment(),
  );
  after(() => printer.close());
  return printer.address.port;
}

export async function printTo(
  laboratory: Laboratory,
  uri: string,
  ...options: readonly string[]
): Promise<void> {
  await laboratory.start();
  await laboratory.queue('lab', uri, ...options);
  await laboratory.print('lab');
  await laboratory.logged(finished, 15);
  await laboratory.command('lpstat', '-p', 'lab');
}
