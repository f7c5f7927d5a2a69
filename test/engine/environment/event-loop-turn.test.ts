/** One turn of the event loop, as Node and as browsers take it. */
import assert from 'node:assert/strict';
import { messageTurn, nextTurn } from '../../../src/engine/environment/event-loop-turn.ts';

describe('next turn', () => {
  for (const [where, turn] of [
    ['here', nextTurn],
    ['in a browser', messageTurn],
  ] as const) {
    it(`comes after every promise callback, however long their chain, ${where}`, async () => {
      let doneCount = 0;
      const chain = async () => {
        for (; doneCount < 10_000; doneCount++) await undefined;
      };
      void chain();
      await turn();
      assert.equal(doneCount, 10_000);
    });
  }
});
