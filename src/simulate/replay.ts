/** Replays an incident with the objects of a configuration: as it is written, then with the fix of its finding applied. */
import { editText } from '../format/edit-text.ts';
import { readConfig } from '../format/read-config.ts';
import { diagnose } from '../language/diagnose.ts';
import type { Config, Entry } from '../model/config.ts';
import type { Finding, Fix } from '../model/finding.ts';
import { defaultSettings } from '../model/settings.ts';
import { createSite } from '../site/site.ts';
import type { Incident, IncidentRun, RunOptions } from './incident.ts';

export interface Replay {
  readonly incident: Incident;
  /** The object of the file that it was run with. */
  readonly subject: string;
  /** What the rules of the incident say of it; undefined where they find nothing wrong: others may. */
  readonly finding: Finding | undefined;
  readonly asWritten: IncidentRun;
  /** Undefined where there is no finding with a fix. */
  readonly fixed: { readonly fix: Fix; readonly run: IncidentRun } | undefined;
}

export type ReplayResult = { readonly replay: Replay } | { readonly problem: string };

export interface ReplayOptions extends RunOptions {
  /** An object of the file; without it, the first that shows the trouble. */
  readonly subject?: string | undefined;
}

export async function replayIncident(
  text: string,
  incident: Incident,
  options: ReplayOptions,
): Promise<ReplayResult> {
  const { config, findings } = diagnose(text, defaultSettings, Number.MAX_SAFE_INTEGER);
  const site = createSite(config);
  const subjects = incident.subjects(site);
  const subject = options.subject ?? subjects[0];
  if (subject === undefined)
    return { problem: `The file has nothing that ${incident.title} could be replayed with.` };
  if (!subjects.includes(subject)) {
    const known =
      subjects.length === 0
        ? 'It has nothing to replay it with.'
        : `It can be replayed with ${subjects.slice(0, 10).join(', ')}.`;
    return { problem: `${incident.title} cannot be replayed with "${subject}". ${known}` };
  }
  const asWritten = await incident.run(site, subject, options);
  const finding = findingOf(config, findings, { incident, subject });
  const [fix] = finding ? [...finding.fixes].sort((a, b) => Number(b.safe) - Number(a.safe)) : [];
  if (!fix) return { replay: { incident, subject, finding, asWritten, fixed: undefined } };
  const run = await incident.run(createSite(readConfig(editText(text, fix.edits))), subject, options);
  return { replay: { incident, subject, finding, asWritten, fixed: { fix, run } } };
}

/**
 * The finding of one of the incident's rules that stands on the subject. Findings about a cluster or a server stand on the
 * connections to it: for these, the first of the file.
 */
function findingOf(
  config: Config,
  findings: readonly Finding[],
  { incident, subject }: { incident: Incident; subject: string },
): Finding | undefined {
  const own = findings.filter(({ rule }) => incident.rules.includes(rule));
  const entries = [config.ports, config.connections, config.printers].flatMap(
    (section: ReadonlyMap<string, Entry>) => section.get(subject) ?? [],
  );
  if (entries.length === 0) return own.find(({ fixes }) => fixes.length > 0) ?? own[0];
  const isOn = (entry: Entry, { span }: Finding): boolean =>
    span.start >= entry.start && span.start <= entry.start + entry.end;
  const onSubject = own.filter((finding) => entries.some((entry) => isOn(entry, finding)));
  return onSubject.find(({ fixes }) => fixes.length > 0) ?? onSubject[0];
}
