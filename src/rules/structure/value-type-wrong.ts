/** A value of the wrong JSON type, such as a number where a string belongs. */
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'value-type-wrong',
  severity: 'error',
  ownFormatOnly: true,
  on: 'file',
  check({ site, report }) {
    for (const problem of site.problems()) {
      if (problem.code !== 'value-type') continue;
      report({
        span: problem.span,
        message: `Expected ${problem.expected.join(' or ')}, but found ${problem.found}.`,
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'A value of the wrong type.',
  why: `Each property has one type: text in quotes, a number without, a list or an object. Platen ignores a value it cannot read, so
what the file says here has no effect.`,
  sources: ['docs/format.md'],
};

export const examples: RuleExamples = {
  bad: `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": 721 } }
}`,
  good: `{
  "ports": { "LPR1": { "device": "lpd://10.20.0.11/raw", "sourcePorts": "721-731" } }
}`,
};
