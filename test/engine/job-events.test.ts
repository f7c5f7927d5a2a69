/** The spooler's own events, in each dialect. */
import assert from 'node:assert/strict';
import { completionEvent, deadlineEvent, deletionEvent, heldEvent } from '../../src/engine/job-events.ts';

const job = {
  id: 7,
  title: 'Test page',
  user: 'alice',
  printer: 'Accounting',
  portName: 'LPR_ACCT',
  byteCount: 12,
};

describe('job events', () => {
  it('are Print 10 and Print 13 on Windows', () => {
    assert.deepEqual(completionEvent('windows', job), {
      source: 'Print',
      id: 10,
      level: 'info',
      message:
        'Document 7, Test page owned by alice was printed on Accounting via port LPR_ACCT. Size in bytes: 12.',
    });
    assert.deepEqual(deletionEvent('windows', job), {
      source: 'Print',
      id: 13,
      level: 'info',
      message: 'Document 7, Test page owned by alice was deleted on Accounting.',
    });
  });

  it('have no numbers with CUPS and LPRng', () => {
    for (const dialect of ['cups', 'lprng'] as const) {
      for (const event of [completionEvent(dialect, job), deletionEvent(dialect, job)]) {
        assert.equal(event.source, dialect);
        assert.equal(event.id, 0);
        assert.match(event.message, /7/);
      }
    }
  });

  it('speak as Platen where no system has such an event', () => {
    assert.equal(deadlineEvent(30, 'busy.').message, 'Gave up after 30 s. Last: busy.');
    assert.equal(deadlineEvent(30, undefined).message, 'Gave up after 30 s.');
    assert.equal(heldEvent('no queue.').message, 'The job is held: no queue.');
  });
});
