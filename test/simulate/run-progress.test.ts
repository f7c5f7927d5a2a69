/** How many jobs wait in a run. */
import assert from 'node:assert/strict';
import { waitingAt } from '../../src/simulate/page/replay-chart-data.ts';
import { ProgressLog } from '../../src/simulate/run-progress.ts';

describe('the progress of a run', () => {
  it('counts who came and who is done, and holds until the next', () => {
    const log = new ProgressLog();
    log.arrived(10, 3);
    log.done(12);
    log.done(12);
    log.logged(13, 'LPR Print Monitor 2004');
    const progress = log.finish({ endSeconds: 100, printedCount: 2 });
    assert.deepEqual(progress.waiting, [
      { atSeconds: 0, jobCount: 0 },
      { atSeconds: 10, jobCount: 3 },
      { atSeconds: 12, jobCount: 1 },
    ]);
    assert.deepEqual(progress.marks, [{ atSeconds: 13, name: 'LPR Print Monitor 2004', count: 1 }]);
    assert.deepEqual([progress.submittedCount, progress.printedCount], [3, 2]);
    assert.deepEqual(
      [0, 9.9, 10, 11, 12, 100].map((seconds) => waitingAt(progress, seconds)),
      [0, 0, 3, 3, 1, 1],
    );
  });

  it('joins moments that no chart could show apart, and keeps the most that waited and what came last', () => {
    const log = new ProgressLog();
    for (let job = 0; job < 5000; job += 1) {
      log.arrived(job, 2);
      log.done(job + 0.25);
      log.done(job + 0.5);
      log.logged(job, 'HPMON 1044');
    }
    log.arrived(4999.9, 7);
    const { waiting, marks } = log.finish({ endSeconds: 5000, printedCount: 5000 });
    assert.ok(waiting.length <= 2000);
    assert.equal(Math.max(...waiting.map(({ jobCount }) => jobCount)), 7);
    assert.equal(waiting.at(-1)?.jobCount, 7);
    assert.equal(marks.length, 1000);
    assert.equal(
      marks.reduce((sum, { count }) => sum + count, 0),
      5000,
    );
  });
});
