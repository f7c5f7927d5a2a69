/** The spooler's own events, in each dialect. */
import assert from 'node:assert/strict';
import {
  completionEvent,
  deadlineEvent,
  deletionEvent,
  failureEvent,
  heldEvent,
  unconfirmedEvent,
} from '../../../src/engine/spooler/job-events.ts';

const job = {
  id: 7,
  title: 'Test page',
  user: 'alice',
  printer: 'Accounting',
  portName: 'LPR_ACCT',
  byteCount: 12,
};

const dialects = ['windows', 'cups', 'lprng', 'platen'] as const;

describe('job events', () => {
  it('are Print 10 and Print 13 on Windows', () => {
    assert.deepEqual(completionEvent('windows', 'printed', job), {
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

  const words = {
    sent: /was sent.*nothing confirmed/,
    accepted: /accepted|acknowledged all/,
    printed: /printed/,
  };
  for (const dialect of dialects) {
    for (const outcome of ['sent', 'accepted', 'printed'] as const) {
      it(`say "${outcome}", and no more, as ${dialect}`, () => {
        const { message } = completionEvent(dialect, outcome, job);
        assert.match(message, words[outcome]);
        if (outcome !== 'printed') assert.doesNotMatch(message, /was printed|reports it printed/);
      });
    }
  }

  it('have no numbers but on Windows', () => {
    for (const dialect of ['cups', 'lprng', 'platen'] as const) {
      for (const event of [completionEvent(dialect, 'accepted', job), deletionEvent(dialect, job)]) {
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
    const unconfirmed = unconfirmedEvent('sent', 30, 'It is silent.');
    assert.deepEqual(
      [unconfirmed.level, unconfirmed.message],
      ['warning', 'Not confirmed within 30 s. It is silent.'],
    );
    assert.equal(failureEvent('not-sent', 'No.', false).message, 'Not sent: No.');
    assert.equal(failureEvent('failed', 'Reset.', true).message, 'Failed: Reset. It is not sent again.');
  });
});
