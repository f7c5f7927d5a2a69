/** Thousands of comments are read once each. */
import { strict as assert } from 'node:assert';
import { readIgnoreComments } from '../../../src/format/text/ignore-comments.ts';
import { processorMs } from '../../processor-time.ts';

describe('ignore comments', () => {
  for (const separator of ['', '\n'])
    it(`are read once each, ${separator === '' ? 'all in one line' : 'each in its line'}`, () => {
      const text = `/* platen-ignore-next-line a */${separator}`.repeat(20_000);
      const ms = processorMs(() => assert.equal(readIgnoreComments(`${text}\n{}`).length, 20_000));
      assert.ok(ms < 4000, `${ms} ms`);
    });
});
