/** Runs go one after the other, in order, and past a host that has just had one. */
import assert from 'node:assert/strict';
import { FairMutex } from '../../../src/engine/printers/fair-mutex.ts';

describe('fair mutex', () => {
  it('alternate between hosts, and keep the order of each', async () => {
    const mutex = new FairMutex();
    const seen: string[] = [];
    let running = 0;
    const runExclusive = (host: string, name: string) =>
      mutex.runExclusive(host, async () => {
        running += 1;
        assert.equal(running, 1);
        await Promise.resolve();
        seen.push(name);
        running -= 1;
      });
    const taking = [
      runExclusive('a', 'a1'),
      runExclusive('a', 'a2'),
      runExclusive('a', 'a3'),
      runExclusive('b', 'b1'),
      runExclusive('a', 'a4'),
      runExclusive('c', 'c1'),
    ];
    assert.equal(mutex.waitingCount, 5);
    await Promise.all(taking);
    assert.deepEqual(seen, ['a1', 'b1', 'a2', 'c1', 'a3', 'a4']);
    assert.equal(mutex.waitingCount, 0);
    await runExclusive('a', 'a5');
    assert.equal(seen.at(-1), 'a5');
  });

  it('go on after one that failed', async () => {
    const mutex = new FairMutex();
    const failing = mutex.runExclusive('a', () => Promise.reject(new Error('no')));
    const next = mutex.runExclusive('b', async () => {});
    await assert.rejects(failing, { message: 'no' });
    await next;
  });
});
