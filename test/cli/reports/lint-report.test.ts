/** Counting findings. */
import assert from 'node:assert/strict';
import { countFindings } from '../../../src/cli/reports/lint-report.ts';
import { reportOf } from './finding-report.ts';

describe('lint report', () => {
  it('counts the findings of all files by severity', () => {
    const report = reportOf({ text: '{}', start: 0, end: 1, message: 'no' });
    assert.deepEqual(countFindings([report, report]), { error: 2, warning: 0, info: 0, hint: 0 });
  });
});
