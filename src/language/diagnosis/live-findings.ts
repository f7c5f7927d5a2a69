/** What the rules find in a configuration that changes: an entry is analysed again when something changes that was looked at for it. */

import { movedSpan, type Shift } from '../../format/live-config.ts';
import type { ReadPart } from '../../format/live-parts.ts';
import { sectionNames } from '../../format/sections.ts';
import type { Config, Entry } from '../../model/config.ts';
import type { Finding, RelatedPlace } from '../../model/finding.ts';
import type { Settings } from '../../model/settings.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Reader, Tracker } from '../../site/recording/dependencies.ts';
import { type FollowedSite, followSite, type WholeSite } from '../../site/site.ts';
import { Comparisons, type PreparedRules, prepareRules } from './apply-rule.ts';
import { rulesOf } from './diagnose.ts';

/** Entries that made room for others, and what moved with them. */
type ExchangedEntries = Pick<ReadPart, 'exchanges' | 'shift'>;

export class LiveFindings {
  readonly #followed: FollowedSite;
  readonly #tracker: Tracker;
  readonly #rules: PreparedRules;
  readonly #comparisons = new Comparisons();
  readonly #analyses = new Map<Subject, Analysis>();
  /** The few that found something. */
  readonly #withFindings = new Set<Analysis>();
  readonly #outdated: Analysis[] = [];
  #current: Analysis | undefined;

  constructor(config: Config, settings: Settings, tracker: Tracker) {
    this.#tracker = tracker;
    this.#followed = followSite(config, tracker);
    const run = {
      site: this.site,
      settings,
      comparisons: { take: (rule: Rule, count: number): boolean => this.#compare(rule, count) },
    };
    this.#rules = prepareRules(rulesOf(config, settings), run, (finding) => this.#take(finding));
    for (const check of this.#rules.aboutFile) this.#analyse(check);
    const analyse = (entry: Entry): void => this.#analyse(entry);
    for (const section of sectionNames) config[section].forEach(analyse);
  }

  get site(): WholeSite {
    return this.#followed.site;
  }

  /** In no order. */
  all(): Finding[] {
    return [...this.#withFindings].flatMap(({ findings }) => findings);
  }

  /** Takes an edit. False where it asks for more than can be done while somebody waits: then only analysing everything helps. */
  exchange({ exchanges, shift }: ExchangedEntries, config: Config): boolean {
    const wasExceeded = this.#comparisons.isExceeded;
    for (const { removed } of exchanges) for (const entry of removed) this.#analyses.get(entry)?.invalidate();
    for (const exchange of exchanges) this.#followed.exchange(exchange, config);
    const outdated = this.#outdated.splice(0);
    for (const analysis of outdated) this.#forget(analysis);
    if (outdated.length > maxOutdated) return false;
    for (const { findings } of this.#withFindings) moveAll(findings, shift);
    const gone = new Set<Subject>(exchanges.flatMap(({ removed }) => removed));
    for (const { subject } of outdated) if (!gone.has(subject)) this.#analyse(subject);
    for (const { added } of exchanges) for (const entry of added) this.#analyse(entry);
    return !wasExceeded && !this.#comparisons.isExceeded;
  }

  #analyse(subject: Subject): void {
    const analysis = new Analysis(subject, this.#outdated);
    this.#analyses.set(subject, analysis);
    this.#current = analysis;
    this.#tracker.reader = analysis;
    if (typeof subject === 'function') subject();
    else this.#rules.aboutEntry(subject);
    this.#tracker.reader = undefined;
  }

  #forget(analysis: Analysis): void {
    this.#analyses.delete(analysis.subject);
    this.#withFindings.delete(analysis);
    for (const { rule, count } of analysis.comparisons) this.#comparisons.giveBack(rule, count);
  }

  #take(finding: Finding): void {
    const analysis = this.#current;
    if (!analysis) return;
    if (analysis.findings.length > 0) analysis.findings.push(finding);
    else {
      analysis.findings = [finding];
      this.#withFindings.add(analysis);
    }
  }

  #compare(rule: Rule, count: number): boolean {
    const analysis = this.#current;
    if (analysis) analysis.comparisons = [...analysis.comparisons, { rule, count }];
    return this.#comparisons.take(rule, count);
  }
}

/** Analysing more takes longer than anybody waits for the next letter to appear. */
const maxOutdated = 2000;

/** An entry, for all rules together, or what one rule asks about the file. */
type Subject = Entry | (() => void);

/** One look at a subject, and what was found. Most find nothing and take no room. */
class Analysis implements Reader {
  readonly subject: Subject;
  readonly #outdated: Analysis[];
  isGone = false;
  findings: Finding[] = none;
  comparisons: readonly { readonly rule: Rule; readonly count: number }[] = none;

  constructor(subject: Subject, outdated: Analysis[]) {
    this.subject = subject;
    this.#outdated = outdated;
  }

  invalidate(): void {
    this.isGone = true;
    this.#outdated.push(this);
  }
}

const none: never[] = [];

/** Findings that were given out keep their places: others may still be looking at them. Counted by hand: each keystroke asks it of every finding. */
function moveAll(findings: Finding[], shift: Shift): void {
  if (shift.by === 0) return;
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
