/** A value outside the words or numbers that its property knows. */
import type { Fix } from '../../model/finding.ts';
import type { Problem } from '../../model/problem.ts';
import { closestSystem, didYouMeanSystem } from '../../site/names/closest-system.ts';
import { closestWord, didYouMeanWord } from '../../site/names/closest-word.ts';
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'value-not-allowed',
  severity: 'error',
  ownFormatOnly: true,
  on: 'file',
  check({ site, report }) {
    for (const problem of site.problems()) {
      if (problem.code !== 'value-not-allowed') continue;
      report({
        span: problem.span,
        message: sentence(problem),
        fixes: wordFix(problem),
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A value that its property does not know, or a number outside its range.',
  why: `Platen ignores a value it does not know, so what the file says here has no effect.`,
  sources: ['docs/format.md'],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp9" } }
}`,
  good: `{
  "servers": { "PRINT01": { "system": "windows-nt-4.0-sp6" } }
}`,
};

function sentence(problem: Problem): string {
  const { found, expected, otherForm } = problem;
  const [only] = expected;
  if (expected.length === 1) return `${found} is not ${only}.`;
  if (expected.length === 0) return `"${found}" is not of the form ${otherForm}.`;
  if (isSystem(problem)) return `"${found}" is no system that Platen knows. ${didYouMeanSystem(found)}`;
  const known = otherForm === undefined ? expected : [...expected, otherForm];
  return `"${found}" is not allowed here. ${didYouMeanWord(found, expected, known)}`;
}

function isSystem({ path }: Problem): boolean {
  return path[0] === 'servers' && path[2] === 'system';
}

function wordFix(problem: Problem): Fix[] {
  const { found, expected } = problem;
  if (expected.length < 2) return [];
  const value = isSystem(problem) ? closestSystem(found) : closestWord(found, expected);
  if (value === undefined) return [];
  return [{ title: `Use "${value}"`, safe: false, edits: [{ kind: 'set', path: problem.path, value }] }];
}
