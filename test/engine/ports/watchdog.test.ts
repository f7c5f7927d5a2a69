/** Deadlines that move, and one signal for all that can end a conversation. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { Watchdog } from '../../../src/engine/ports/watchdog.ts';

describe('watchdog', () => {
  it('raises its signal when nothing happens in time, however often the deadline moved', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    await environment.run(async () => {
      const { clock } = environment;
      const watchdog = new Watchdog(clock, new AbortController().signal);
      for (let round = 0; round < 10; round += 1) {
        watchdog.expectWithin(1000);
        await clock.sleep(900);
      }
      assert.equal(watchdog.reason, undefined);
      await clock.sleep(99);
      assert.equal(watchdog.reason, undefined);
      await clock.sleep(2);
      assert.equal(watchdog.reason, 'timeout');
      assert.ok(watchdog.signal.aborted);
      watchdog.close();
    });
  });

  it('takes a shorter deadline at once', async () => {
    const environment = createSimulatedEnvironment({ seed: 1 });
    await environment.run(async () => {
      const watchdog = new Watchdog(environment.clock, new AbortController().signal);
      watchdog.expectWithin(100_000);
      watchdog.expectWithin(10);
      await environment.clock.sleep(11);
      assert.equal(watchdog.reason, 'timeout');
      watchdog.close();
    });
  });

  it('tells a cancel from a stop, and the first reason stays', () => {
    const { clock } = createSimulatedEnvironment({ seed: 1 });
    const controller = new AbortController();
    const cancelled = new Watchdog(clock, controller.signal);
    const stopped = new Watchdog(clock, controller.signal);
    stopped.stop();
    controller.abort();
    assert.deepEqual([cancelled.reason, stopped.reason], ['cancelled', 'stopped']);
    assert.equal(new Watchdog(clock, controller.signal).reason, 'cancelled');
  });
});
