/** Where the content of a string literal, or a part of its value, stands in the text, escapes counted as they are written. */
import type { Span } from '../../model/span.ts';

/** The literal without its quotes; a bare word or an unclosed string as far as it goes. */
export function stringContent(text: string, literal: Span): Span {
  const isOpened = text[literal.start] === '"' && literal.end > literal.start;
  const start = literal.start + (isOpened ? 1 : 0);
  const isClosed = isOpened && literal.end > start && text[literal.end - 1] === '"';
  return { start, end: literal.end - (isClosed ? 1 : 0) };
}

/** The part of the value from `from` to `to`, in units of the value: one escape is one unit. */
export function stringPart(text: string, literal: Span, part: { from: number; to: number }): Span {
  const content = stringContent(text, literal);
  let start = content.end;
  let at = content.start;
  for (let unit = 0; at < content.end; unit += 1) {
    if (unit === part.from) start = at;
    if (unit === part.to) return { start, end: at };
    at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2;
  }
  return { start: Math.min(start, content.end), end: content.end };
}

/** The text of a name inside a literal: escaped, without quotes. */
export function writeContent(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
