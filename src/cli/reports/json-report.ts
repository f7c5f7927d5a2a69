/** Findings as JSON, in the form that design and users' scripts rely on. */
import { printableJson } from '../../model/printable-text.ts';
import type { FileReport } from './lint-report.ts';

export function jsonReport(reports: readonly FileReport[]): string {
  const files = reports.map(({ file, findings, lines }) => ({
    file: file.shownPath,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      range: lines.range(finding.span),
      related: finding.related.map(({ span, message }) => ({ message, range: lines.range(span) })),
      fixes: finding.fixes.map(({ title, safe }) => ({ title, safe })),
    })),
  }));
  return `${printableJson(files)}\n`;
}
