/** The same key twice in one object. */
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'key-duplicate',
  severity: 'error',
  ownFormatOnly: true,
  on: 'file',
  check({ site, report }) {
    for (const problem of site.problems()) {
      if (problem.code !== 'key-duplicate') continue;
      report({
        span: problem.span,
        message: `"${problem.found}" is repeated here; only the last one counts.`,
        related: problem.related ? [{ span: problem.related, message: 'The first one.' }] : [],
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'The same key twice in one object.',
  why: `Ids are unique in a file. Of two equal keys the last one counts and the first is lost without a word.`,
  sources: ['RFC 8259 §4'],
};

export const examples: RuleExamples = {
  bad: `{
  "servers": { "PRINT01": {}, "PRINT01": { "system": "windows-2000" } }
}`,
  good: `{
  "servers": { "PRINT01": {}, "PRINT02": { "system": "windows-2000" } }
}`,
};
