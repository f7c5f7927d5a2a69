/** What an article behind an incident says, as Markdown: so that everything that can be replayed can be explained, too. */
import { win32splHotfix } from '../knowledge/windows/win32spl-hotfix.ts';
import { explain } from '../language/hover/explanation.ts';
import type { Incident, IncidentId } from './incident.ts';
import type { IncidentClaim } from './incident-claim.ts';
import { articleLinks, incidentClaims } from './incident-claims.ts';
import { findIncident, incidents } from './incidents.ts';

/** @param subject a rule's id, an event, or an article: `q249017`, `Q249017`, `KB 822553`, `CUPS #1046`; undefined where there is no such thing */
export function explainSubject(subject: string): string | undefined {
  // The article before the event: no event has six digits.
  const incident = findIncident(articleId(subject) ?? '');
  return incident ? explainIncident(incident) : explain(subject);
}

function articleId(subject: string): string | undefined {
  const [, number] = /^(?:kb|q)?\s*(\d{6})$/i.exec(subject.trim()) ?? [];
  const [, where = '', issue] = /^(cups|rfc)\s*#?(\d{1,6})$/i.exec(subject.trim()) ?? [];
  const named = issue === undefined ? number : `${where.toLowerCase()}${issue}`;
  return named === undefined ? undefined : incidents.find(({ id }) => id.endsWith(named))?.id;
}

const kinds: readonly [IncidentClaim['kind'], string][] = [
  ['symptom', 'Symptoms'],
  ['cause', 'Cause'],
  ['condition', 'When it happens'],
  ['resolution', 'What to do'],
  ['background', 'Background'],
];

function explainIncident({ id, title, rules }: Incident): string {
  const claims = incidentClaims[id];
  const sections = kinds.flatMap(([kind, heading]) => {
    const lines = claims.filter((claim) => claim.kind === kind).map(claimLine);
    return lines.length > 0 ? [`## ${heading}\n\n${lines.join('\n')}`] : [];
  });
  return [
    `# ${title}`,
    `Found by ${rules.map((rule) => `\`${rule}\``).join(', ')}. Replayed by \`platen simulate --incident ${id} [FILE]\`.`,
    ...sections,
    ...filesOf(id),
    `Source: ${articleLinks[id]}`,
  ].join('\n\n');
}

function claimLine({ claim, note, link }: IncidentClaim): string {
  return [`- ${claim}`, ...(note === undefined ? [] : [note]), ...(link === undefined ? [] : [link])].join(
    ' ',
  );
}

function filesOf(id: IncidentId): string[] {
  if (id !== 'kb822553') return [];
  const rows = win32splHotfix.map(
    ({ platform, name, version, byteCount, modifiedAt }) =>
      `| ${platform} | ${name} | ${version} | ${byteCount.toLocaleString('en')} bytes | ${modifiedAt.replace('T', ' ').replace('Z', ' UTC')} |`,
  );
  return [
    `## Files of the hotfix\n\nThe server runs the new file after a restart.\n\n| Windows Server 2003 | file | version | size | date |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`,
  ];
}
