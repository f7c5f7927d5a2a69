/** One at a time, in the order they came, whatever happens inside. */
import { strict as assert } from 'node:assert';
import { createSimulatedEnvironment } from '../../../src/engine/environment/simulated/simulated-environment.ts';
import { Mutex } from '../../../src/engine/router/mutex.ts';

describe('mutex', () => {
  it('runs one at a time, first come, first served', async () => {
    const { clock, run } = createSimulatedEnvironment({ seed: 1 });
    const mutex = new Mutex();
    const log: string[] = [];
    const visit = (name: string, ms: number) =>
      mutex.runExclusive(async () => {
        log.push(`${name} in at ${clock.monotonicMs()}`);
        await clock.sleep(ms);
      });
    await run(async () => {
      const all = [visit('a', 30), visit('b', 10), visit('c', 20)];
      await Promise.all(all);
    });
    assert.deepEqual(log, ['a in at 0', 'b in at 30', 'c in at 40']);
  });

  it('goes on after a failure', async () => {
    const mutex = new Mutex();
    await assert.rejects(
      mutex.runExclusive(async () => {
        throw new Error('inside');
      }),
      /inside/,
    );
    assert.equal(await mutex.runExclusive(async () => 'next'), 'next');
  });
});
