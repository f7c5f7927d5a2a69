/** What can be written at a cursor: keys and values that are legal there, with what they mean, ready to be put into the text. */

import type { TextEdit } from '../../format/edit/text-edit.ts';
import { expectedAt } from '../../format/field-at.ts';
import { cursorPlaceAt, type TypingPlace } from '../../format/text/cursor-place.ts';
import type { Span } from '../../model/span.ts';
import type { Reading } from '../reading.ts';
import { ignoreSuggestions } from './ignore-suggestions.ts';
import { keySuggestions } from './key-suggestions.ts';
import type { Suggestion } from './suggestion.ts';
import { valueSuggestions } from './value-suggestions.ts';

export interface CompletionItem {
  readonly label: string;
  readonly kind: Suggestion['kind'];
  readonly detail: string | undefined;
  /** Markdown. */
  readonly documentation: string | undefined;
  /** Holds the cursor, on one line. */
  readonly replace: Span;
  readonly newText: string;
  /** Then `newText` has `${1:placeholder}`s, tabs for indentation and "\n" for line breaks. */
  readonly isSnippet: boolean;
  /** What the replaced text is compared with. */
  readonly filterText: string;
  readonly sortText: string;
  /** A missing comma further up. */
  readonly additionalEdits: readonly TextEdit[];
  /** A value is chosen next: ask again once this one is in the text. */
  readonly asksForMore: boolean;
}

export interface Completions {
  readonly items: readonly CompletionItem[];
  /** There are more: ask again when more is typed. */
  readonly isIncomplete: boolean;
}

/** More than anybody scrolls through; a file can have 10,000 ports. */
const maxItems = 200;
const nothing: Completions = { items: [], isIncomplete: false };

export function completions(reading: Reading, offset: number): Completions {
  const { text } = reading;
  const place = cursorPlaceAt(text, offset);
  if (place.where === 'nothing') return nothing;
  if (place.where === 'comment') {
    const found = ignoreSuggestions(text, offset, place.span);
    return found ? fitInto(found.suggestions, { text, offset, word: found.word }) : nothing;
  }
  const expected = expectedAt(place.path);
  if (!expected) return nothing;
  const typed = text.slice(place.word.start, offset).replace(/^"/, '');
  const { site } = reading;
  const suggestions =
    place.where === 'key'
      ? keySuggestions(site, {
          expected,
          siblings: new Set(place.siblings),
          typed: wholeName(text.slice(place.word.start, place.word.end)),
          hasColon: place.hasColon,
        })
      : valueSuggestions(site, { expected, typed });
  return fitInto(suggestions, { text, offset, word: place.word, place });
}

/** The half-typed key without its quotes. */
function wholeName(literal: string): string {
  const name = literal.replace(/^"/, '');
  return literal.startsWith('"') ? name.replace(/(?<!\\)"$/, '') : name;
}

interface Fitting {
  readonly text: string;
  readonly offset: number;
  readonly word: Span;
  /** Undefined in a comment. */
  readonly place?: TypingPlace;
}

function fitInto(suggestions: readonly Suggestion[], fitting: Fitting): Completions {
  const { text, offset, word } = fitting;
  const typed = text.slice(word.start, offset).replace(/^"/, '').toLowerCase();
  const isTooMany = suggestions.length > maxItems;
  const chosen = isTooMany
    ? suggestions
        .filter(({ label, filter }) => (filter ?? label).toLowerCase().includes(typed))
        .slice(0, maxItems)
    : suggestions;
  return { items: chosen.map((item, index) => toItem(item, index, fitting)), isIncomplete: isTooMany };
}

function toItem(suggestion: Suggestion, index: number, { text, word, place }: Fitting): CompletionItem {
  const commaAt = place?.commaBeforeAt;
  // Two edits at one place would be one too many: then the comma goes with the text.
  const isCommaInside = commaAt !== undefined && commaAt >= word.start;
  const before = isCommaInside ? ', ' : '';
  const after = place?.needsCommaAfter ? ',' : '';
  return {
    label: suggestion.label,
    kind: suggestion.kind,
    detail: suggestion.detail,
    documentation: suggestion.documentation?.(),
    replace: word,
    newText: `${before}${suggestion.text}${after}`,
    isSnippet: suggestion.isSnippet ?? false,
    filterText: filterText(suggestion, text.slice(word.start, word.end), place !== undefined),
    sortText: `${suggestion.fitsBest ? 0 : 1}${String(index).padStart(4, '0')}`,
    additionalEdits:
      commaAt !== undefined && !isCommaInside ? [{ start: commaAt, end: commaAt, newText: ',' }] : [],
    asksForMore: suggestion.asksForMore ?? false,
  };
}

/** Editors compare it with the text they replace, quotes included, so it begins as that text does. */
function filterText({ label, filter }: Suggestion, word: string, isJson: boolean): string {
  if (!isJson) return filter ?? label;
  const isQuoted = word === '' || word.startsWith('"');
  const own = filter ?? (isQuoted ? JSON.stringify(label) : label);
  return isQuoted ? own : own.replace(/^"|"$/g, '');
}
