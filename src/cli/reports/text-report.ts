/** Findings for people: the line, the place under it, what to do, and a summary. */
import { createColors } from 'picocolors';
import { HIDDEN, secretSpans, withoutSecrets } from '../../knowledge/secret-spans.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { printableText } from '../../model/printable-text.ts';
import type { Span } from '../../model/span.ts';
import { countFindings, type FileReport } from './lint-report.ts';

export function textReport(reports: readonly FileReport[], hasColor: boolean): string {
  return [...findingBlocks(reports, hasColor), summaryOf(reports, hasColor)].join('\n');
}

/** A few lines for each finding. */
export function findingBlocks(reports: readonly FileReport[], hasColor: boolean): string[] {
  const colors = createColors(hasColor);
  const paint = severityPaint(colors);
  let last: ShownLine | undefined;
  return reports.flatMap((report) => report.findings.map((finding) => block(report, finding)));

  function block({ file, lines }: FileReport, finding: Finding): string {
    const { start, end } = lines.range(finding.span);
    const color = paint[finding.severity];
    const shownPath = printableText(file.shownPath);
    const { text, spans } = shownLine(lines, start.line);
    const placeOf = (column: number): number => shownPlace(spans, column - 1);
    const gutter = String(start.line).padStart(5);
    const from = placeOf(start.column);
    const to = end.line === start.line ? placeOf(end.column) : text.length;
    const { shown, lead } = clip(text, from, end.line === start.line ? to : from);
    const width = Math.max(1, Math.min(to - from, shown.length - lead.length));
    const fix = finding.fixes[0];
    return [
      `${colors.bold(`${shownPath}:${start.line}:${start.column}`)}  ${color(finding.severity)}  ${colors.dim(finding.rule)}`,
      `  ${printableText(finding.message)}`,
      `${colors.dim(`${gutter} |`)} ${shown}`,
      `${colors.dim('      |')} ${lead.replace(/[^\t]/g, ' ')}${color('^'.repeat(width))}`,
      ...finding.related.slice(0, 3).map((place) => {
        const at = lines.position(place.span.start);
        return `  ${colors.dim(`${shownPath}:${at.line}:${at.column}`)} ${printableText(place.message)}`;
      }),
      ...(fix
        ? [`  ${colors.green('fix:')} ${printableText(fix.title)}${fix.safe ? '' : colors.dim(' (unsafe)')}`]
        : []),
      '',
    ].join('\n');
  }

  /** Findings come line by line, and a line of generated text may have thousands of them. */
  function shownLine(lines: FileReport['lines'], line: number): ShownLine {
    if (last?.lines !== lines || last.line !== line) {
      const written = lines.lineText(line);
      last = { lines, line, text: withoutSecrets(written), spans: secretSpans(written) };
    }
    return last;
  }
}

function summaryOf(reports: readonly FileReport[], hasColor: boolean): string {
  const colors = createColors(hasColor);
  const paint = severityPaint(colors);
  const counts = countFindings(reports);
  const total = counts.error + counts.warning + counts.info + counts.hint;
  const files = `${reports.length} ${reports.length === 1 ? 'file' : 'files'}`;
  if (total === 0) return `${colors.green('No findings')} in ${files}.\n`;
  const fixable = reports
    .flatMap(({ findings }) => findings)
    .filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  const parts = (['error', 'warning', 'info', 'hint'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) =>
      paint[severity](`${counts[severity]} ${severity}${counts[severity] === 1 ? '' : 's'}`),
    );
  const hint = fixable > 0 ? ` ${fixable} can be fixed with "platen fix".` : '';
  return `${parts.join(', ')} in ${files}.${hint}\n`;
}

function severityPaint(colors: Colors): Record<Severity, (text: string) => string> {
  return { error: colors.red, warning: colors.yellow, info: colors.cyan, hint: colors.dim };
}

type Colors = ReturnType<typeof createColors>;

interface ShownLine {
  readonly lines: FileReport['lines'];
  readonly line: number;
  /** With its secrets hidden, which stood at these places. */
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Where a place of the line stands once its secrets are hidden. */
function shownPlace(spans: readonly Span[], place: number): number {
  const change = spans
    .filter(({ start }) => start < place)
    .map(({ start, end }) => (place < end ? start - place : start - end + HIDDEN.length));
  return change.reduce((sum, one) => sum + one, place);
}

/** A long line is shown around the place; one that fits with the place in view, from its beginning. */
function clip(text: string, column: number, end: number): { shown: string; lead: string } {
  const width = 120;
  const from = end <= width ? 0 : Math.max(0, column - 30);
  const shown = printableText(text.slice(from, from + width));
  return { shown, lead: shown.slice(0, column - from) };
}
