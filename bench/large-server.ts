/** Virtual printers of all kinds in a process of their own, that keep nothing: prints their ports, and answers each message with its memory. */
import { createNodeEnvironment } from '../src/engine/environment/node/node-environment.ts';
import { startVirtualPrinter } from '../src/engine/printers/index.ts';
import type { VirtualPrinterOptions } from '../src/engine/printers/virtual-printer.ts';

let byteCount = 0;
const document = {
  async write(chunk: Uint8Array) {
    byteCount += chunk.length;
  },
  close: async () => {},
};
const options: VirtualPrinterOptions = {
  listen: { host: '127.0.0.1', port: 0 },
  faults: [],
  jobMs: 0,
  receive: () => ({ document: async () => document, complete: async () => {}, abandon: async () => {} }),
};
const ports: Record<string, number> = {};
for (const [monitor, kind] of [
  ['raw', 'raw'],
  ['lpr', 'lpd'],
  ['ipp', 'ipp'],
] as const)
  ports[monitor] = (await startVirtualPrinter(kind, options, createNodeEnvironment())).address.port;
process.on('message', () => {
  process.send?.({ residentBytes: process.memoryUsage.rss(), byteCount });
  byteCount = 0;
});
process.send?.(ports);
