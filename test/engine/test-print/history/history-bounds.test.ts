/** What the history lets go of. */
import assert from 'node:assert/strict';
import { type KeptSizes, tooMuchHistory } from '../../../../src/engine/test-print/history/history-bounds.ts';

const megabyte = 1024 * 1024;

function entries(count: number, fileBytes: number, receivedBytes = 0): KeptSizes[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${index}`, fileBytes, receivedBytes }));
}

describe('history bounds', () => {
  for (const [what, kept, remove, strip] of [
    ['nothing', [], [], []],
    ['200 small entries', entries(200, 1000), [], []],
    ['the oldest of 202', entries(202, 1000), ['200', '201'], []],
    ['what is beyond 32 MB', entries(5, 10 * megabyte), ['3', '4'], []],
    ['the newest never', entries(1, 100 * megabyte), [], []],
    ['what arrived beyond 8 MB', entries(4, 3 * megabyte, 3 * megabyte), [], ['2', '3']],
    ['either', entries(4, 12 * megabyte, 5 * megabyte), ['2', '3'], ['1']],
  ] as const)
    it(`${what}`, () => {
      assert.deepEqual(tooMuchHistory(kept), { remove, strip });
    });
});
