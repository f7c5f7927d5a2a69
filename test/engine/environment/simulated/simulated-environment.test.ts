/** Running a task in virtual time. */
import assert from 'node:assert/strict';
import { createSimulatedEnvironment } from '../../../../src/engine/environment/simulated/simulated-environment.ts';

describe('simulated environment', () => {
  it('lets hours pass at once', async () => {
    const { clock, run } = createSimulatedEnvironment({ seed: 1 });
    const result = await run(async () => {
      await clock.sleep(3_600_000);
      await Promise.all([clock.sleep(1000), clock.sleep(2000)]);
      return 'done';
    });
    assert.equal(result, 'done');
    assert.equal(clock.monotonicMs(), 3_602_000);
  });

  it('passes on what the task throws', async () => {
    const { clock, run } = createSimulatedEnvironment({ seed: 1 });
    const task = async () => {
      await clock.sleep(5);
      throw new Error('no paper');
    };
    await assert.rejects(run(task), { message: 'no paper' });
  });

  it('says so when nothing is left that could happen', async () => {
    const { clock, run } = createSimulatedEnvironment({ seed: 1 });
    const task = async () => {
      await clock.sleep(25);
      await new Promise(() => {});
    };
    await assert.rejects(run(task), { message: 'deadlock in virtual time at 25 ms' });
  });

  it('runs one task at a time', async () => {
    const { clock, run } = createSimulatedEnvironment({ seed: 1 });
    const first = run(() => clock.sleep(5));
    await assert.rejects(
      run(() => clock.sleep(5)),
      { message: 'virtual time runs already' },
    );
    await first;
  });
});
