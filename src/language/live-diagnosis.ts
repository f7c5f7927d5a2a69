/** All findings of a text that is being edited: after an edit only the rules whose ground moved speak again. The same findings as `diagnose`. */
import type { TextChange } from '../format/chunked-text.ts';
import { LiveConfig, movedSpan, type RereadEntries, type Shift } from '../format/live-config.ts';
import { type PlacedConfig, readPlacedConfig } from '../format/read-config.ts';
import type { Entry, SectionName } from '../model/config.ts';
import type { Finding, RelatedPlace } from '../model/finding.ts';
import type { Settings } from '../model/settings.ts';
import type { Span } from '../model/span.ts';
import { rules } from '../rules/index.ts';
import { type EntryRule, type Rule, sectionsOf } from '../rules/rule.ts';
import { affectedBy } from '../site/affected-entries.ts';
import { changedProperties } from '../site/changed-properties.ts';
import { createSite, type Site } from '../site/site.ts';
import { applies, applyRules, applyToEntries, type RuleRun } from './apply-rule.ts';
import { conclude, DEFAULT_MAX_FINDINGS, type Diagnosis, diagnoseConfig, unusedRule } from './diagnose.ts';
import { type FollowedText, followReading } from './reading.ts';

export interface LiveDiagnosis extends FollowedText {
  /**
   * The findings after these edits, each in offsets of the text that the one before it left. Undefined where only reading
   * the whole text can tell, as after most that break the syntax: `settle` does that when there is time.
   * Places in configs and findings that were given out before are no longer right.
   */
  edit(changes: readonly TextChange[]): Diagnosis | undefined;
  /** The findings of the text as it is; reads all of it if the last edit asked for that. */
  settle(): Diagnosis;
  /** The same, however many there are. Undefined while the syntax is broken, or before `settle` has read what the last edit asked for. */
  allFindings(): readonly Finding[] | undefined;
}

/** Nothing runs by itself: the text is judged when it is opened, by `edit` and by `settle`. */
export function openDiagnosis(
  text: string,
  settings: Settings,
  maxFindings = DEFAULT_MAX_FINDINGS,
): LiveDiagnosis {
  const live = new LiveConfig(text);
  // Of the last text without a syntax error: what edits are applied to.
  let site: Site | undefined;
  let kept: ReadonlyMap<Rule, KeptFindings> = new Map();
  // Of the text as it is, where all of it was read.
  let whole: WholeReading | undefined;
  let diagnosis: Diagnosis | undefined = judgeText();

  const diagnosed: LiveDiagnosis = {
    get text() {
      return live.text;
    },
    get length() {
      return live.length;
    },
    get site() {
      return judgedSite() ?? readWhole().site;
    },
    edit(changes) {
      const reread = live.edit(changes);
      diagnosis = undefined;
      whole = undefined;
      followReading(diagnosed);
      if (!reread || !site) return undefined;
      site = exchange(reread, site);
      diagnosis = concluded(site, maxFindings);
      return diagnosis;
    },
    settle() {
      diagnosis ??= judgeText();
      return diagnosis;
    },
    allFindings() {
      const judged = judgedSite();
      return judged && concluded(judged, Number.MAX_SAFE_INTEGER).findings;
    },
  };
  followReading(diagnosed);
  return diagnosed;

  /** Reads and judges everything; a broken text is judged apart, and what is known from before it broke stays. */
  function judgeText(): Diagnosis {
    const read = readWhole();
    const { config } = read.placed;
    live.adopt(read.placed);
    if (live.good !== config) {
      if (!live.good) site = undefined;
      return diagnoseConfig(config, settings, maxFindings);
    }
    site = read.site;
    kept = judgeAll(site, settings);
    return concluded(site, maxFindings);
  }

  /** Of the text as it is, if all rules have judged it. */
  function judgedSite(): Site | undefined {
    return site?.config === diagnosis?.config ? site : undefined;
  }

  function readWhole(): WholeReading {
    if (!whole) {
      const placed = readPlacedConfig(live.text);
      whole = { placed, site: createSite(placed.config) };
    }
    return whole;
  }

  function concluded(of: Site, limit: number): Diagnosis {
    const found: Finding[] = [];
    for (const findings of kept.values()) findings.collect(found);
    return conclude(of, found, settings, limit);
  }

  function exchange(reread: RereadEntries, before: Site): Site {
    const { section, removed, added, shift } = reread;
    const affectedBefore = affectedBy(before, removed);
    const after = before.after({ section, removed, added }, live.commit());
    const affectedAfter = affectedBy(after, added);
    const exchanged: Exchange = {
      removed,
      added,
      affected: affectedBefore && affectedAfter && [...new Set([...affectedBefore, ...affectedAfter])],
      changed: changedProperties(section, removed, added),
      region: { start: reread.from, end: shift.from },
    };
    const run: RuleRun = { site: after, settings, unusedIgnores: [] };
    for (const [rule, findings] of kept) {
      const isHere = findings.touch(exchanged.region);
      findings.move(shift);
      if (!isHere && isBlindTo(rule, exchanged.changed)) continue;
      judgeAgain(rule, findings, isHere ? { ...exchanged, changed: anything } : exchanged, run);
    }
    return after;
  }
}

interface WholeReading {
  readonly placed: PlacedConfig;
  readonly site: Site;
}

interface Exchange {
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
  /** What looks at the exchanged entries from nearby; undefined where it could be anything. */
  readonly affected: readonly Entry[] | undefined;
  /** The properties that are not as they were. */
  readonly changed: Pick<ReadonlySet<string>, 'has'>;
  /** What was read again, in the text as it was. */
  readonly region: Span;
}

function judgeAll(site: Site, settings: Settings): Map<Rule, KeptFindings> {
  const asked = rules.filter((rule) => rule !== unusedRule && applies(rule, site.config, settings));
  const kept = new Map(asked.map((rule) => [rule, new KeptFindings()]));
  applyRules(asked, { site, settings, unusedIgnores: [] }, (finding, rule, entry) =>
    kept.get(rule)?.add(finding, entry),
  );
  return kept;
}

function judgeWhole(rule: Rule, findings: KeptFindings, run: RuleRun): void {
  findings.clear();
  applyRules([rule], run, (finding, _, entry) => findings.add(finding, entry));
}

/** Stands for every property there is: a finding that points into an entry that was read again must be made anew. */
const anything = { has: () => true };

/** Whether nothing that the rule looks at has changed: then what it found stays, but for its place. */
function isBlindTo({ reads, on }: Rule, changed: Exchange['changed']): boolean {
  // A rule that looks at entries reads all of its own.
  return on === 'file' && reads !== undefined && !reads.some((name) => changed.has(name));
}

function judgeAgain(rule: Rule, findings: KeptFindings, exchanged: Exchange, run: RuleRun): void {
  const near = rule.on === 'file' ? undefined : nearEntries(rule, findings, exchanged);
  if (!near) {
    judgeWhole(rule, findings, run);
    return;
  }
  for (const entry of exchanged.removed) findings.ofEntries.delete(entry);
  const { config } = run.site;
  const sections = sectionsOf(rule);
  const isAsked = (entry: Entry): boolean =>
    sections.includes(entry.section) && config[entry.section].get(entry.id) === entry;
  judgeEntries(rule, findings, near.filter(isAsked), run);
}

/** The entries about which the rule must be asked again; undefined for all. */
function nearEntries(
  rule: EntryRule,
  findings: KeptFindings,
  { added, affected, changed }: Exchange,
): readonly Entry[] | undefined {
  const { reads, tells } = rule;
  if (reads === 'itself') return added;
  if (reads === 'neighbours') {
    if (!affected || !sectionsOf(rule).every((section) => nearSections.has(section))) return undefined;
    return tells?.some((name) => changed.has(name))
      ? [...new Set([...affected, ...findings.ofEntries.keys()])]
      : affected;
  }
  return reads === undefined || reads.some((name) => changed.has(name)) ? undefined : added;
}

/** The sections whose entries have neighbours; those of the others are few, or look far. */
const nearSections: ReadonlySet<SectionName> = new Set(['clusters', 'devices', 'ports', 'printers']);

function judgeEntries(rule: Rule, findings: KeptFindings, entries: Iterable<Entry>, run: RuleRun): void {
  applyToEntries(rule, entries, run, (entry, found) => {
    if (found.length > 0) findings.ofEntries.set(entry, found);
    else findings.ofEntries.delete(entry);
  });
}

/** What one rule has found, by entry: most entries have nothing and take no room. */
class KeptFindings {
  ofFile: Finding[] = [];
  readonly ofEntries = new Map<Entry, Finding[]>();

  add(finding: Finding, entry: Entry | undefined): void {
    const found = entry ? this.ofEntries.get(entry) : this.ofFile;
    if (found) found.push(finding);
    else if (entry) this.ofEntries.set(entry, [finding]);
  }

  clear(): void {
    this.ofFile = [];
    this.ofEntries.clear();
  }

  /** In no order. */
  collect(into: Finding[]): void {
    for (const finding of this.ofFile) into.push(finding);
    for (const findings of this.ofEntries.values()) for (const finding of findings) into.push(finding);
  }

  /** Whether any of them stands in the region, or points there. */
  touch(region: Span): boolean {
    const isTouched = (finding: Finding): boolean => touches(finding, region);
    for (const found of this.ofEntries.values()) if (found.some(isTouched)) return true;
    return this.ofFile.some(isTouched);
  }

  move(shift: Shift): void {
    if (shift.by === 0) return;
    moveAll(this.ofFile, shift);
    for (const findings of this.ofEntries.values()) moveAll(findings, shift);
  }
}

/** Whether it stands in the region, or points there. Counted by hand, as below: each keystroke asks it of every finding. */
function touches({ span, related }: Finding, region: Span): boolean {
  if (overlap(span, region)) return true;
  for (let index = 0; index < related.length; index += 1)
    if (overlap((related[index] as RelatedPlace).span, region)) return true;
  return false;
}

function overlap(span: Span, region: Span): boolean {
  return span.start < region.end && span.end > region.start;
}

/** Findings that were given out keep their places: others may still be looking at them. */
function moveAll(findings: Finding[], shift: Shift): void {
  for (let index = 0; index < findings.length; index += 1) {
    const finding = findings[index] as Finding;
    if (reaches(finding, shift.from)) findings[index] = moved(finding, shift);
  }
}

/** Whether any of its places ends at the offset or after it. */
function reaches({ span, related }: Finding, offset: number): boolean {
  if (span.end >= offset) return true;
  for (let index = 0; index < related.length; index += 1)
    if ((related[index] as RelatedPlace).span.end >= offset) return true;
  return false;
}

function moved(finding: Finding, shift: Shift): Finding {
  return {
    ...finding,
    span: movedSpan(finding.span, shift),
    related: finding.related.map(({ span, message }) => ({ span: movedSpan(span, shift), message })),
  };
}
