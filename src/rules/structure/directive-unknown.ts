/** A line of another program's file whose directive that program does not know, with the one that was probably meant. */
import { problemRule } from '../problem-rule.ts';
import type { RuleExamples, RuleExplanation } from '../rule.ts';

export default problemRule('directive-unknown', 'warning');

export const explanation: RuleExplanation = {
  summary: 'A directive that the program does not know.',
  why: `Most programs log a line they do not know and go on without it, so what it was meant to set keeps its default; inside a block,
and anywhere in \`cups-files.conf\`, CUPS refuses the whole file and does not start.`,
  sources: ['cupsd.conf(5)', 'CUPS scheduler/conf.c'],
};

export const examples: RuleExamples = {
  file: 'cupsd.conf',
  bad: ['LogLvel debug\n', '<Location />\n  Order allow,deny\n  Alow @LOCAL\n</Location>\n'],
  good: 'LogLevel debug\n',
};
