/** An entry without a name. */
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'key-empty',
  severity: 'error',
  ownFormatOnly: true,
  on: 'file',
  check({ site, report }) {
    for (const problem of site.problems()) {
      if (problem.code !== 'key-empty') continue;
      report({
        span: problem.span,
        message: `The name ${problem.found === '' ? 'is empty' : 'holds nothing but blanks'}. Give the entry one.`,
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'An entry whose name is empty.',
  why: `Keys are the ids by which ports, printers and devices refer to each other, and the names people see.`,
  sources: ['docs/format.md'],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "": {} }
}`,
  good: `{
  "servers": { "PRINT01": {} }
}`,
};
