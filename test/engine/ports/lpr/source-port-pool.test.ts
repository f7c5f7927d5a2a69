/** Source ports: never outside the range, never 515, rested after use, with the arithmetic in words. */
import assert from 'node:assert/strict';
import { createSeededRandom } from '../../../../src/engine/environment/seeded-random.ts';
import { createSourcePortPool } from '../../../../src/engine/ports/lpr/source-port-pool.ts';

function newPool(
  min: number,
  max: number,
  pick: 'rotate' | 'random' | 'downward' = 'rotate',
  timeWaitSeconds = 240,
) {
  const destination = '10.20.0.11:515';
  return createSourcePortPool({
    range: { min, max },
    destination,
    timeWaitSeconds,
    pick,
    random: createSeededRandom(9),
  });
}

describe('source-port-pool', () => {
  for (const pick of ['rotate', 'random'] as const) {
    it(`hands out each port of the range once, never 515, and then none (${pick})`, () => {
      const pool = newPool(512, 1023, pick);
      const seen = new Set<number>();
      for (let index = 0; index < 511; index += 1) {
        const taken = pool.take(0);
        assert.ok(taken.ok && taken.port >= 512 && taken.port <= 1023 && taken.port !== 515);
        seen.add(taken.port);
      }
      assert.equal(seen.size, 511);
      assert.ok(!pool.take(0).ok);
    });
  }

  it('goes through the range in turn', () => {
    const pool = newPool(721, 731);
    const first = pool.take(0);
    const second = pool.take(0);
    assert.ok(first.ok && second.ok);
    assert.equal(second.port, first.port === 731 ? 721 : first.port + 1);
  });

  it('takes the highest free port downward, as CUPS does', () => {
    const pool = newPool(721, 731, 'downward');
    const taken = [pool.take(0), pool.take(0), pool.take(0)].map((pick) => pick.ok && pick.port);
    assert.deepEqual(taken, [731, 730, 729]);
    pool.release(731, 0, false);
    const again = pool.take(0);
    assert.ok(again.ok && again.port === 731);
  });

  it('says when each port is free again', () => {
    const pool = newPool(721, 731, 'downward');
    assert.equal(pool.freeAtMs(731), undefined);
    pool.take(0);
    assert.equal(pool.freeAtMs(731), Number.POSITIVE_INFINITY);
    pool.release(731, 500, true);
    assert.equal(pool.freeAtMs(731), 241_500);
  });

  for (const takes515 of [true, false]) {
    const portCount = takes515 ? 512 : 511;
    it(`draws 721-731 in 11 of ${portCount} picks: chi-square over 100,000`, () => {
      const pool = createSourcePortPool({
        range: { min: 512, max: 1023 },
        destination: '10.20.0.11:515',
        timeWaitSeconds: 0,
        pick: 'random',
        random: createSeededRandom(249017),
        takes515,
      });
      const counts = new Map<number, number>();
      for (let index = 0; index < 100_000; index += 1) {
        const pick = pool.take(0);
        assert.ok(pick.ok);
        counts.set(pick.port, (counts.get(pick.port) ?? 0) + 1);
        pool.release(pick.port, 0, true);
      }
      assert.equal(counts.size, portCount);
      assert.equal(counts.has(515), takes515);
      let eleven = 0;
      for (let port = 721; port <= 731; port += 1) eleven += counts.get(port) ?? 0;
      const expected = [(100_000 * 11) / portCount, (100_000 * (portCount - 11)) / portCount];
      // One degree of freedom: 10.83 is exceeded once in 1000 times.
      assert.ok(chiSquare([eleven, 100_000 - eleven], expected) < 10.83, `${eleven} of 100,000`);
      // All ports alike: so many degrees of freedom are nearly normal; 3.09 standard deviations are once in 1000.
      const freedom = portCount - 1;
      const even = Array.from({ length: portCount }, () => 100_000 / portCount);
      const found = chiSquare([...counts.values()], even);
      assert.ok(Math.abs(found - freedom) < 3.09 * Math.sqrt(2 * freedom), `${found}`);
    });
  }

  it('rests a port only after a close in order', () => {
    const pool = newPool(721, 721);
    assert.deepEqual(pool.take(0), { ok: true, port: 721 });
    pool.release(721, 0, false);
    assert.deepEqual(pool.take(0), { ok: true, port: 721 });
    pool.release(721, 1000, true);
    const waiting = pool.take(3000);
    assert.ok(!waiting.ok);
    assert.equal(
      waiting.why,
      'The only source port 721-721 to 10.20.0.11:515 rests for 240 s after use: 15 jobs an hour at most. Next free in 239 s.',
    );
    assert.ok(pool.take(3000 + waiting.waitMs).ok);
  });

  it('says the arithmetic of 721-731', () => {
    const pool = newPool(721, 731);
    for (let port = 721; port <= 731; port += 1) {
      const taken = pool.take(0);
      assert.ok(taken.ok);
      pool.release(taken.port, (port - 721) * 1000, true);
    }
    const waiting = pool.take(204_000);
    assert.ok(!waiting.ok);
    assert.equal(
      waiting.why,
      'All 11 source ports 721-731 to 10.20.0.11:515 rest for 240 s after use: 165 jobs an hour at most. Next free in 37 s.',
    );
  });

  it('looks again later at ports that only the system knows to be in use', () => {
    const pool = newPool(721, 722);
    for (let index = 0; index < 2; index += 1) {
      const taken = pool.take(0);
      assert.ok(taken.ok);
      pool.reportInUse(taken.port, 0);
    }
    const waiting = pool.take(0);
    assert.ok(!waiting.ok && waiting.waitMs === 5000);
    assert.ok(pool.take(5000).ok);
  });

  it('has nothing to give of a range that is 515 alone', () => {
    const waiting = newPool(515, 515).take(0);
    assert.ok(!waiting.ok);
    assert.match(waiting.why, /515 belongs to a local LPD/);
  });
});

function chiSquare(found: readonly number[], expected: readonly number[]): number {
  return found.reduce((sum, count, index) => {
    const mean = expected[index] ?? 0;
    return sum + (count - mean) ** 2 / mean;
  }, 0);
}
