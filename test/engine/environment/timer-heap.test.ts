/** Timers come out in the order in which they are due, whatever was started and cancelled in between. */
import assert from 'node:assert/strict';
import { createSeededRandom } from '../../../src/engine/environment/seeded-random.ts';
import { TimerHeap } from '../../../src/engine/environment/timer-heap.ts';

describe('timer heap', () => {
  it('gives timers of one moment in the order of their starting', () => {
    const timers = new TimerHeap();
    const fired: string[] = [];
    for (const name of ['first', 'second', 'third']) timers.add(5, () => fired.push(name));
    timers.add(1, () => fired.push('earlier'));
    while (timers.size > 0) timers.takeFirst()?.run();
    assert.deepEqual(fired, ['earlier', 'first', 'second', 'third']);
    assert.equal(timers.takeFirst(), undefined);
  });

  it('agrees with a sorted list over random timers, a third of them cancelled', () => {
    const random = createSeededRandom(1);
    const timers = new TimerHeap();
    const expected: { atMs: number; started: number }[] = [];
    const fired: number[] = [];
    for (let started = 0; started < 2000; started += 1) {
      const atMs = Math.floor(random.next() * 500);
      const cancel = timers.add(atMs, () => fired.push(started));
      if (random.next() < 1 / 3) {
        cancel();
        cancel();
      } else expected.push({ atMs, started });
    }
    assert.equal(timers.size, expected.length);
    while (timers.size > 0) timers.takeFirst()?.run();
    const order = expected.sort((a, b) => a.atMs - b.atMs || a.started - b.started);
    assert.deepEqual(
      fired,
      order.map(({ started }) => started),
    );
  });
});
