/** Random numbers from a seed. */
import assert from 'node:assert/strict';
import { createSeededRandom } from '../../../src/engine/environment/seeded-random.ts';

function draw(seed: number, count: number): number[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, () => random.next());
}

describe('seeded random', () => {
  it('is the same for the same seed and another for another', () => {
    assert.deepEqual(draw(42, 20), draw(42, 20));
    assert.notDeepEqual(draw(42, 20), draw(43, 20));
  });

  it('spreads evenly over [0, 1)', () => {
    const counts = new Array<number>(10).fill(0);
    for (const value of draw(1, 100_000)) {
      assert.ok(value >= 0 && value < 1);
      const bucket = Math.floor(value * 10);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
    for (const count of counts) assert.ok(Math.abs(count - 10_000) < 500, `${count}`);
  });
});
