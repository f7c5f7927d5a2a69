/** A device to ask: a virtual printer on loopback, with the URI by which a configuration names it. */
import { createNodeEnvironment } from '../../src/engine/environment/node/node-environment.ts';
import { startVirtualPrinter } from '../../src/engine/printers/index.ts';
import { createMemorySink } from '../../src/engine/printers/memory-sink.ts';
import type { VirtualPrinterKind } from '../../src/model/print-plan.ts';

export async function startDevice(kind: VirtualPrinterKind) {
  const sink = createMemorySink({ maxKeptBytes: 1024 });
  const printer = await startVirtualPrinter(
    kind,
    { listen: { host: '127.0.0.1', port: 0 }, faults: [], receive: sink.receive },
    createNodeEnvironment(),
  );
  const at = `127.0.0.1:${printer.address.port}`;
  const uri = { lpd: `lpd://${at}/raw`, raw: `socket://${at}`, ipp: `ipp://${at}/ipp/print` }[kind];
  return { uri, sink, [Symbol.asyncDispose]: () => printer.close() };
}
