/** Long work is given up when nothing has moved for a while, and never while something moves. */
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { watchProgress } from '../../build/progress.ts';

describe('progress', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('is given up at the end of a silence, however long it has moved before', async () => {
    const progress = watchProgress(1000);
    let isOver = false;
    progress.silence.then(() => {
      isOver = true;
    });
    for (let step = 0; step < 100; step += 1) {
      mock.timers.tick(999);
      progress.moved();
    }
    mock.timers.tick(999);
    await Promise.resolve();
    assert.equal(isOver, false);
    mock.timers.tick(1);
    assert.equal(await progress.silence, 'silence');
  });

  it('is not given up once nobody waits any more', async () => {
    const progress = watchProgress(1000);
    let isOver = false;
    progress.silence.then(() => {
      isOver = true;
    });
    progress[Symbol.dispose]();
    mock.timers.tick(5000);
    await Promise.resolve();
    assert.equal(isOver, false);
  });
});
