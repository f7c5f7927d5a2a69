/** One at a time, in the order they came, whatever happens inside. */
import { strict as assert } from 'node:assert';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { createTurnstile } from '../../../src/engine/router/turnstile.ts';

describe('turnstile', () => {
  it('lets one through at a time, first come, first served', async () => {
    const { clock, run } = createSimulatedEnvironment({ seed: 1 });
    const turnstile = createTurnstile();
    const log: string[] = [];
    const visit = (name: string, ms: number) =>
      turnstile.pass(async () => {
        log.push(`${name} in at ${clock.monotonicMs()}`);
        await clock.sleep(ms);
      });
    await run(async () => {
      const all = [visit('a', 30), visit('b', 10), visit('c', 20)];
      assert.equal(turnstile.queueLength, 3);
      await Promise.all(all);
    });
    assert.deepEqual(log, ['a in at 0', 'b in at 30', 'c in at 40']);
    assert.equal(turnstile.queueLength, 0);
  });

  it('goes on when somebody fails inside', async () => {
    const turnstile = createTurnstile();
    await assert.rejects(
      turnstile.pass(async () => {
        throw new Error('inside');
      }),
      /inside/,
    );
    assert.equal(await turnstile.pass(async () => 'next'), 'next');
  });
});
