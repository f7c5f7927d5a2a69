/** Places: values count from their entry; what is not written stands on the key. */
import { strict as assert } from 'node:assert';
import { placeOf } from '../../src/model/span.ts';

describe('span', () => {
  const entry = { start: 100, keyEnd: 6, end: 50 };

  it('of a value counts from its entry', () => {
    assert.deepEqual(placeOf(entry, { start: 10, end: 20 }), { start: 110, end: 120 });
  });

  it('of nothing written is the key', () => {
    assert.deepEqual(placeOf(entry, undefined), { start: 100, end: 106 });
  });
});
