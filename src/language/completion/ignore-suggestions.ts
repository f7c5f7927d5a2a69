/** Rule ids inside comments that ignore findings; those that report something there come first. */

import { defaultSettings } from '../../model/settings.ts';
import type { Span } from '../../model/span.ts';
import { rules } from '../../rules/index.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Suggestion } from './suggestion.ts';

export interface IgnorePlace {
  /** The half-typed id. */
  readonly word: Span;
  readonly suggestions: readonly Suggestion[];
}

/** Undefined where the comment ignores nothing, or its reason is being written. */
export function ignoreSuggestions(text: string, offset: number, comment: Span): IgnorePlace | undefined {
  const before = text.slice(comment.start, offset);
  const match = /^\/[/*]\s*platen-ignore-(next-line|file)[\s,]/.exec(before);
  if (!match || /(^|\s)--/.test(before)) return undefined;
  const start = offset - (/[\w-]*$/.exec(before)?.[0].length ?? 0);
  const rest = /^[\w-]*/.exec(text.slice(offset, comment.end))?.[0].length ?? 0;
  const word = { start, end: offset + rest };
  const mentioned = new Set(
    `${text.slice(comment.start, word.start)} ${text.slice(word.end, comment.end)}`.match(/[\w-]+/g),
  );
  const reported = reportedRules(text, comment, match[1] === 'file');
  const suggestions = rules
    .filter(({ id, always }) => !always && id !== 'ignore-unused' && !mentioned.has(id))
    .map(
      (rule): Suggestion => ({
        label: rule.id,
        kind: 'rule',
        text: rule.id,
        filter: rule.id,
        detail: reported.has(rule.id) ? 'reported here' : rule.severity,
        fitsBest: reported.has(rule.id),
      }),
    );
  return { word, suggestions };
}

/** What is reported in the file, or on the line that the comment is about. */
function reportedRules(text: string, comment: Span, inFile: boolean): Set<string> {
  const { config, findings } = diagnose(text, defaultSettings);
  const line = config.ignores.find(({ span }) => span.start === comment.start)?.line;
  return new Set(
    findings
      .filter(({ span }) => inFile || (line && span.start >= line.start && span.start <= line.end))
      .map(({ rule }) => rule),
  );
}
