/** Turns go one after the other, in order, and past a host that has just had one. */
import assert from 'node:assert/strict';
import { createTurns } from '../../../src/engine/printers/turns.ts';

describe('turns', () => {
  it('alternate between hosts, and keep the order of each', async () => {
    const turns = createTurns();
    const seen: string[] = [];
    let running = 0;
    const take = (host: string, name: string) =>
      turns.take(host, async () => {
        running += 1;
        assert.equal(running, 1);
        await Promise.resolve();
        seen.push(name);
        running -= 1;
      });
    const taking = [
      take('a', 'a1'),
      take('a', 'a2'),
      take('a', 'a3'),
      take('b', 'b1'),
      take('a', 'a4'),
      take('c', 'c1'),
    ];
    assert.equal(turns.waitingCount, 5);
    await Promise.all(taking);
    assert.deepEqual(seen, ['a1', 'b1', 'a2', 'c1', 'a3', 'a4']);
    assert.equal(turns.waitingCount, 0);
    await take('a', 'a5');
    assert.equal(seen.at(-1), 'a5');
  });

  it('go on after one that failed', async () => {
    const turns = createTurns();
    const failing = turns.take('a', () => Promise.reject(new Error('no')));
    const next = turns.take('b', async () => {});
    await assert.rejects(failing, { message: 'no' });
    await next;
  });
});
