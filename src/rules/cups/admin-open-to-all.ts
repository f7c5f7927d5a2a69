/** A CUPS server whose administration other machines reach without a password (cupsd.conf(5), scheduler/auth.c). */
import { problemRule } from '../problem-rule.ts';
import type { RuleExamples, RuleExplanation } from '../rule.ts';

export default problemRule('admin-open-to-all', 'warning');

export const explanation: RuleExplanation = {
  summary: 'A CUPS server whose administration other machines reach without a password.',
  why: `\`<Location /admin>\`, or \`<Location />\` where it is missing, says who reaches the administration pages and operations. Without
\`AuthType\` and \`Require\`, an \`Allow\` for other machines lets anybody there look at the server's settings and queues, and nothing but
\`<Policy>\` stands before adding or deleting printers. Ask for a password of the administrators (\`AuthType Default\`, \`Require user
@SYSTEM\`), or listen on localhost alone.`,
  sources: [
    'cupsd.conf(5)',
    'CUPS scheduler/auth.c',
    'CVE-2023-32360, where a default without authentication let documents out',
  ],
};

export const examples: RuleExamples = {
  file: 'cupsd.conf',
  bad: [
    `Port 631
<Location />
  Order allow,deny
  Allow @LOCAL
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
`,
    'Listen *:631\n<Location />\n  Order deny,allow\n</Location>\n',
  ],
  good: [
    `Port 631
<Location />
  Order allow,deny
  Allow @LOCAL
</Location>
<Location /admin>
  AuthType Default
  Require user @SYSTEM
  Order allow,deny
  Allow @LOCAL
</Location>
`,
    'Listen localhost:631\n<Location /admin>\n  Order deny,allow\n</Location>\n',
  ],
};
