/** A property that the format does not have, with the one that was probably meant. */
import type { Fix } from '../../model/finding.ts';
import type { Problem } from '../../model/problem.ts';
import { closestName, didYouMean } from '../../site/names/closest-name.ts';
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'property-unknown',
  severity: 'warning',
  ownFormatOnly: true,
  on: 'file',
  check({ site, report }) {
    for (const problem of site.problems()) {
      if (problem.code !== 'property-unknown') continue;
      report({
        span: problem.span,
        message: `There is no property "${problem.found.slice(0, 60)}" here. ${didYouMean(problem.found, problem.expected)}`,
        fixes: renameFix(problem),
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A property that the format does not have.',
  why: `Platen ignores properties it does not know, so a misspelt one has no effect: what it was meant to say
is unknown, and every rule that needs it stays silent.`,
  sources: ['docs/format.md'],
};

export const examples: RuleExamples = {
  bad: `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sorcePorts": "rfc1179" } }
}`,
  good: `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "rfc1179" } }
}`,
};

function renameFix(problem: Problem): Fix[] {
  const to = closestName(problem.found, problem.expected);
  if (to === undefined) return [];
  return [{ title: `Rename to "${to}"`, safe: false, edits: [{ kind: 'rename', path: problem.path, to }] }];
}
