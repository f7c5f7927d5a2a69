/** Slow reading: all bytes, about 8 kB a second. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';
import { slowDown } from '../../../../src/engine/printers/listening/slow-connection.ts';

describe('slow-connection', () => {
  it('hands out every byte in its own time', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    const { clock, network } = environment;
    await environment.run(async () => {
      let count = 0;
      await network.listen({ host: 'h', port: 1 }, async (connection) => {
        const slow = slowDown(connection, 8000, clock, new AbortController().signal);
        for (let bytes = await slow.read(); bytes; bytes = await slow.read()) count += bytes.length;
        await slow.close();
      });
      const client = await network.connect({ host: 'h', port: 1 }, { timeoutMs: 1000 });
      await client.write(new Uint8Array(16_000));
      await client.end();
      assert.equal(await client.read(), undefined);
      await client.close();
      assert.equal(count, 16_000);
      assert.ok(Math.abs(clock.monotonicMs() - 2000) < 300, `${clock.monotonicMs()}`);
    });
  });
});
