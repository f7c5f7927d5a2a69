/** One line for what was not printed: what, who, why; nothing of a client's text controls the terminal. */
import assert from 'node:assert/strict';
import { noticeLine } from '../../../src/cli/output/notice-line.ts';

const from = { host: '10.0.0.7', port: 721 };

describe('notice line', () => {
  for (const [notice, line] of [
    [
      { kind: 'refused', from, queue: '', why: 'too many connections' },
      'refused 10.0.0.7:721: too many connections',
    ],
    [
      { kind: 'abandoned', from, queue: 'raw', why: 'the connection broke off' },
      'abandoned a job from 10.0.0.7:721 to queue raw: the connection broke off',
    ],
    [
      { kind: 'not-stored', from: { host: '::1', port: 9 }, queue: 'raw', why: 'The disk is full.' },
      'could not store a job from [::1]:9 to queue raw: The disk is full.',
    ],
    [{ kind: 'cut-off', from, queue: '', why: 'silent' }, 'cut off 10.0.0.7:721: silent'],
    [
      { kind: 'abandoned', from, queue: '\u001b]0;x\u0007\u202e\nraw', why: 'w' },
      /^abandoned a job from 10\.0\.0\.7:721 to queue [^\u0000-\u001f\u007f-\u009f\u202e]+raw: w$/,
    ],
    [{ kind: 'abandoned', from, queue: 'q'.repeat(200), why: 'w' }, / to queue q{40}…: w$/],
  ] as const) {
    it(`is ${line}`, () => {
      if (typeof line === 'string') assert.equal(noticeLine(notice), line);
      else assert.match(noticeLine(notice), line);
    });
  }
});
