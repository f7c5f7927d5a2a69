/** Text that is not JSONC: reported where reading stumbled, with what was expected there. */
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'syntax-invalid',
  severity: 'error',
  always: true,
  on: 'file',
  check({ site, report }) {
    for (const problem of site.problems()) {
      if (problem.code !== 'syntax') continue;
      report({
        span: problem.span,
        message: `Expected ${problem.expected.join(' or ')}, but found ${quote(problem.found)}.`,
        related: problem.related ? [{ span: problem.related, message: 'It opens here.' }] : [],
      });
    }
  },
});

export const explanation: RuleExplanation = {
  summary: 'Text that cannot be read as JSON with comments.',
  why: `The file is JSON with comments and trailing commas: property names and strings in double quotes, a comma between
properties, every brace closed, and a backslash written twice (\`"\\\\\\\\PRINT01\\\\ACCT"\`, or \`"//PRINT01/ACCT"\`). While a brace or
bracket is unclosed Platen reports nothing that looks across the file, because things may not stand where they seem to.`,
  sources: ['RFC 8259, with comments and trailing commas'],
};

export const examples: RuleExamples = {
  bad: `{
  "version": 1
  "printers": {}
}`,
  good: `{
  "version": 1, // comments and trailing commas are fine
  "printers": {},
}`,
};

function quote(found: string): string {
  // A string is quoted already.
  return /^(the end|a comment|an empty|")/.test(found) ? found : `"${found}"`;
}
