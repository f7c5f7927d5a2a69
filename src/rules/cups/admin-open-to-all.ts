/** A CUPS server whose administration other machines reach without a password (cupsd.conf(5), scheduler/auth.c). */
import { problemRule } from '../problem-rule.ts';
import type { RuleExamples, RuleExplanation } from '../rule.ts';

export default problemRule('admin-open-to-all', 'warning');

export const explanation: RuleExplanation = {
  summary: 'A CUPS server whose administration other machines reach without a password.',
  why: `\`<Location /admin>\`, or \`<Location />\` where it is missing, says who reaches the administration. Without \`AuthType\` and \`Require\`
nothing but \`<Policy>\` stands before adding or deleting printers. Ask for a password, or listen on localhost alone.`,
  sources: [
    'cupsd.conf(5)',
    'CUPS scheduler/auth.c',
    'CVE-2023-32360, where a default without authentication let documents out',
  ],
};

export const examples: RuleExamples = {
  file: 'cupsd.conf',
  bad: ['Port 631\n<Location /admin>\n  Order allow,deny\n  Allow all\n</Location>\n'],
  good: 'Port 631\n<Location /admin>\n  AuthType Default\n  Require user @SYSTEM\n</Location>\n',
};
