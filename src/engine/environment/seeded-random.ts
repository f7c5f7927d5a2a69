/** Random numbers that are the same for the same seed, for simulations that can be repeated. */
import type { Random } from './environment.ts';

/** The generator "mulberry32": 32 bits of state, good enough for back-off and scheduling, and quick. */
export function createSeededRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    },
  };
}
