/** All findings of a text: reads it, runs the rules, applies severities and ignore comments. Never throws, never waits. */
import { readConfig } from '../format/read-config.ts';
import type { Config, IgnoreComment } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import type { Settings } from '../model/settings.ts';
import { findRule, rules } from '../rules/index.ts';
import type { Report, Rule, RuleContext, UnusedIgnore } from '../rules/rule.ts';
import { createSite, type Site } from '../site/site.ts';

export interface Diagnosis {
  readonly config: Config;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Findings that an ignore comment caught. */
  readonly ignored: readonly Finding[];
  /** How many more there are than `maxFindings`. */
  readonly omittedCount: number;
}

/** More than anybody reads; keeps an editor usable when thousands of entries share one mistake. */
export const DEFAULT_MAX_FINDINGS = 1000;

export function diagnose(text: string, settings: Settings, maxFindings = DEFAULT_MAX_FINDINGS): Diagnosis {
  const config = readConfig(text);
  const site = createSite(config);
  const found: Finding[] = [];
  const unusedRule = findRule('ignore-unused');
  for (const rule of rules) {
    if (rule !== unusedRule && applies(rule, config, settings))
      collect(rule, { site, settings, unusedIgnores: [] }, found);
  }
  const ignores = applyIgnores(config, found, settings);
  if (unusedRule && applies(unusedRule, config, settings)) {
    collect(unusedRule, { site, settings, unusedIgnores: ignores.unused }, ignores.kept);
  }
  const findings = ignores.kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return {
    config,
    findings: findings.slice(0, maxFindings),
    ignored: ignores.ignored,
    omittedCount: Math.max(0, findings.length - maxFindings),
  };
}

function applies(rule: Rule, config: Config, settings: Settings): boolean {
  if (rule.always) return true;
  if (settings.rules.get(rule.id)?.severity === 'off') return false;
  // A file of another version means other things by the same words.
  const isOtherVersion = config.problems.some(({ code }) => code === 'version-unknown');
  if (isOtherVersion) return rule.id === 'version-unknown';
  return !(config.structureLost && (rule.acrossValues || rule.id === 'ignore-unused'));
}

interface Run {
  readonly site: Site;
  readonly settings: Settings;
  readonly unusedIgnores: readonly UnusedIgnore[];
}

function collect(rule: Rule, { site, settings, unusedIgnores }: Run, into: Finding[]): void {
  const own = settings.rules.get(rule.id);
  const context: RuleContext = {
    site,
    unusedIgnores,
    option: (name) => own?.options.get(name) ?? rule.options?.[name]?.default ?? 0,
  };
  const configured = rule.always || own?.severity === 'off' ? undefined : own?.severity;
  const add = (report: Report): void => {
    into.push({
      rule: rule.id,
      severity: configured ?? report.severity ?? rule.severity,
      message: report.message,
      span: report.span,
      related: report.related ?? [],
      fixes: report.fixes ?? [],
    });
  };
  if (rule.on === 'file') {
    for (const report of rule.check(site.config, context)) add(report);
    return;
  }
  const check = rule.check as (entry: unknown, context: RuleContext) => Iterable<Report>;
  for (const entry of site.config[rule.on].values()) {
    for (const report of check(entry, context)) add(report);
  }
}

interface IgnoreResult {
  readonly kept: Finding[];
  readonly ignored: Finding[];
  readonly unused: UnusedIgnore[];
}

function applyIgnores(config: Config, found: readonly Finding[], settings: Settings): IgnoreResult {
  if (config.ignores.length === 0) return { kept: [...found], ignored: [], unused: [] };
  const used = new Set<object>();
  const kept: Finding[] = [];
  const ignored: Finding[] = [];
  for (const finding of found) {
    const catching = findRule(finding.rule)?.always
      ? []
      : config.ignores.flatMap((comment) => catches(comment, finding));
    for (const mention of catching) used.add(mention);
    (catching.length > 0 ? ignored : kept).push(finding);
  }
  return { kept, ignored, unused: unusedIgnores(config, used, settings) };
}

function catches(comment: IgnoreComment, finding: Finding): readonly object[] {
  const { start } = finding.span;
  const isThere = comment.scope === 'file' || (start >= comment.line.start && start <= comment.line.end);
  return isThere ? comment.rules.filter(({ id }) => id === finding.rule) : [];
}

function unusedIgnores(config: Config, used: ReadonlySet<object>, settings: Settings): UnusedIgnore[] {
  return config.ignores.flatMap((comment): UnusedIgnore[] => {
    if (comment.rules.length === 0) return [{ span: comment.span, id: undefined, isKnown: false }];
    return comment.rules
      .filter((mention) => !used.has(mention) && settings.rules.get(mention.id)?.severity !== 'off')
      .map(({ id, span }) => ({ span, id, isKnown: findRule(id) !== undefined }));
  });
}
