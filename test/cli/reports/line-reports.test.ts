/** Findings in the GNU form and as GitHub's workflow commands. */
import assert from 'node:assert/strict';
import { githubReport, gnuReport } from '../../../src/cli/reports/line-reports.ts';
import { reportOf } from './finding-report.ts';

describe('line reports', () => {
  const reports = [
    reportOf({ text: '{\n  "a": 1\n}', start: 4, end: 7, message: '50 % of\r\n it, \u001b[1m' }),
  ];

  it('GNU has one line for each finding', () => {
    assert.equal(gnuReport(reports), 'a,b:c.jsonc:2:3: error: 50 % of it, \ufffd[1m [syntax-invalid]\n');
  });

  it("GitHub's commands are escaped as the runner expects", () => {
    assert.equal(
      githubReport(reports),
      '::error file=a%2Cb%3Ac.jsonc,line=2,endLine=2,col=3,endColumn=6,title=syntax-invalid::50 %25 of%0D%0A it, \u001b[1m\n',
    );
  });
});
