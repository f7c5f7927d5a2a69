/** The lines of CUPS's configuration files as cupsFileGetConf of cups/file.c splits them: name and value, `<Block value>`, `</Block>`. */
import type { Located, Span } from '../../model/span.ts';

export interface ConfLine {
  readonly kind: 'directive' | 'open' | 'close';
  /** As written, without `<`, `</` and `>` of an opening or closing line. */
  readonly name: Located<string>;
  /** The rest, without comment and blanks around it; empty where there is none. The first `\#` is a `#`. Absolute offsets. */
  readonly value: Located<string>;
  /** From the first character that is no blank to the end of the value. */
  readonly span: Span;
  /** Of the whole line, its line break included. */
  readonly line: Span;
  /** True for `<Block value` whose line does not end with `>`, be it for a blank after it, and for one without a value: CUPS reads no block. */
  readonly unended: boolean;
}

/** Longer lines are no configuration; cupsd cuts them at 2,048 bytes. */
const maxLineLength = 65_536;

/** In the order of the text; blank lines and comments are left out. */
export function* readConfLines(text: string): Generator<ConfLine> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 ? text.length : newline + 1;
    const read = next - start > maxLineLength ? undefined : readLine(text, start, next);
    if (read) yield read;
    start = next;
  }
}

function readLine(text: string, start: number, next: number): ConfLine | undefined {
  let from = start;
  while (from < next && isBlank(text.charCodeAt(from))) from += 1;
  if (from === next || text[from] === '#') return undefined;
  const comment = commentStart(text, from, next);
  let end = comment;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end -= 1;
  const span = { start: from, end };
  const line = { start, end: next };
  const parts = nameAndValue(text, from, end);
  const { name } = parts;
  if (text[from] !== '<') return { kind: 'directive', ...parts, span, line, unended: false };
  if (name.value.startsWith('</')) {
    // What comes after the bracket is passed over; without one it closes nothing.
    if (!name.value.endsWith('>')) return { kind: 'directive', ...parts, span, line, unended: false };
    return { kind: 'close', ...parts, name: within(name, 2, 1), span, line, unended: false };
  }
  if (parts.value.value === '')
    return {
      kind: 'open',
      ...parts,
      name: within(name, 1, Number(name.value.endsWith('>'))),
      span,
      line,
      unended: true,
    };
  // Blanks go with a comment; those at the end of a line stay, and CUPS wants the bracket as its last character.
  const isLast = comment < next || !/[^\r\n]/.test(text.slice(end, next));
  const isEnded = text[end - 1] === '>';
  let close = isEnded ? end - 1 : end;
  while (close > name.end && isBlank(text.charCodeAt(close - 1))) close -= 1;
  const opened = nameAndValue(text, from + 1, close);
  return { kind: 'open', ...opened, span, line, unended: !isEnded || !isLast };
}

function within({ value, start, end }: Located<string>, before: number, after: number): Located<string> {
  return { value: value.slice(before, value.length - after), start: start + before, end: end - after };
}

/** Only the first `#` of a line counts: where a backslash stands before it, none begins a comment. */
function commentStart(text: string, from: number, to: number): number {
  const at = text.slice(from, to).indexOf('#');
  return at === -1 || text[from + at - 1] === '\\' ? to : from + at;
}

function nameAndValue(text: string, from: number, to: number): Pick<ConfLine, 'name' | 'value'> {
  let nameEnd = from;
  while (nameEnd < to && !isBlank(text.charCodeAt(nameEnd))) nameEnd += 1;
  let valueStart = nameEnd;
  while (valueStart < to && isBlank(text.charCodeAt(valueStart))) valueStart += 1;
  const value = text.slice(valueStart, to);
  return {
    name: { value: text.slice(from, nameEnd), start: from, end: nameEnd },
    value: {
      value: value.replace('\\#', '#'),
      start: valueStart,
      end: to,
    },
  };
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
