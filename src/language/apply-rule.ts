/** Rules over a configuration, or one over some of its entries: what they report, as findings of the severity in force. */
import { sectionNames } from '../format/fields.ts';
import { shownText } from '../knowledge/shown-text.ts';
import type { Config, Entry } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import type { Settings } from '../model/settings.ts';
import { concerns, type Rule, type RuleContext, sectionsOf, type UnusedIgnore } from '../rules/rule.ts';
import type { Site } from '../site/site.ts';

export interface RuleRun {
  readonly site: Site;
  readonly settings: Settings;
  readonly unusedIgnores: readonly UnusedIgnore[];
}

/** Whether the rule has a say about this file at all. */
export function applies(rule: Rule, config: Config, settings: Settings): boolean {
  if (rule.always) return true;
  if (settings.rules.get(rule.id)?.severity === 'off') return false;
  // A file of another version means other things by the same words.
  const isOtherVersion = config.problems.some(({ code }) => code === 'version-unknown');
  if (isOtherVersion) return rule.id === 'version-unknown';
  return !(config.structureLost && (rule.acrossValues || rule.id === 'ignore-unused'));
}

/** @param entry that the rule was asked about; undefined for a rule that looks at the file */
export type FindingSink = (finding: Finding, rule: Rule, entry: Entry | undefined) => void;

/**
 * All that the rules report, section by section. Each entry is shown to all of them before the next one is:
 * what they look up is still at hand, where a pass for each rule would fetch megabytes anew.
 */
export function applyRules(rules: readonly Rule[], run: RuleRun, take: FindingSink): void {
  const { config } = run.site;
  let entry: Entry | undefined;
  const asked = rules.map(
    (rule) =>
      new Asked(
        rule,
        contextOf(rule, run, (finding) => take(finding, rule, entry)),
      ),
  );
  for (const { rule, context } of asked) if (rule.on === 'file') rule.check(config, context);
  for (const section of sectionNames) {
    const groups = groupByProperty(asked.filter(({ rule }) => sectionsOf(rule).includes(section)));
    if (groups.length === 0) continue;
    // A loop would make an object for each of thousands of steps, a callback makes none.
    config[section].forEach((one: Entry) => {
      entry = one;
      askAll(groups, one);
    });
  }
}

/** Counted by hand: an iterator for each of a million questions would cost more than most answers. */
function askAll(groups: readonly AskedWhere[], entry: Entry): void {
  for (let place = 0; place < groups.length; place += 1) {
    const { where, asked } = groups[place] as AskedWhere;
    if (where !== undefined && entry[where] === undefined) continue;
    for (let index = 0; index < asked.length; index += 1) {
      const { check, context } = asked[index] as Asked;
      check(entry, context);
    }
  }
}

/** A rule that is asked about thousands of entries: all in one shape, whatever else a rule says of itself. */
class Asked {
  readonly rule: Rule;
  readonly context: RuleContext;
  readonly check: (entry: Entry, context: RuleContext) => void;

  constructor(rule: Rule, context: RuleContext) {
    this.rule = rule;
    this.context = context;
    this.check = rule.check as Asked['check'];
  }
}

interface AskedWhere {
  /** What must be written in an entry; undefined: nothing. */
  readonly where: keyof Entry | undefined;
  readonly asked: Asked[];
}

function groupByProperty(asked: readonly Asked[]): AskedWhere[] {
  const groups = new Map<keyof Entry | undefined, Asked[]>();
  for (const one of asked) {
    const where = one.rule.on === 'file' ? undefined : one.rule.where;
    const group = groups.get(where);
    if (group) group.push(one);
    else groups.set(where, [one]);
  }
  return [...groups].map(([where, here]) => ({ where, asked: here }));
}

/** What a rule that looks at entries finds in each of these. */
export function applyToEntries(
  rule: Rule,
  entries: Iterable<Entry>,
  run: RuleRun,
  take: (entry: Entry, found: Finding[]) => void,
): void {
  let found: Finding[] = [];
  const context = contextOf(rule, run, (finding) => found.push(finding));
  for (const entry of entries) {
    if (rule.on !== 'file' && concerns(rule, entry)) rule.check(entry as never, context);
    take(entry, found);
    if (found.length > 0) found = [];
  }
}

function contextOf(
  rule: Rule,
  { site, settings, unusedIgnores }: RuleRun,
  take: (finding: Finding) => void,
): RuleContext {
  const own = settings.rules.get(rule.id);
  let comparisonsLeft = maxComparisons;
  const configured = rule.always || own?.severity === 'off' ? undefined : own?.severity;
  return {
    site,
    unusedIgnores,
    option: (name) => own?.options.get(name) ?? rule.options?.[name]?.default ?? 0,
    mayCompare(nameCount) {
      comparisonsLeft -= nameCount;
      return comparisonsLeft >= 0;
    },
    report: ({ span, message, severity, related = [], fixes = [] }) =>
      take({
        rule: rule.id,
        severity: configured ?? severity ?? rule.severity,
        // Whatever a rule quotes: findings go to logs, reports and screens.
        message: shownText(message),
        span,
        related: related.map((place) => ({ ...place, message: shownText(place.message) })),
        fixes: fixes.map((fix) => ({ ...fix, title: shownText(fix.title) })),
      }),
  };
}

/** Of one rule in one run: enough for a site with hundreds of mistakes. */
const maxComparisons = 200_000;
