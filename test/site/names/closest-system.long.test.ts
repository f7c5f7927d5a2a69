/** A hostile name is answered at once. */
import { strict as assert } from 'node:assert';
import { closestSystem } from '../../../src/site/names/closest-system.ts';
import { processorMs } from '../../processor-time.ts';

describe('closest system', () => {
  it('answers a hostile name at once', () => {
    for (const name of ['win'.repeat(33), `${'msw'.repeat(32)}x`, `server${'s'.repeat(90)}`])
      assert.ok(processorMs(() => closestSystem(name)) < 1000, name);
  });
});
