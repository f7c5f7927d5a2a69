/** A value that a directive of another program's file does not take. */
import type { Fix } from '../../model/finding.ts';
import type { Problem } from '../../model/problem.ts';
import { closestName, suggestOrList } from '../../site/names/closest-name.ts';
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'directive-value-not-allowed',
  severity: 'warning',
  on: 'file',
  check({ site, mayCompare, report }) {
    for (const problem of site.problems()) {
      if (problem.code !== 'directive-value-not-allowed') continue;
      const { found, expected, span, note, severity } = problem;
      const closest = found !== '' && mayCompare(expected.length) ? closestName(found, expected) : undefined;
      const message =
        found === ''
          ? `A value is missing: ${expected.join(', ')}.`
          : `"${found.slice(0, 60)}" is no value for it. ${expectation(closest, expected)}`;
      report({
        span,
        message: note ? `${message} ${note}` : message,
        ...(severity ? { severity } : {}),
        fixes: valueFix(problem, closest),
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A value that the directive does not take.',
  why: `CUPS logs a value it does not take and goes on with the default, so the line has no effect; inside a block, and anywhere in
\`cups-files.conf\`, it refuses the whole file and does not start. Times are seconds without a unit, or with \`m\`, \`h\`, \`d\` or \`w\`;
sizes are bytes, or with \`k\`, \`m\` or \`g\`.`,
  sources: ['cupsd.conf(5)', 'CUPS scheduler/conf.c'],
};

export const examples: RuleExamples = {
  file: 'cupsd.conf',
  bad: ['LogLevel debag\n', 'Timeout 30s\n', 'ErrorPolicy retry-jobs\n'],
  good: 'LogLevel debug\nTimeout 30\nErrorPolicy retry-job\n',
};

/** A form says itself what it is; words are listed. */
function expectation(closest: string | undefined, expected: readonly string[]): string {
  const [only] = expected;
  return expected.length === 1 && only !== undefined && /[\s,]/.test(only)
    ? `Expected ${only}.`
    : suggestOrList(closest, expected);
}

function valueFix({ path, otherForm }: Problem, value: string | undefined): Fix[] {
  if (value === undefined || otherForm === undefined || /\s/.test(value)) return [];
  return [{ title: `Write "${value}"`, safe: false, edits: [{ kind: 'set', path, value }] }];
}
