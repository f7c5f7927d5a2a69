/** Virtual time: order, cancelling, and time that never passes. */
import assert from 'node:assert/strict';
import { createSeededRandom } from '../../../../src/engine/environment/seeded-random.ts';
import { createSimulatedClock } from '../../../../src/engine/environment/simulated/simulated-clock.ts';

describe('simulated clock', () => {
  it('fires timers in order of time, then of their starting, and no cancelled one', () => {
    const clock = createSimulatedClock();
    const random = createSeededRandom(7);
    const expected: [number, number][] = [];
    const fired: [number, number][] = [];
    for (let index = 0; index < 2000; index++) {
      const atMs = Math.floor(random.next() * 300);
      const timer = clock.startTimer(atMs, () => fired.push([clock.monotonicMs(), index]));
      if (random.next() < 0.4) {
        timer.cancel();
        timer.cancel();
      } else expected.push([atMs, index]);
    }
    expected.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    assert.equal(clock.pendingTimerCount, expected.length);
    while (clock.advance());
    assert.deepEqual(fired, expected);
    assert.equal(clock.pendingTimerCount, 0);
  });

  it('moves wall time and monotonic time together', () => {
    const clock = createSimulatedClock();
    const wallAtStart = clock.now();
    clock.startTimer(1234, () => {});
    clock.advance();
    assert.equal(clock.monotonicMs(), 1234);
    assert.equal(clock.now() - wallAtStart, 1234);
  });

  it('rejects a sleep when its signal is aborted, before or meanwhile', async () => {
    const clock = createSimulatedClock();
    const controller = new AbortController();
    const sleeping = clock.sleep(10, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await assert.rejects(sleeping, { message: 'enough' });
    await assert.rejects(clock.sleep(10, { signal: controller.signal }), { message: 'enough' });
    assert.equal(clock.pendingTimerCount, 0);
  });

  it('refuses timers that keep time from passing', () => {
    const clock = createSimulatedClock();
    const again = () => void clock.startTimer(0, again);
    again();
    assert.throws(() => {
      while (clock.advance());
    }, /virtual time does not pass/);
  });
});
