/** The moves of a job, every pair. */
import assert from 'node:assert/strict';
import {
  isAtRest,
  isFinal,
  type JobState,
  jobStates,
  mayMove,
  moveJob,
} from '../../../src/engine/spooler/job.ts';

/** Written again here, so that a change of the table is a decision. */
const legalMoves: readonly string[] = [
  'queued > sending',
  'queued > held',
  'queued > failed',
  'queued > cancelled',
  'sending > done',
  'sending > waiting-to-retry',
  'sending > held',
  'sending > failed',
  'sending > cancelled',
  'waiting-to-retry > queued',
  'waiting-to-retry > held',
  'waiting-to-retry > failed',
  'waiting-to-retry > cancelled',
  'held > queued',
  'held > cancelled',
];

describe('job', () => {
  for (const from of jobStates) {
    for (const to of jobStates) {
      const isLegal = legalMoves.includes(`${from} > ${to}`);
      it(`${isLegal ? 'moves' : 'refuses to move'} from ${from} to ${to}`, () => {
        const job: { id: number; state: JobState } = { id: 7, state: from };
        assert.equal(mayMove(from, to), isLegal);
        if (isLegal) moveJob(job, to);
        else assert.throws(() => moveJob(job, to), { message: `job 7 cannot move from ${from} to ${to}` });
        assert.equal(job.state, isLegal ? to : from);
      });
    }
  }

  it('ends in done, failed or cancelled, and rests there or held', () => {
    assert.deepEqual(jobStates.filter(isFinal), ['done', 'failed', 'cancelled']);
    assert.deepEqual(jobStates.filter(isAtRest), ['held', 'done', 'failed', 'cancelled']);
  });
});
