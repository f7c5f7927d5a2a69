/** A value that a directive of another program's file does not take. */
import { problemRule } from '../problem-rule.ts';
import type { RuleExamples, RuleExplanation } from '../rule.ts';

export default problemRule('directive-value-not-allowed', 'warning');

export const explanation: RuleExplanation = {
  summary: 'A value that the directive does not take.',
  why: `CUPS logs a value it does not take and goes on with the default, so the line has no effect; inside a block, and anywhere in
\`cups-files.conf\`, it refuses the whole file and does not start. Times are seconds without a unit, or with \`m\`, \`h\`, \`d\` or \`w\`;
sizes are bytes, or with \`k\`, \`m\` or \`g\`.`,
  sources: ['cupsd.conf(5)', 'CUPS scheduler/conf.c'],
};

export const examples: RuleExamples = {
  file: 'cupsd.conf',
  bad: ['LogLevel debag\n', 'Timeout 30s\n'],
  good: 'LogLevel debug\nTimeout 30\n',
};
