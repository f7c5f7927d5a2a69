/** Replays an incident with the objects of a configuration: as it is written, then with the fix of its finding applied. */
import { editText } from '../format/edit/edit-text.ts';
import { readConfig } from '../format/read-config.ts';
import { diagnose } from '../language/diagnosis/diagnose.ts';
import type { Entry } from '../model/config.ts';
import type { Finding, Fix } from '../model/finding.ts';
import { defaultSettings } from '../model/settings.ts';
import { createSite, type WholeSite } from '../site/site.ts';
import type { Assumption, Incident, IncidentRun, OpenFact, RunOptions } from './incident.ts';

export interface Replay {
  readonly incident: Incident;
  /** The object of the file that it was run with. */
  readonly subject: string;
  /** What the rules of the incident say of it; undefined where they find nothing wrong: others may. */
  readonly finding: Finding | undefined;
  readonly asWritten: IncidentRun;
  /** Undefined where there is no finding with a fix, and nothing else that a person does about it. */
  readonly fixed: { readonly fix: Pick<Fix, 'title' | 'safe'>; readonly run: IncidentRun } | undefined;
  /** Where the file leaves open what the outcome depends on: the runs under each assumption. The two above are those of the first. */
  readonly open: { readonly fact: string; readonly cases: readonly ReplayCase[] } | undefined;
}

export interface ReplayCase {
  readonly assumption: Assumption;
  readonly asWritten: IncidentRun;
  /** Undefined where `Replay.fixed` is. */
  readonly fixed: IncidentRun | undefined;
}

export type ReplayResult = { readonly replay: Replay } | { readonly problem: string };

export interface ReplayOptions extends RunOptions {
  /** An object of the file; without it, the first that shows the problem. */
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
  const { title, needs } = incident;
  if (subject === undefined)
    return { problem: `"${title}" needs ${needs} to be replayed with, and the file has none.` };
  if (!subjects.includes(subject)) {
    const known =
      subjects.length === 0
        ? `It needs ${needs}, and the file has none.`
        : `It can be replayed with ${subjects.slice(0, 10).join(', ')}.`;
    return { problem: `"${title}" cannot be replayed with "${subject}". ${known}` };
  }
  const finding = findingOf(site, findings, { incident, subject });
  const [fix] = finding ? [...finding.fixes].sort((a, b) => Number(b.safe) - Number(a.safe)) : [];
  const fixedSite = fix && createSite(readConfig(editText(text, fix.edits)));
  // What the file may leave open as it is can decide whether the fix helps.
  const open = incident.openFact?.(site, subject) ?? (fixedSite && incident.openFact?.(fixedSite, subject));
  const remedy = fix ? undefined : incident.remedy?.();
  const run = async (assumption: Assumption | undefined) => {
    const assuming = { ...options, assumption: assumption?.id };
    const asWritten = await incident.run(site, subject, assuming);
    if (remedy !== undefined)
      return { asWritten, fixed: await incident.run(site, subject, { ...assuming, isRemedied: true }) };
    return { asWritten, fixed: fixedSite && (await incident.run(fixedSite, subject, assuming)) };
  };
  const fixOrRemedy = fix ?? (remedy === undefined ? undefined : { title: remedy, safe: false });
  const cases = open && (await runAll(open, run));
  const { asWritten, fixed } = cases?.[0] ?? (await run(undefined));
  return {
    replay: {
      ...{ incident, subject, finding, asWritten },
      fixed: fixOrRemedy && fixed && { fix: fixOrRemedy, run: fixed },
      open: open && cases && { fact: open.fact, cases },
    },
  };
}

async function runAll(
  { assumptions }: OpenFact,
  run: (assumption: Assumption) => Promise<Omit<ReplayCase, 'assumption'>>,
): Promise<ReplayCase[]> {
  const cases: ReplayCase[] = [];
  for (const assumption of assumptions) cases.push({ assumption, ...(await run(assumption)) });
  return cases;
}

/**
 * The finding of one of the incident's rules that stands on the subject, or on the device of a port. Findings about a cluster or a server stand on the
 * connections to it: for these, the first of the file.
 */
function findingOf(
  site: WholeSite,
  findings: readonly Finding[],
  { incident, subject }: { incident: Incident; subject: string },
): Finding | undefined {
  const own = findings.filter(({ rule }) => incident.rules.includes(rule));
  const related = findings.filter(({ rule }) => incident.relatedRules?.includes(rule));
  const { ports, connections, printers } = site.config;
  const port = ports.get(subject);
  const device = port && site.device(port)?.holder;
  const entries: Entry[] = [port, connections.get(subject), printers.get(subject), device].flatMap(
    (entry) => entry ?? [],
  );
  if (entries.length === 0) return own.find(({ fixes }) => fixes.length > 0) ?? own[0];
  const isOn = (entry: Entry, { span }: Finding): boolean =>
    span.start >= entry.start && span.start <= entry.start + entry.end;
  const onSubject = [...own, ...related].filter((finding) => entries.some((entry) => isOn(entry, finding)));
  return onSubject.find(({ fixes }) => fixes.length > 0) ?? onSubject[0];
}
