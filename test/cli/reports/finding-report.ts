/** A report of one finding, for the tests of the forms. */
import { type FileReport, fileReport } from '../../../src/cli/reports/lint-report.ts';
import type { Finding } from '../../../src/model/finding.ts';

export interface ReportedFinding {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export function reportOf({ text, start, end, message }: ReportedFinding): FileReport {
  const span = { start, end };
  const finding: Finding = {
    rule: 'syntax-invalid',
    severity: 'error',
    message,
    span,
    related: [{ span, message: 'here too' }],
    fixes: [{ title: 'Change it', safe: true, edits: [] }],
  };
  return fileReport(
    { shownPath: 'a,b:c.jsonc', path: '/a,b:c.jsonc', text, encoding: 'utf-8' },
    {
      findings: [finding],
      ignored: [],
    },
  );
}
