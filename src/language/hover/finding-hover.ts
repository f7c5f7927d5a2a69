/** Why the findings under the pointer matter: the reason of each rule, its sources, and how to read more. */
import type { Finding } from '../../model/finding.ts';
import { findRule } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { explanationOf } from '../../rules/rule-explanations.ts';
import { sourceLinks } from './source-links.ts';

/** Markdown; undefined where no finding stands. The message itself is shown by every editor already. */
export function findingHover(findings: readonly Finding[], offset: number): string | undefined {
  const ids = new Set(
    findings.filter(({ span }) => offset >= span.start && offset <= span.end).map(({ rule }) => rule),
  );
  const reasons = [...ids].flatMap((id) => findRule(id) ?? []).map(reason);
  return reasons.length === 0 ? undefined : reasons.join('\n\n---\n\n');
}

function reason(rule: Rule): string {
  const { why, sources } = explanationOf(rule);
  return `**${rule.id}**: ${why}\n\n${sourceLinks(sources)}`;
}
