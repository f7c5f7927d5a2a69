/** A virtual IPP printer in a process of its own, that keeps nothing and prints at once: prints its port when it listens. */
import { createNodeEnvironment } from '../src/engine/environment/node/node-environment.ts';
import { startVirtualPrinter } from '../src/engine/printers/index.ts';

const nothing = { write: async () => {}, close: async () => {} };
const printer = await startVirtualPrinter(
  'ipp',
  {
    listen: { host: '127.0.0.1', port: 0 },
    faults: [],
    jobMs: 0,
    receive: () => ({
      document: async () => nothing,
      complete: async () => {},
      abandon: async () => {},
    }),
  },
  createNodeEnvironment(),
);
console.log(printer.address.port);
