/** A format version that this Platen does not know. */
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'version-unknown',
  severity: 'error',
  ownFormatOnly: true,
  on: 'file',
  check({ site, report }) {
    for (const problem of site.problems()) {
      if (problem.code !== 'version-unknown') continue;
      report({
        span: problem.span,
        message: `This Platen reads version ${problem.expected[0]} of the format, not ${problem.found}.`,
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A format version that this Platen does not read.',
  why: `The version says how the rest is to be read. This Platen reads version 1; a file that says another may mean something else by
the same words, so nothing more is reported about it and nothing is printed from it.`,
  sources: ['docs/format.md'],
};

export const examples: RuleExamples = {
  bad: `{
  "version": 2
}`,
  good: `{
  "version": 1
}`,
};
