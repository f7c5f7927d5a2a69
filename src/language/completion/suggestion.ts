/** What completion offers in one place, before it is fitted into the text: the shape, and how snippet text is written. */

export interface Suggestion {
  readonly label: string;
  readonly kind: 'property' | 'entry' | 'word' | 'reference' | 'uri' | 'path' | 'snippet' | 'rule';
  /** JSON as it is to stand there; where `isSnippet`, with holes. */
  readonly text: string;
  readonly isSnippet?: boolean;
  /** What typed text is compared with, where that is not the label in quotes. */
  readonly filter?: string;
  /** One short line without Markdown. */
  readonly detail?: string;
  /** Markdown; a function because only what is shown is worth making. */
  readonly documentation?: () => string;
  /** Those that fit best come first, then in the order given. */
  readonly fitsBest?: boolean;
  /** A value is chosen next: an editor may ask again at once. */
  readonly asksForMore?: boolean;
}

/** A place to fill in; equal numbers are filled in together. */
export function hole(number: number, placeholder = ''): string {
  return placeholder === '' ? `\${${number}}` : `\${${number}:${placeholder}}`;
}

/** A place to fill in with one of these; the first stands there until another is chosen. */
export function choiceHole(number: number, choices: readonly string[]): string {
  return `\${${number}|${choices.map((text) => text.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

/** Text that means itself inside a snippet. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A JSON string that means itself inside a snippet. */
export function snippetString(text: string): string {
  return snippetText(JSON.stringify(text));
}
