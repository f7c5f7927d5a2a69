/** An idle limit fires only after real silence. */
import assert from 'node:assert/strict';
import { startIdleLimit } from '../../../src/engine/printers/idle-limit.ts';
import { createSimulatedEnvironment } from '../../../src/engine/simulated-environment.ts';

describe('idle-limit', () => {
  it('counts from the last sign of life', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    const { clock, network } = environment;
    await environment.run(async () => {
      await network.listen({ host: 'h', port: 1 }, () => {});
      const connection = await network.connect({ host: 'h', port: 1 }, { timeoutMs: 1000 });
      const idle = startIdleLimit(connection, clock, 1000);
      for (let round = 0; round < 5; round += 1) {
        await clock.sleep(900);
        idle.touch();
      }
      assert.equal(idle.passed, false);
      await clock.sleep(1001);
      assert.equal(idle.passed, true);
      await assert.rejects(connection.write(Uint8Array.of(1)), { code: 'connection-reset' });
      idle.close();
    });
  });
});
