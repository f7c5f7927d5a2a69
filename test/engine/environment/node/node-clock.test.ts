/** The real clock, as far as it can be seen without waiting. */
import assert from 'node:assert/strict';
import { createNodeClock } from '../../../../src/engine/environment/node/node-clock.ts';

describe('node clock', () => {
  const clock = createNodeClock();

  it('tells wall time in milliseconds since 1970', () => {
    assert.ok(Math.abs(clock.now() - Date.now()) < 1000);
  });

  it('measures time that only grows', async () => {
    const startMs = clock.monotonicMs();
    await clock.sleep(5);
    assert.ok(clock.monotonicMs() - startMs >= 4);
  });

  it('does not fire timers of months at once, as Node would', async () => {
    let fired = false;
    const timer = clock.startTimer(90 * 24 * 3600 * 1000, () => {
      fired = true;
    });
    await clock.sleep(5);
    timer.cancel();
    assert.equal(fired, false);
  });

  it('fires no cancelled timer', async () => {
    let firedCount = 0;
    clock.startTimer(0, () => firedCount++).cancel();
    clock.startTimer(1, () => firedCount++).cancel();
    clock.startTimer(0, () => firedCount++);
    await clock.sleep(10);
    assert.equal(firedCount, 1);
  });

  it('fires a timer in its time, whichever others were started before it', async () => {
    const fired: string[] = [];
    const long = clock.startTimer(60_000, () => fired.push('long'));
    clock.startTimer(6, () => fired.push('later'));
    clock.startTimer(2, () => fired.push('sooner'));
    await clock.sleep(15);
    long.cancel();
    assert.deepEqual(fired, ['sooner', 'later']);
  });

  it('keeps no process alive for timers that are cancelled, and does for the next one', async () => {
    const timeouts = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timeouts();
    clock.startTimer(60_000, () => {}).cancel();
    assert.equal(timeouts(), before);
    const next = clock.startTimer(60_000, () => {});
    assert.equal(timeouts(), before + 1);
    next.cancel();
    assert.equal(timeouts(), before);
  });

  it('rejects a sleep when its signal is aborted', async () => {
    const controller = new AbortController();
    const sleeping = clock.sleep(60_000, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await assert.rejects(sleeping, { message: 'enough' });
  });
});
