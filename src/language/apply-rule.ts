/** Rules over a configuration, or one over some of its entries: what they report, as findings of the severity in force. */
import { sectionNames } from '../format/fields.ts';
import type { Config, Entry } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import type { Settings } from '../model/settings.ts';
import { type Rule, type RuleContext, sectionsOf, type UnusedIgnore } from '../rules/rule.ts';
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
  const asked = rules.map((rule) => ({
    rule,
    sections: sectionsOf(rule),
    context: contextOf(rule, run, (finding) => take(finding, rule, entry)),
  }));
  for (const { rule, context } of asked) if (rule.on === 'file') rule.check(config, context);
  for (const section of sectionNames) {
    const here = asked.filter(({ sections }) => sections.includes(section));
    if (here.length === 0) continue;
    for (entry of config[section].values())
      for (const { rule, context } of here) rule.check(entry as never, context);
  }
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
    rule.check(entry as never, context);
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
        message,
        span,
        related,
        fixes,
      }),
  };
}

/** Of one rule in one run: enough for a site with hundreds of mistakes. */
const maxComparisons = 200_000;
