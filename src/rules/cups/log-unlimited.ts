/** `MaxLogSize 0`: logs that CUPS never rotates (cupsd.conf(5)). */
import { problemRule } from '../problem-rule.ts';
import type { RuleExamples, RuleExplanation } from '../rule.ts';

export default problemRule('log-unlimited', 'warning');

export const explanation: RuleExplanation = {
  summary: 'Logs that CUPS never rotates.',
  why: `\`MaxLogSize 0\` turns off CUPS's own rotation. Distributions with logrotate write it on purpose, so it is only a hint; with \`LogLevel
debug\` a busy server fills its disk in days.`,
  sources: ['cupsd.conf(5), "MaxLogSize"'],
};

export const examples: RuleExamples = {
  file: 'cupsd.conf',
  bad: ['LogLevel debug\nMaxLogSize 0\n', 'MaxLogSize 0\n'],
  good: 'LogLevel debug\nMaxLogSize 10m\n',
};
