/** The results of test prints: a line as each ends, then the failures and a count; and as JSON for scripts. */
import { createColors } from 'picocolors';
import { amountAndDuration } from '../../language/printing/print-record.ts';
import { printableJson, printableText } from '../../model/printable-text.ts';
import { describeDevice } from '../../site/print-plan/print-settings.ts';
import { createEventLines } from '../output/event-lines.ts';
import type { UnreadableFile } from '../testing/find-print-tests.ts';
import type { TestFailure, TestResult } from '../testing/run-print-tests.ts';

export interface TestReport {
  /** By file, and in the order of each. */
  readonly results: readonly TestResult[];
  readonly unreadable: readonly UnreadableFile[];
  readonly durationSeconds: number;
}

/** @param counter `3/12` */
export function progressLine(
  { test, status, print }: TestResult,
  counter: string,
  hasColor: boolean,
): string {
  const colors = createColors(hasColor);
  const mark = status === 'passed' ? colors.green(status) : colors.red(status);
  const outcome = print ? `: ${print.result.outcome}, ${amountAndDuration(print.result)}` : '';
  return `${mark.padStart(mark.length + longestStatus - status.length)} ${counter} ${nameOf(test)}${outcome}\n`;
}

const longestStatus = 'passed'.length;

/** What failed, at the end, where nobody has to scroll for it. */
export function textTestReport({ results, durationSeconds }: TestReport, hasColor: boolean): string {
  const colors = createColors(hasColor);
  const counts = countResults(results);
  const failed = results
    .filter(({ failures }) => failures.length > 0)
    .map((result) => failureText(result, hasColor));
  const parts = [
    `${counts.passed} passed`,
    ...(counts.missed > 0 ? [colors.red(`${counts.missed} missed`)] : []),
    ...(counts.error > 0 ? [colors.red(`${counts.error} could not be printed`)] : []),
    ...(counts['not-run'] > 0 ? [`${counts['not-run']} not run`] : []),
  ];
  const sum = `${results.length} ${results.length === 1 ? 'test print' : 'test prints'}: ${parts.join(', ')} (${durationSeconds.toFixed(2)} s)`;
  return `${failed.length > 0 ? '\n' : ''}${[...failed, sum].join('\n\n')}\n`;
}

function failureText(result: TestResult, hasColor: boolean): string {
  const { test, print, failures } = result;
  const colors = createColors(hasColor);
  const device = print ? `, to ${printableText(describeDevice(print.planned))}` : '';
  const lines = [`${colors.bold(nameOf(test))}${device}`];
  for (const failure of failures)
    lines.push(`  ${placeText(result, failure)}: ${colors.red(printableText(failure.sentence))}`);
  if (print) {
    const eventLine = createEventLines();
    lines.push(`  ${printableText(print.result.summary)}`);
    lines.push(
      ...print.result.events.slice(-shownEventCount).map((event) => `    ${eventLine(event).trimEnd()}`),
    );
  }
  return lines.join('\n');
}

/** A device that refuses again and again says nothing new. */
const shownEventCount = 20;

function placeText({ test }: TestResult, { place }: TestFailure): string {
  const { line, column } = test.lines.position(place.start);
  return `${printableText(test.file.shownPath)}:${line}:${column}`;
}

function nameOf({ file, printer }: TestResult['test']): string {
  return printableText(`${file.shownPath} > ${printer.id}`);
}

export function countResults(results: readonly TestResult[]): Record<TestResult['status'], number> {
  const counts = { passed: 0, missed: 0, error: 0, 'not-run': 0 };
  for (const { status } of results) counts[status] += 1;
  return counts;
}

/** `{ "durationSeconds", "passed", "missed", "errors", "notRun", "unreadable": [...], "tests": [...] }`; a test has what "platen print" reports of a print. */
export function jsonTestReport({ results, unreadable, durationSeconds }: TestReport): string {
  const { passed, missed, error: errors, 'not-run': notRun } = countResults(results);
  return `${printableJson({
    ...{ durationSeconds, passed, missed, errors, notRun },
    unreadable: unreadable.map(({ shownPath, failure }) => ({ file: shownPath, message: failure.message })),
    tests: results.map(({ test, status, print, expectations, failures }) => ({
      file: test.file.shownPath,
      ...test.lines.position(test.printer.start),
      printer: test.printer.id,
      status,
      ...(print && { device: describeDevice(print.planned), ...factsOf(print.result), expectations }),
      failures: failures.map(({ place, sentence, expected, actual }) => ({
        message: sentence,
        ...test.lines.position(place.start),
        expected,
        actual,
      })),
    })),
  })}\n`;
}

function factsOf({
  outcome,
  bytes,
  durationSeconds,
  summary,
  events,
}: NonNullable<TestResult['print']>['result']) {
  return { outcome, bytes, durationSeconds, summary, events };
}
