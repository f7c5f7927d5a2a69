/** Offsets to lines and columns, both from 1, columns in UTF-16 units, as editors and compilers show them. */
import type { Span } from '../model/span.ts';

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  position(offset: number): Position;
  range(span: Span): { readonly start: Position; readonly end: Position };
  /** The text of a line without its line break; empty past the end. */
  lineText(line: number): string;
}

export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  const position = (offset: number): Position => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return {
    position,
    range: (span) => ({ start: position(span.start), end: position(span.end) }),
    lineText: (line) => {
      const start = starts[line - 1];
      if (start === undefined) return '';
      let end = starts[line] ?? text.length;
      // At most one break; a search from the line's beginning would make many findings on one long line slow.
      if (starts[line] !== undefined) end -= text.startsWith('\r\n', end - 2) ? 2 : 1;
      return text.slice(start, end);
    },
  };
}
