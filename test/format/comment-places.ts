/** Comments of a text with the tokens they stand between, to see that each survives beside its neighbour. */
import { TextScanner } from '../../src/format/text/text-scanner.ts';
import { Token } from '../../src/format/text/token.ts';

export interface CommentPlace {
  readonly comment: string;
  readonly start: number;
  /** The nearest tokens before and after it that are no commas. */
  readonly before: string;
  readonly after: string;
}

export function commentPlaces(text: string): CommentPlace[] {
  const scanner = new TextScanner(text, true);
  const places: { comment: string; start: number; before: string; after: string }[] = [];
  let before = '';
  let waiting: { after: string }[] = [];
  for (let token = scanner.scan(); token !== Token.end; token = scanner.scan()) {
    const start = scanner.start;
    const word = text.slice(start, scanner.end);
    if (token === Token.lineComment || token === Token.blockComment) {
      const place = { comment: word, start, before, after: '' };
      places.push(place);
      waiting.push(place);
    } else if (token !== Token.blank && token !== Token.lineBreak && token !== Token.comma) {
      for (const place of waiting) place.after = word;
      waiting = [];
      before = word;
    }
  }
  return places;
}
