/** What can be written at a place of a file of CUPS: directives and blocks that belong there, and the words that a directive takes. */
import type { BlockFacts, DirectiveFacts, DirectiveTable } from '../directive-table.ts';
import { directiveText } from './conf-hover.ts';
import { confPlaceAt } from './conf-place.ts';

export interface ConfSuggestion {
  readonly label: string;
  readonly kind: 'directive' | 'block' | 'word';
  /** A snippet: `${1}` is the first place to fill in. */
  readonly snippet: string;
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
}

export function confSuggestions(table: DirectiveTable, text: string, offset: number): ConfSuggestion[] {
  const place = confPlaceAt(text, offset);
  if (place.in === 'value') {
    const facts = place.line && table.find(place.block, place.line.name.value);
    return facts ? wordsOf(facts) : [];
  }
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  // A comment suggests nothing.
  if (/^\s*#/.test(text.slice(lineStart, offset))) return [];
  const hasBracket = /^\s*<[^\s>]*$/.test(text.slice(lineStart, offset));
  const blocks = table.blocksWithin(place.block).map((block) => blockSuggestion(block, hasBracket));
  return hasBracket
    ? blocks
    : [...table.within(place.block).filter(isCurrent).map(directiveSuggestion), ...blocks];
}

function isCurrent({ obsolete, until }: DirectiveFacts): boolean {
  return obsolete === undefined && until === undefined;
}

function directiveSuggestion(facts: DirectiveFacts): ConfSuggestion {
  return {
    label: facts.name,
    kind: 'directive',
    snippet: `${facts.name} \${1${facts.default === undefined ? '' : `:${escaped(facts.default)}`}}`,
    detail: facts.value.form,
    documentation: directiveText(facts),
  };
}

function blockSuggestion({ name, meaning, source }: BlockFacts, hasBracket: boolean): ConfSuggestion {
  return {
    label: `<${name}>`,
    kind: 'block',
    snippet: `${hasBracket ? '' : '<'}${name} \${1}>\n\t\${0}\n</${name}>`,
    detail: 'a block',
    documentation: `${meaning}\n\nSource: ${source}.`,
  };
}

function wordsOf(facts: DirectiveFacts): ConfSuggestion[] {
  return Object.entries(facts.value.words ?? {}).map(([word, meaning]) => ({
    label: word,
    kind: 'word' as const,
    snippet: escaped(word),
    detail: word === facts.default ? 'the default' : facts.name,
    documentation: meaning,
  }));
}

/** Nothing in it is a place to fill in. */
function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
