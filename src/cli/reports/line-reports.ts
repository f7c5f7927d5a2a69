/** One line per finding: the GNU form that editors and problem matchers read, and GitHub's workflow commands. */
import type { Severity } from '../../model/finding.ts';
import { printableText } from '../../model/printable-text.ts';
import type { FileReport } from './lint-report.ts';

/** `file:line:column: severity: message [rule]` */
export function gnuReport(reports: readonly FileReport[]): string {
  return lines(reports, (report, finding) => {
    const { line, column } = report.lines.position(finding.span.start);
    return `${printableText(report.file.shownPath)}:${line}:${column}: ${finding.severity}: ${oneLine(finding.message)} [${finding.rule}]`;
  });
}

const githubCommands: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** `::error file=...,line=...,col=...::message`, escaped as the runner's toolkit does. */
export function githubReport(reports: readonly FileReport[]): string {
  return lines(reports, (report, finding) => {
    const { start, end } = report.lines.range(finding.span);
    const properties = Object.entries({
      file: report.file.shownPath,
      line: start.line,
      endLine: end.line,
      col: start.column,
      endColumn: end.column,
      title: finding.rule,
    }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${githubCommands[finding.severity]} ${properties.join(',')}::${escapeData(finding.message)}`;
  });
}

function lines(
  reports: readonly FileReport[],
  write: (report: FileReport, finding: FileReport['findings'][number]) => string,
): string {
  return reports
    .flatMap((report) => report.findings.map((finding) => `${write(report, finding)}\n`))
    .join('');
}

function oneLine(text: string): string {
  return printableText(text.replace(/\s+/g, ' '));
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
