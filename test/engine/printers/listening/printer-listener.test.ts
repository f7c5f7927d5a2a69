/** What all virtual printers share: faults of the connection, and an end that leaves nothing behind. */
import assert from 'node:assert/strict';
import type { Connection } from '../../../../src/engine/environment/environment.ts';
import { createSimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { startPrinterListener } from '../../../../src/engine/printers/listening/printer-listener.ts';

const listen = { host: '127.0.0.1', port: 9100 };

describe('printer-listener', () => {
  it('lets the client have the last answer although it sent more than was read', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    await environment.run(async () => {
      const serve = (connection: Connection) => connection.write(Uint8Array.of(1));
      const options = { listen, faults: [], maxConnectionCount: 5, serve };
      const listener = await startPrinterListener(options, environment);
      const connection = await environment.network.connect(listener.address, { timeoutMs: 1000 });
      await connection.write(new Uint8Array(10_000));
      await environment.clock.sleep(100);
      assert.deepEqual([...((await connection.read()) ?? [])], [1]);
      assert.equal(await connection.read(), undefined);
      await connection.close();
      await listener.close();
    });
    assert.equal(environment.network.openSocketCount, 0);
  });

  it('does not wait for a client that never ends its side', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    await environment.run(async () => {
      const options = { listen, faults: [], maxConnectionCount: 5, serve: async () => {} };
      const listener = await startPrinterListener(options, environment);
      const connection = await environment.network.connect(listener.address, { timeoutMs: 1000 });
      await environment.clock.sleep(2000);
      await assert.rejects(connection.write(Uint8Array.of(1)), { code: 'connection-reset' });
      await listener.close();
    });
    assert.equal(environment.network.openSocketCount, 0);
  });

  it('closes at once, whatever its connections wait for', async () => {
    for (const fault of ['stall', 'busy', 'slow', 'garbage'] as const) {
      const environment = createSimulatedEnvironment({ seed: 1 });
      await environment.run(async () => {
        const serve = async (connection: Connection) => {
          while (await connection.read());
        };
        const options = { listen, faults: [fault], maxConnectionCount: 5, serve };
        const listener = await startPrinterListener(options, environment);
        const connection = await environment.network.connect(listener.address, { timeoutMs: 1000 });
        await connection.write(new Uint8Array(30_000));
        await environment.clock.sleep(500);
        const closedAtMs = environment.clock.monotonicMs();
        await listener.close();
        assert.ok(environment.clock.monotonicMs() - closedAtMs < 1000, fault);
        await environment.clock.sleep(10);
      });
      assert.equal(environment.network.openSocketCount, 0, fault);
      assert.equal(environment.network.listenerCount, 0);
    }
  });
});
