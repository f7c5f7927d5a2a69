/** The end of a log says which tests failed, and why. */
import assert from 'node:assert/strict';
import { type StageResult, stageReport } from '../../build/stage-report.ts';

describe('report of the stages', () => {
  const stage = (name: string, more: Partial<StageResult> = {}): StageResult => ({
    ...{ name, seconds: 1.25, passed: 1, failed: 0, failures: [], output: '' },
    ...more,
  });
  const failures = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ title: `lists › test ${index}`, error: `is ${index}` }));

  it('is a table where all passed', () => {
    assert.deepEqual(stageReport([stage('style'), stage('unit', { passed: 7636, note: '1 skipped' })]), [
      'stage                passed  failed   time',
      'style                     1       0    1.3 s',
      'unit                   7636       0    1.3 s  1 skipped',
      '',
      '7637 passed, 0 failed',
    ]);
  });

  it('names what failed after the table', () => {
    const report = stageReport([
      stage('unit', { failed: 1, failures: failures(1), output: 'a dot' }),
      stage('VS Code', { failed: 2, failures: failures(2) }),
    ]);
    assert.deepEqual(report.slice(3), [
      '',
      '── unit: 1 failed',
      '  ✗ lists › test 0',
      '      is 0',
      '',
      '── VS Code: 2 failed',
      '  ✗ lists › test 0',
      '      is 0',
      '  ✗ lists › test 1',
      '      is 1',
      '',
      '2 passed, 3 failed',
    ]);
  });

  it('names twenty of a stage', () => {
    const report = stageReport([stage('unit', { failed: 25, failures: failures(25) })]);
    assert.equal(report.filter((line) => line.startsWith('  ✗')).length, 20);
    assert.equal(report.at(-3), '  and 5 more');
  });

  it('has the last lines of a stage that names no test', () => {
    const output = Array.from({ length: 30 }, (_, index) => `line ${index}\n`).join('');
    const report = stageReport([stage('types', { passed: 0, failed: 1, output })]);
    assert.deepEqual(report.slice(2, 5), ['', '── types failed; its last lines:', '  line 10']);
    assert.equal(report.at(-3), '  line 29');
  });
});
