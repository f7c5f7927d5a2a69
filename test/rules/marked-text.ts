/** Configurations with their findings drawn in: a line of `^^^ severity rule` under the range each finding must have. */
import { strict as assert } from 'node:assert';
import { DEFAULT_MAX_FINDINGS, diagnose } from '../../src/language/diagnosis/diagnose.ts';
import { indexLines } from '../../src/language/line-index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { ruleExamples } from '../../src/rules/rule-explanations.ts';
import { exampleFormat } from '../interchange/example-format.ts';
import { expectCounts, expectDetails, expectForeignDetails } from './finding-details.ts';

export interface MarkedText {
  /** Without the marks. */
  readonly text: string;
  /** `3:12-21 error rule-id`, in the order of the text. */
  readonly findings: readonly string[];
}

const mark = /^( *)(\^+) ((?:error|warning|info|hint) [a-z0-9-]+)$/;

export function readMarkedText(marked: string): MarkedText {
  const lines: string[] = [];
  const findings: string[] = [];
  for (const line of marked.split('\n')) {
    const match = mark.exec(line);
    if (!match) {
      lines.push(line);
      continue;
    }
    const start = (match[1]?.length ?? 0) + 1;
    findings.push(`${lines.length}:${start}-${start + (match[2]?.length ?? 0)} ${match[3]}`);
  }
  return { text: lines.join('\n'), findings };
}

/**
 * The text has exactly the findings drawn in it.
 * @param file the name of a file of another program, where it is one
 */
export function expectFindings(
  marked: string,
  settings: Settings = defaultSettings,
  file?: string,
): readonly Finding[] {
  const { text, findings } = readMarkedText(marked);
  const found = diagnose(text, settings, DEFAULT_MAX_FINDINGS, exampleFormat(file, text)).findings;
  assert.deepEqual(describeFindings(text, found), [...findings].sort(byPlace));
  return found;
}

/**
 * One test for each case, its name and the marked text, in the suite that is called after its rule.
 * @param file the name of a file of another program, where the cases are such files
 */
export function itReports(cases: Readonly<Record<string, string>>, file?: string): void {
  for (const [name, marked] of Object.entries(cases))
    it(name, function () {
      const findings = expectFindings(marked, defaultSettings, file);
      const expect = file === undefined ? expectDetails : expectForeignDetails;
      expect(this.test?.parent?.fullTitle() ?? '', name, readMarkedText(marked).text, findings);
    });
  it('its examples', function () {
    const rule = this.test?.parent?.fullTitle() ?? '';
    const { bad = [], good = [], file } = ruleExamples.get(rule) ?? {};
    for (const [index, text] of [...bad, ...good].entries()) {
      const { findings } = diagnose(text, defaultSettings, DEFAULT_MAX_FINDINGS, exampleFormat(file, text));
      assert.deepEqual(
        findings.map((finding) => finding.rule),
        index < bad.length ? [rule] : [],
      );
      if (file !== undefined) continue;
      expectDetails(rule, `example ${index + 1}`, text, findings);
      // Lists of hundreds of entries show nothing more, and take their time.
      if (text.length < 2000) expectCounts(rule, `values of example ${index + 1}`, text);
    }
  });
}

export function describeFindings(text: string, findings: readonly Finding[]): string[] {
  const lines = indexLines(text);
  return findings
    .map(({ span, severity, rule }) => {
      const { start, end } = lines.range(span);
      const last = start.line === end.line ? `${end.column}` : `${end.line}:${end.column}`;
      return `${start.line}:${start.column}-${last} ${severity} ${rule}`;
    })
    .sort(byPlace);
}

function byPlace(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
