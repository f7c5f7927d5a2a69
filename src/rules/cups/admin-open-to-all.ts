/** A CUPS server whose administration other machines reach without a password (cupsd.conf(5), scheduler/auth.c). */
import type { Edit } from '../../model/edit.ts';
import type { Fix } from '../../model/finding.ts';
import { listeningOf } from '../../site/cups-server/listening.ts';
import { accessTo, type LocationAccess } from '../../site/cups-server/location-access.ts';
import { defineFileRule, type RuleExamples, type RuleExplanation } from '../rule.ts';

export default defineFileRule({
  id: 'admin-open-to-all',
  severity: 'warning',
  acrossValues: true,
  on: 'file',
  check({ site, report }) {
    if (listeningOf(site).outward.length === 0) return;
    const webInterface = site.directives().findLast(({ name, block }) => name === 'WebInterface' && !block);
    if (/^(no|off|false|disabled|0)$/i.test(webInterface?.values[0]?.value ?? '')) return;
    const access = accessTo(site, '/admin', ['GET', 'POST']);
    if (!access || access.exposure === 'none' || access.exposure === 'machines') return;
    const { location, exposure } = access;
    const who = exposure === 'all' ? 'Every machine that reaches this server' : 'Whole networks';
    report({
      span: location.values[0] ?? location.span,
      message: `${who} can open the administration pages without a password: what they change is guarded by the policy of its operation alone.`,
      ...(exposure === 'all' ? {} : { severity: 'info' }),
      fixes: passwordFix(access),
    });
  },
});

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

/** For the pages of the administration alone: a password before "/" would stand before printing, too. */
function passwordFix({ location, lines, isOfLimit }: LocationAccess): Fix[] {
  const at = location.path[1];
  if (isOfLimit || !location.values[0]?.value.startsWith('/admin')) return [];
  const wanted: [name: string, value: string][] = [
    ['AuthType', 'Default'],
    ['Require', 'user @SYSTEM'],
  ];
  const there = (name: string) => lines.findLast((line) => line.name === name);
  const satisfy = there('Satisfy');
  // What is there is set before lines are added, which would move it.
  const sets: Edit[] = satisfy ? [{ kind: 'set', path: satisfy.path, value: 'all' }] : [];
  const adds: Edit[] = [];
  for (const [name, value] of wanted) {
    const line = there(name);
    if (line) sets.push({ kind: 'set', path: line.path, value });
    else adds.unshift({ kind: 'set', path: ['directives', at, name], value });
  }
  return [{ title: 'Ask for the password of an administrator', safe: false, edits: [...sets, ...adds] }];
}
