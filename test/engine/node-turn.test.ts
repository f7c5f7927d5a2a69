/** One turn of the event loop. */
import assert from 'node:assert/strict';
import { nextTurn } from '../../src/engine/node-turn.ts';

describe('next turn', () => {
  it('comes after every promise callback, however long their chain', async () => {
    let doneCount = 0;
    const chain = async () => {
      for (; doneCount < 10_000; doneCount++) await undefined;
    };
    void chain();
    await nextTurn();
    assert.equal(doneCount, 10_000);
  });
});
