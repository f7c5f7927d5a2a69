/** Virtual printers are started by kind, and say where they listen. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { startVirtualPrinter } from '../../../src/engine/printers/index.ts';
import { createMemorySink } from '../../../src/engine/printers/memory-sink.ts';
import { virtualPrinterKinds } from '../../../src/knowledge/virtual-printers.ts';

describe('printers/index', () => {
  for (const kind of virtualPrinterKinds) {
    it(`starts a ${kind} printer on a free port, and refuses a taken one`, async () => {
      const environment = createSimulatedEnvironment({ seed: 1 });
      const { receive } = createMemorySink({ maxKeptBytes: 0 });
      await environment.run(async () => {
        const printer = await startVirtualPrinter(
          kind,
          { listen: { host: '127.0.0.1', port: 0 }, faults: [], receive },
          environment,
        );
        assert.ok(printer.address.port > 0);
        await assert.rejects(
          startVirtualPrinter(kind, { listen: printer.address, faults: [], receive }, environment),
          {
            code: 'listen-in-use',
          },
        );
        await printer.close();
      });
    });
  }
});
