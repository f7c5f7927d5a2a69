/** SARIF that code scanning takes: names, places and references that hold together. */
import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { sarifReport } from '../../../src/cli/reports/sarif-report.ts';
import { reportOf } from './finding-report.ts';

describe('SARIF report', () => {
  const log = JSON.parse(
    sarifReport([reportOf({ text: '{\n}', start: 2, end: 3, message: 'no' })], '1.2.3'),
  ) as Log;
  const [run] = log.runs;

  it('names the version of the standard and of Platen', () => {
    assert.deepEqual([log.version, run?.tool.driver.semanticVersion], ['2.1.0', '1.2.3']);
  });

  it('points each result at its rule and its place', () => {
    const result = run?.results?.[0];
    assert.equal(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id, 'syntax-invalid');
    assert.equal(result?.level, 'error');
    assert.deepEqual(result?.locations?.[0]?.physicalLocation?.region, {
      startLine: 2,
      startColumn: 1,
      endLine: 2,
      endColumn: 2,
    });
    const uri = result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
    assert.equal(uri, 'a%2Cb%3Ac.jsonc');
  });
});
