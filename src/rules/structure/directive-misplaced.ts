/** A line of another program's file that belongs into another file or block. */
import { problemRule } from '../problem-rule.ts';
import type { RuleExamples, RuleExplanation } from '../rule.ts';

export default problemRule('directive-misplaced', 'warning');

export const explanation: RuleExplanation = {
  summary: 'A directive in a file or block where it does not belong.',
  why: `The program knows it, but not here, and passes the line over or refuses the file. CUPS 1.6 moved files, folders and users from
\`cupsd.conf\` to \`cups-files.conf\`; rules of access stand in \`<Location>\`, and \`<Limit>\` of operations in \`<Policy>\`.`,
  sources: ['cupsd.conf(5)', 'cups-files.conf(5)', 'CUPS scheduler/conf.c'],
};

export const examples: RuleExamples = {
  file: 'cupsd.conf',
  bad: ['SystemGroup lpadmin\n', '<Location />\n  Order allow,deny\n  LogLevel debug\n</Location>\n'],
  good: 'LogLevel debug\n<Location />\n  Order allow,deny\n</Location>\n',
};
