/** Times as ISO 8601, compared with the platform's own. */
import assert from 'node:assert/strict';
import { formatIsoTime } from '../../src/engine/iso-time.ts';

describe('iso-time', () => {
  it('agrees with Date at the edges of years, months and leap days', () => {
    const times = [
      0, 1, -1, 951_782_400_000, 951_868_799_999, 1_709_164_800_000, 4_107_542_400_000, 253_402_300_799_999,
    ];
    for (const timeMs of times) assert.equal(formatIsoTime(timeMs), new Date(timeMs).toISOString());
  });

  it('agrees with Date on every day from 1968 to 2104', () => {
    for (let day = -730; day < 49_000; day += 1) {
      const timeMs = day * 86_400_000 + ((day * 7919) % 86_400_000);
      assert.equal(formatIsoTime(timeMs), new Date(timeMs).toISOString());
    }
  });
});
