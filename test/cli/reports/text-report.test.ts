/** Findings as people read them. */
import assert from 'node:assert/strict';
import { textReport } from '../../../src/cli/reports/text-report.ts';
import { reportOf } from './finding-report.ts';

describe('text report', () => {
  it('shows the line, the place, other places, the fix, and a summary', () => {
    const report = reportOf({ text: '{\n\t"a": 1\n}', start: 3, end: 6, message: 'No.\u001b[2J' });
    assert.equal(
      textReport([report], false),
      [
        'a,b:c.jsonc:2:2  error  syntax-invalid',
        '  No.\ufffd[2J',
        '    2 | \t"a": 1',
        '      | \t^^^',
        '  a,b:c.jsonc:2:2 here too',
        '  fix: Change it',
        '',
        '1 error in 1 file. 1 can be fixed with "platen fix".\n',
      ].join('\n'),
    );
  });

  it('shows a long line around the place', () => {
    const report = reportOf({
      text: `${'x'.repeat(500)}here${'x'.repeat(5000)}`,
      start: 500,
      end: 504,
      message: 'No.',
    });
    const lines = textReport([report], false).split('\n');
    const at = lines[3]?.indexOf('^') ?? 0;
    assert.equal(lines[2]?.slice(at, at + 4), 'here');
    assert.ok((lines[2]?.length ?? 0) < 140);
  });

  it('says where all is well', () => {
    assert.equal(textReport([], false), 'No findings in 0 files.\n');
  });
});
