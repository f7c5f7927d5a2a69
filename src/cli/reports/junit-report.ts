/** Results of test prints as JUnit XML, in the elements that Jenkins and GitLab read: a suite for each file, a case for each printer. */

import { traceText } from '../../engine/trace/trace-text.ts';
import { withoutSecrets } from '../../knowledge/secret-spans.ts';
import { printRecord } from '../../language/printing/print-record.ts';
import { printableText } from '../../model/printable-text.ts';
import type { UnreadableFile } from '../testing/find-print-tests.ts';
import type { TestResult } from '../testing/run-print-tests.ts';
import { countResults, type TestReport } from './test-report.ts';

export function junitReport({ results, unreadable, durationSeconds }: TestReport): string {
  const suites = new Map<string, TestResult[]>();
  for (const result of results) {
    const name = result.test.file.shownPath;
    suites.set(name, [...(suites.get(name) ?? []), result]);
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'platen test', ...countsOf(results, unreadable.length), time: durationSeconds })}>`,
    ...[...suites].flatMap(([name, own]) => suiteLines(name, own)),
    ...unreadable.flatMap(unreadableLines),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteLines(name: string, results: readonly TestResult[]): string[] {
  const seconds = results.reduce((sum, { print }) => sum + (print?.result.durationSeconds ?? 0), 0);
  return [
    `  <testsuite${attributes({ name, ...countsOf(results), time: seconds })}>`,
    ...results.flatMap(caseLines),
    '  </testsuite>',
  ];
}

/** A file that nobody could read is a test that nobody could run: a report without it would look complete. */
function unreadableLines({ shownPath, failure: { message } }: UnreadableFile): string[] {
  const about = attributes({ classname: shownPath, name: 'can be read', file: shownPath, time: 0 });
  return [
    `  <testsuite${attributes({ name: shownPath, ...countsOf([], 1), time: 0 })}>`,
    `    <testcase${about}>`,
    `      <error${attributes({ message, type: 'error' })}>${text(message)}</error>`,
    '    </testcase>',
    '  </testsuite>',
  ];
}

function countsOf(results: readonly TestResult[], unreadableCount = 0) {
  const counts = countResults(results);
  return {
    tests: results.length + unreadableCount,
    failures: counts.missed,
    errors: counts.error + unreadableCount,
    skipped: counts['not-run'],
  };
}

function caseLines(result: TestResult): string[] {
  const { test, print } = result;
  const { line } = test.lines.position(test.printer.start);
  const about = attributes({
    classname: test.file.shownPath,
    name: test.printer.id,
    file: test.file.shownPath,
    line,
    time: print?.result.durationSeconds ?? 0,
  });
  const inside = contentLines(result);
  return inside.length === 0
    ? [`    <testcase${about}/>`]
    : [`    <testcase${about}>`, ...inside, '    </testcase>'];
}

function contentLines({ test, status, print, failures }: TestResult): string[] {
  if (status === 'not-run') return [`      <skipped${attributes({ message: 'The run was interrupted.' })}/>`];
  if (status === 'passed') return [];
  const name = status === 'missed' ? 'failure' : 'error';
  const message = failures.map(({ sentence }) => sentence).join(' ');
  const places = failures.map(({ place, sentence }) => {
    const { line, column } = test.lines.position(place.start);
    return `${test.file.shownPath}:${line}:${column}: ${sentence}`;
  });
  const lines = [
    `      <${name}${attributes({ message, type: status })}>${text(places.join('\n'))}</${name}>`,
  ];
  if (print) {
    const record = printRecord(print.planned, print.result, { trace: traceText(print.result.trace) });
    lines.push(`      <system-out>${text(record)}</system-out>`);
  }
  return lines;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? value : text(value)}"`)
    .join('');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Any text as XML: what XML 1.0 §2.2 has no place for, and what would turn the reading order round, shows as U+FFFD. A secret goes
 * before the escapes, behind which nobody would know it.
 */
function text(value: string): string {
  return value
    .split('\n')
    .map((line) => printableText(withoutSecrets(line)))
    .join('\n')
    .replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
