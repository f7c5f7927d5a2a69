/** Rules and events that a comment names, explained where the pointer is. */
import { commentAt } from '../../format/text/comments.ts';
import { type EventFact, events } from '../../knowledge/events.ts';
import type { Span } from '../../model/span.ts';
import { findRule } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { explanationOf } from '../../rules/rule-explanations.ts';
import { code } from './markdown-code.ts';
import { sourceLinks } from './source-links.ts';

/** Undefined outside comments, and where the comment names nothing there. */
export function commentHover(
  text: string,
  offset: number,
): { readonly span: Span; readonly markdown: string } | undefined {
  const comment = commentAt(text, offset);
  if (!comment) return undefined;
  const span = wordAt(text, comment, offset);
  const word = text.slice(span.start, span.end);
  const rule = findRule(word);
  if (rule) return { span, markdown: ruleText(rule) };
  const event = eventNamed(text.slice(comment.start, comment.end), word);
  return event && { span, markdown: eventText(event) };
}

function wordAt(text: string, { start, end }: Span, offset: number): Span {
  const isWord = (at: number): boolean => at >= start && at < end && /[\w-]/.test(text[at] ?? '');
  let from = offset;
  let to = offset;
  while (isWord(from - 1)) from -= 1;
  while (isWord(to)) to += 1;
  return { start: from, end: to };
}

/** A number alone may be a year or a room: it is an event where the comment is about events or names the source. */
function eventNamed(comment: string, word: string): EventFact | undefined {
  if (!/^\d{1,5}$/.test(word)) return undefined;
  const text = comment.toLowerCase();
  return events.find(
    ({ id, source }) =>
      id === Number(word) && (/\bevents?\b/.test(text) || text.includes(source.toLowerCase())),
  );
}

function ruleText(rule: Rule): string {
  const { summary, why, sources } = explanationOf(rule);
  const heading = `**${rule.id}** (${rule.severity})`;
  return [heading, summary, why, sourceLinks(sources)].join('\n\n');
}

function eventText({ source, id, title, meaning, remedy, sources }: EventFact): string {
  return [
    `**${code(`${source} ${id}`)}**: ${title}`,
    meaning,
    `What to do: ${remedy}`,
    sourceLinks(sources),
  ].join('\n\n');
}
