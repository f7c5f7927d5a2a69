/** Rules over a configuration, or over one entry of it: what they report, as findings of the severity in force. */
import { sectionNames } from '../../format/sections.ts';
import { shownText } from '../../knowledge/shown-text.ts';
import type { Config, Entry, SectionName } from '../../model/config.ts';
import type { Finding } from '../../model/finding.ts';
import { earliestToday, type Settings } from '../../model/settings.ts';
import {
  type Question,
  type Rule,
  type RuleContext,
  sectionsOf,
  type UnusedIgnore,
} from '../../rules/rule.ts';
import type { Site } from '../../site/site.ts';

export interface RuleRun {
  readonly site: Site;
  readonly settings: Settings;
  readonly unusedIgnores?: readonly UnusedIgnore[];
  readonly comparisons?: Pick<Comparisons, 'take'>;
}

/** Whether the rule has a say about this file at all. */
export function applies(rule: Rule, config: Config, settings: Settings): boolean {
  if (rule.ownFormatOnly && config.foreign !== undefined) return false;
  if (rule.always) return true;
  if (settings.rules.get(rule.id)?.severity === 'off') return false;
  // A file of another version means other things by the same words.
  const isOtherVersion = config.problems.some(({ code }) => code === 'version-unknown');
  if (isOtherVersion) return rule.id === 'version-unknown';
  return !(config.structureLost && (rule.acrossValues || rule.id === 'ignore-unused'));
}

/** Rules that are ready to be asked, about the file or about entries one by one. */
export interface PreparedRules {
  /** One for each rule that looks at the file. */
  readonly aboutFile: readonly (() => void)[];
  /** All that concern the entry. What they look up is still at hand for the next, where a pass for each rule would fetch megabytes anew. */
  aboutEntry(entry: Entry): void;
  /** The same for the entries of one section, one after the other. */
  aboutAll(section: SectionName, entries: Config[SectionName]): void;
}

export function prepareRules(
  rules: readonly Rule[],
  run: RuleRun,
  take: (finding: Finding) => void,
): PreparedRules {
  const completeRun = { ...run, comparisons: run.comparisons ?? new Comparisons() };
  const inContext = (rule: Rule): RuleInContext => ({ rule, context: contextOf(rule, completeRun, take) });
  // Made when first asked for: most files have entries in few sections.
  const bySection = new Map<SectionName, readonly Check[]>();
  const checksOf = (section: SectionName): readonly Check[] => {
    const known = bySection.get(section);
    if (known) return known;
    const here = rules.filter((rule) => sectionsOf(rule).includes(section)).map(inContext);
    const made = groupByCondition(here, run.site);
    bySection.set(section, made);
    return made;
  };
  return {
    aboutFile: rules.flatMap((rule) => {
      if (rule.on !== 'file') return [];
      const { context } = inContext(rule);
      return [() => rule.check(context)];
    }),
    aboutEntry: (entry) => checkAll(checksOf(entry.section), entry),
    aboutAll(section, entries) {
      if (entries.size === 0) return;
      const here = checksOf(section);
      // A loop would make an object for each of thousands of steps, a callback makes none.
      entries.forEach((entry) => {
        checkAll(here, entry);
      });
    },
  };
}

/** All that the rules report. */
export function applyRules(
  rules: readonly Rule[],
  config: Config,
  run: RuleRun,
  take: (finding: Finding) => void,
): void {
  const { aboutFile, aboutAll } = prepareRules(rules, run, take);
  for (const check of aboutFile) check();
  for (const section of sectionNames) aboutAll(section, config[section]);
}

/**
 * Counted by hand: an iterator for each of a million questions would cost more than most answers. It looks into no entry: what
 * is compiled for those of one section would be thrown away at the first of the next.
 */
function checkAll(checks: readonly Check[], entry: Entry): void {
  for (let index = 0; index < checks.length; index += 1) {
    const { check, context } = checks[index] as Check;
    check(entry, context);
  }
}

/** What is asked about thousands of entries: all in one shape, whatever else a rule says of itself. */
class Check {
  readonly check: (entry: Entry, context: RuleContext | undefined) => void;
  /** Undefined where several are asked, each with its own. */
  readonly context: RuleContext | undefined;

  constructor(check: Check['check'], context?: RuleContext) {
    this.check = check;
    this.context = context;
  }
}

interface RuleInContext {
  readonly rule: Rule;
  readonly context: RuleContext;
}

type Condition = keyof Entry | Question<Entry> | undefined;

/** Those of one condition are asked where it holds, and together. */
function groupByCondition(rules: readonly RuleInContext[], site: Site): readonly Check[] {
  const groups = new Map<Condition, Check[]>();
  for (const { rule, context } of rules) {
    const where = rule.on === 'file' ? undefined : (rule.where as Condition);
    const group = groups.get(where) ?? [];
    group.push(new Check(rule.check as Check['check'], context));
    groups.set(where, group);
  }
  return [...groups].flatMap(([where, checks]) =>
    where === undefined
      ? checks
      : [typeof where === 'function' ? checkIf(where, site, checks) : checkWhere(where, checks)],
  );
}

function checkWhere(where: keyof Entry, checks: readonly Check[]): Check {
  return new Check((entry) => {
    if (entry[where] !== undefined) checkAll(checks, entry);
  });
}

function checkIf(holds: Question<Entry>, site: Site, checks: readonly Check[]): Check {
  return new Check((entry) => {
    if (holds(site, entry)) checkAll(checks, entry);
  });
}

function contextOf(
  rule: Rule,
  { site, settings, unusedIgnores = [], comparisons }: RuleRun & Required<Pick<RuleRun, 'comparisons'>>,
  take: (finding: Finding) => void,
): RuleContext {
  const own = settings.rules.get(rule.id);
  const configured = rule.always || own?.severity === 'off' ? undefined : own?.severity;
  return {
    site,
    unusedIgnores,
    today: settings.today ?? earliestToday,
    option: (name) => own?.options.get(name) ?? rule.options?.[name]?.default ?? 0,
    mayCompare: (nameCount) => comparisons.take(rule, nameCount),
    report: ({ span, message, severity, related = [], fixes = [] }) =>
      take({
        rule: rule.id,
        severity: configured ?? severity ?? rule.severity,
        // Whatever a rule quotes: findings go to logs, reports and screens.
        message: shownText(message),
        span,
        related: related.map((place) => ({ ...place, message: shownText(place.message) })),
        fixes: [fixes].flat().map((fix) => ({ ...fix, title: shownText(fix.title) })),
      }),
  };
}

/** Of one rule in one run: enough for a site with hundreds of mistakes. */
const maxComparisons = 200_000;

/** How many names each rule has compared with misspelt ones. */
export class Comparisons {
  readonly #counts = new Map<Rule, number>();

  /** Whether there are so many left. */
  take(rule: Rule, count: number): boolean {
    const sum = (this.#counts.get(rule) ?? 0) + count;
    this.#counts.set(rule, sum);
    return sum <= maxComparisons;
  }

  giveBack(rule: Rule, count: number): void {
    this.take(rule, -count);
  }

  /** Whether a rule asked for more: which of its findings then names a name depends on the order. */
  get isExceeded(): boolean {
    return [...this.#counts.values()].some((sum) => sum > maxComparisons);
  }
}
