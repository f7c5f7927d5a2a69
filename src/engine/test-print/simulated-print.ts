/** A test print to a virtual printer in virtual time: the same spooler, port and printer, and nothing real around them. */

import { createSimulatedEnvironment } from '../environment/simulated/simulated-environment.ts';
import { type PlannedPrintRequest, type PlannedPrintResult, plannedPrint } from './planned-print.ts';

/** Rejects where the plan is for a real device, and where the document cannot be read. */
export async function simulatedPrint(
  request: Omit<PlannedPrintRequest, 'spoolFolder'>,
): Promise<PlannedPrintResult> {
  if (!request.planned.virtual) throw new Error('Only a test print to a virtual printer can be simulated.');
  // Read to its end first: virtual time does not wait for what comes from outside.
  const document =
    typeof request.document === 'function' ? request.document : await readWhole(request.document);
  const environment = createSimulatedEnvironment({ seed: 1 });
  return environment.run(() => plannedPrint(environment, { ...request, document, spoolFolder: '/spool' }));
}

async function readWhole(document: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk.slice());
  return each(chunks);
}

async function* each(chunks: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* chunks;
}
