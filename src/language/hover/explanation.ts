/** What a rule or an event means, as Markdown: the same text in hover, editor and command line. */
import { type EventFact, findEvent } from '../../knowledge/events.ts';
import { findRule } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { examplesOf, explanationOf, fencedExamples } from '../../rules/rule-explanations.ts';

/** @param subject a rule's id, an event's number, or its source and number; undefined where there is no such thing */
export function explain(subject: string): string | undefined {
  const rule = findRule(subject.trim());
  if (rule) return explainRule(rule);
  const event = findEvent(subject);
  return event && explainEvent(event);
}

/** A rule beside its findings: why they matter, and on whose word. */
export function explainFinding(rule: Pick<Rule, 'id'>): string {
  const { summary, why, sources } = explanationOf(rule);
  return [`## ${rule.id}`, summary, why, `Sources: ${sources.join(', ')}.`].join('\n\n');
}

function explainRule(rule: Rule): string {
  const options = Object.entries(rule.options ?? {}).map(
    ([name, option]) => `- \`${name}\` (default ${option.default}): ${option.summary}`,
  );
  const { bad, good, file } = examplesOf(rule);
  const { summary, why, sources } = explanationOf(rule);
  return [
    `# ${rule.id}`,
    `**${rule.severity}** · ${summary}`,
    why,
    ...(options.length > 0 ? [`## Options\n\n${options.join('\n')}`] : []),
    `## Reported\n\n${fencedExamples(bad, file)}`,
    `## Fine\n\n${fencedExamples(good, file)}`,
    `Sources: ${sources.join(', ')}.`,
  ].join('\n\n');
}

function explainEvent(event: EventFact): string {
  return [
    `# ${event.source} ${event.id}: ${event.title}`,
    event.meaning,
    `**What to do:** ${event.remedy}`,
    ...logsOf(event),
    `Sources: ${event.sources.join(', ')}.`,
  ].join('\n\n');
}

function logsOf({ logs = [] }: EventFact): string[] {
  const lines = logs.map(({ log, where, source }) => `the ${log} log on ${where} (${source})`);
  return lines.length > 0 ? [`**Found in:** ${lines.join('; ')}.`] : [];
}
