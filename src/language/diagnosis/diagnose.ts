/** All findings of a text: reads it, runs the rules, applies severities and ignore comments. Never throws, never waits. */
import { type ConfigFormat, ownFormat } from '../../format/config-format.ts';
import type { Config } from '../../model/config.ts';
import type { Finding } from '../../model/finding.ts';
import type { Settings } from '../../model/settings.ts';
import { findRule, rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { createSite, type WholeSite } from '../../site/site.ts';
import { applyIgnores } from './apply-ignores.ts';
import { applies, applyRules } from './apply-rule.ts';

export interface Diagnosis {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Findings that an ignore comment caught. */
  readonly ignored: readonly Finding[];
  /** How many more there are than `maxFindings`. */
  readonly omittedCount: number;
}

export interface WholeDiagnosis extends Diagnosis {
  readonly config: Config;
}

/** More than anybody reads; keeps an editor usable when thousands of entries share one mistake. */
export const DEFAULT_MAX_FINDINGS = 1000;

export function diagnose(
  text: string,
  settings: Settings,
  maxFindings = DEFAULT_MAX_FINDINGS,
  format = ownFormat,
): WholeDiagnosis {
  const config = format.read(text);
  const diagnosis = diagnoseConfig(config, settings, maxFindings);
  return { config, ...diagnosis, findings: withWritableFixes(diagnosis.findings, format, () => text) };
}

/**
 * Fixes that the format has no words for are not offered.
 * @param textFor the text in which to look for words for the fixes of a finding, or as much of it as they concern
 */
export function withWritableFixes(
  findings: readonly Finding[],
  format: ConfigFormat,
  textFor: (finding: Finding) => string,
): readonly Finding[] {
  if (format === ownFormat) return findings;
  return findings.map((finding) => {
    if (finding.fixes.length === 0) return finding;
    const written = format.write(
      textFor(finding),
      finding.fixes.map(({ edits }) => edits),
    );
    return { ...finding, fixes: finding.fixes.filter((_, index) => written[index] !== undefined) };
  });
}

export function diagnoseConfig(config: Config, settings: Settings, maxFindings: number): Diagnosis {
  const site = createSite(config);
  const found: Finding[] = [];
  const asked = rulesOf(config, settings);
  applyRules(asked, config, { site, settings }, (finding) => found.push(finding));
  return conclude(site, found, settings, maxFindings);
}

/** Those that have a say about the file, but for the one that must wait for the others. */
export function rulesOf(config: Config, settings: Settings): readonly Rule[] {
  return rules.filter((rule) => rule !== unusedRule && applies(rule, config, settings));
}

/** What is left to do when all rules have spoken: ignore comments, then the rule about those comments, and the order. */
export function conclude(
  site: WholeSite,
  found: readonly Finding[],
  settings: Settings,
  maxFindings: number,
): Diagnosis {
  const { config } = site;
  const { kept, ignored, unused } = applyIgnores(config, found, settings);
  const findings = [...kept];
  if (unusedRule && applies(unusedRule, config, settings))
    applyRules([unusedRule], config, { site, settings, unusedIgnores: unused }, (finding) =>
      findings.push(finding),
    );
  findings.sort(inTextOrder);
  return {
    findings: findings.slice(0, maxFindings),
    ignored,
    omittedCount: Math.max(0, findings.length - maxFindings),
  };
}

/** Two findings of one place in the order of their rules, however they were found. */
function inTextOrder(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || placeOf(a) - placeOf(b);
}

function placeOf({ rule }: Finding): number {
  return rulePlaces.get(rule) ?? rules.length;
}

const rulePlaces: ReadonlyMap<string, number> = new Map(rules.map(({ id }, place) => [id, place]));

/** The one rule that must wait for all others. */
const unusedRule = findRule('ignore-unused');
