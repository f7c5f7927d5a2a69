/** States of jobs and printers, and their reasons, in the words of the standard and of people. */
import assert from 'node:assert/strict';
import {
  findJobState,
  findPrinterState,
  isFinalJobState,
  type JobState,
  jobReasonInWords,
  jobStates,
  printerReasonInWords,
} from '../../../src/knowledge/ipp/ipp-states.ts';

describe('states of IPP', () => {
  it('have their words by number', () => {
    assert.deepEqual([3, 4, 5, 6, 7, 8, 9].map(findJobState), Object.keys(jobStates));
    assert.deepEqual([3, 4, 5].map(findPrinterState), ['idle', 'processing', 'stopped']);
    assert.deepEqual(
      [findJobState(2), findJobState('9'), findPrinterState(undefined)],
      [undefined, undefined, undefined],
    );
  });

  it('are final where nothing comes after', () => {
    const states = Object.keys(jobStates) as JobState[];
    assert.deepEqual(states.filter(isFinalJobState), ['canceled', 'aborted', 'completed']);
  });

  for (const [keyword, words] of [
    ['media-empty-error', 'it is out of paper'],
    ['media-empty', 'it is out of paper'],
    ['toner-low-report', 'its toner runs low'],
    ['com.example-odd', 'com.example-odd'],
    ['constructor', 'constructor'],
    ['none', undefined],
  ] as const) {
    it(`say ${keyword} of a printer as ${words}`, () => assert.equal(printerReasonInWords(keyword), words));
  }

  it('say the reasons of jobs in words', () => {
    assert.equal(jobReasonInWords('job-canceled-at-device'), 'somebody cancelled it at the printer');
    assert.equal(jobReasonInWords('none'), undefined);
  });
});
