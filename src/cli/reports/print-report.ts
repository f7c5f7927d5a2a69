/** The outcome of a test print, as a few lines for people and as JSON for scripts. */

import { createColors } from 'picocolors';
import type { PlannedPrintResult } from '../../engine/test-print/planned-print.ts';
import { adviceText, amountAndDuration } from '../../language/printing/print-record.ts';
import { bytesText } from '../../model/amount-text.ts';
import type { ExpectationResult } from '../../model/expectations.ts';
import { isSent } from '../../model/outcome.ts';
import { printableJson, printableText } from '../../model/printable-text.ts';
import { type FailedPrint, nothingToTry } from '../printing/failed-print.ts';

export interface PrintReport {
  readonly printer: string;
  readonly result: PlannedPrintResult;
  readonly expectations: readonly ExpectationResult[];
  /** After a print that failed. */
  readonly toTry?: FailedPrint;
}

export function jsonPrintReport({
  printer,
  result,
  expectations,
  toTry = nothingToTry,
}: PrintReport): string {
  const { outcome, bytes, durationSeconds, events } = result;
  const advice = toTry.advice.map(({ finding: { rule, severity, message }, fixes }) => ({
    ...{ rule, severity, message },
    fixes: fixes.map(({ title, safe }) => ({ title, safe })),
  }));
  const json = { printer, outcome, bytes, durationSeconds, events, expectations };
  return `${printableJson(advice.length > 0 ? { ...json, advice } : json)}\n`;
}

export function textPrintReport(report: PrintReport, hasColor: boolean): string {
  const { printer, result, expectations, toTry = nothingToTry } = report;
  const colors = createColors(hasColor);
  const mark = isSent(result.outcome) ? colors.green(result.outcome) : colors.red(result.outcome);
  const lines = [`${colors.bold(printableText(printer))}: ${mark}, ${amountAndDuration(result)}`];
  lines.push(`  ${printableText(result.summary)}`);
  for (const job of result.received) {
    lines.push(
      `  The virtual printer received ${bytesText(job.byteCount)} from source port ${job.from.port}.`,
    );
    lines.push(...preview(job).map((line) => `    ${colors.dim('|')} ${line}`));
  }
  for (const { expectation, expected, actual, met } of expectations) {
    const mark = { true: colors.green('met'), false: colors.red('missed'), undefined: 'unknown' }[`${met}`];
    const came = met === true ? '' : `, but it was ${printableText(String(actual))}`;
    lines.push(`  ${mark}: ${expectation} ${printableText(String(expected))}${came}`);
  }
  for (const advice of toTry.advice) {
    lines.push(`  ${printableText(adviceText(advice))}`);
    for (const { title, safe } of advice.fixes)
      lines.push(`    ${safe ? 'fix' : 'fix, if it holds here'}: ${printableText(title)}`);
  }
  for (const sentence of toTry.otherSenders) lines.push(`  ${printableText(sentence)}`);
  return `${lines.join('\n')}\n`;
}

/** The beginning of what arrived, where it is text. */
function preview({ documents }: PlannedPrintResult['received'][number]): string[] {
  const [first] = documents;
  if (!first) return [];
  const text = new TextDecoder('latin1').decode(first.subarray(0, 4096));
  if (/[^\t\r\n\f\u0020-\u007e]/.test(text)) return [];
  const lines = text.split(/\r\n|\n|\r|\f/).filter((line) => line.trim() !== '');
  const shown = lines.slice(0, previewLineCount).map((line) => line.slice(0, 100).trimEnd());
  return lines.length > shown.length ? [...shown, '...'] : shown;
}

const previewLineCount = 12;
