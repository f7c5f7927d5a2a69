/** `docs/incidents.md`: every claim of the articles beside the test that shows it, and what a run of the example comes to. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Incident, IncidentId } from '../../src/simulate/incident.ts';
import { articleLinks, incidentClaims } from '../../src/simulate/incident-claims.ts';
import { incidents } from '../../src/simulate/incidents.ts';
import { type Replay, replayIncident } from '../../src/simulate/replay.ts';
import { root } from '../root.ts';

/** The seed of the runs that the page shows. */
const seed = 1;

export async function incidentsDocs(): Promise<string> {
  const sections = await Promise.all(incidents.map(section));
  const claims = Object.values(incidentClaims).flat();
  const shown = claims.filter(({ shownBy }) => shownBy !== undefined).length;
  return `${[
    '# Incidents',
    '<!-- Generated from runs and from src/simulate/*-claims.ts: npm run update -->',
    'Platen grew from three support articles, and has learnt from more since. Each incident is found in the text, explained, replayed with jobs in virtual time, fixed, and shown to be fixed. `platen simulate --incident ID [FILE]` replays one with a file of yours, or with its example.',
    `Of ${claims.length} claims of the articles, ${shown} are shown by tests; the others stand here with the reason and a link.`,
    ...sections,
  ].join('\n\n')}\n`;
}

async function section(incident: Incident): Promise<string> {
  const claims = incidentClaims[incident.id];
  const example = `examples/incidents/${incident.id}.printers.jsonc`;
  const result = await replayIncident(readFileSync(join(root, example), 'utf8'), incident, { seed });
  if ('problem' in result) throw new Error(`${example}: ${result.problem}`);
  const shown = claims.filter(({ shownBy }) => shownBy !== undefined).length;
  return [
    `## ${incident.title}`,
    `Found by ${incident.rules.map((rule) => `[${rule}](rules.md#${rule})`).join(', ')}. Replayed from [${example}](../${example}), seed ${seed}:`,
    figures(result.replay),
    `Of ${claims.length} claims of [the article](${articleLinks[incident.id]}), ${shown} are shown by a test in \`${testOf(incident.id)}\`:`,
    table(
      ['claim', 'kind', 'shown by'],
      claims.map(({ claim, kind, shownBy, reason, note, link }) => [
        note === undefined ? claim : `${claim} *${note}*`,
        kind,
        shownBy ?? `*not shown:* ${reason ?? ''} [More](${link ?? ''})`,
      ]),
    ),
  ].join('\n\n');
}

/** The folder of each is called after what happens in it. */
const folders: Readonly<Record<IncidentId, string>> = {
  q249017: 'lpr-hang',
  q129007: 'jetdirect-resets',
  kb822553: 'cluster-loopback',
  cups1046: 'certificate-changes',
  rfc8011: 'format-refused',
};

function testOf(id: IncidentId): string {
  const path = `test/simulate/${folders[id]}/${folders[id]}-incident.test.ts`;
  if (!existsSync(join(root, path))) throw new Error(`${path} is not there`);
  return path;
}

function figures({ asWritten, fixed }: Replay): string {
  const rows = new Map<string, [string, string]>();
  const add = (name: string, column: 0 | 1, value: string): void => {
    const row = rows.get(name) ?? ['', ''];
    row[column] = value;
    rows.set(name, row);
  };
  for (const [column, run] of [asWritten, fixed?.run].entries()) {
    for (const { name, value } of run?.figures ?? []) add(name, column as 0 | 1, String(value));
    for (const [name, count] of Object.entries(run?.events ?? {}))
      add(`events ${name}`, column as 0 | 1, String(count));
  }
  const fixTitle = fixed ? `with the fix: ${fixed.fix.title}` : 'with the fix';
  return table(
    ['', 'as the file says', fixTitle],
    [...rows].map(([name, [left, right]]) => [name, left || '0', right || '0']),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
