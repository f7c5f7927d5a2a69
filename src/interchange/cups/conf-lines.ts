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

/** In the order of the text, from some place to another; blank lines and comments are left out. */
export function* readConfLines(text: string, from = 0, to = text.length): Generator<ConfLine> {
  const lines = new ConfLines(text, from, to);
  for (let line = lines.next(); line; line = lines.next()) yield line;
}

/** The same for those who read hundreds of thousands: a generator costs as much for each as splitting the line does. */
export class ConfLines {
  readonly #text: string;
  /** The last line begins before it. */
  readonly #last: number;
  /** The last line is read to its end. */
  readonly #end: number;
  #start: number;
  /** Most lines hold none: the next one is looked for once, not in each line up to it, and no further than is read. */
  #hash: number;

  constructor(text: string, from = 0, to = text.length) {
    this.#text = text;
    this.#last = Math.min(to, text.length);
    const newline = this.#last === text.length ? -1 : text.indexOf('\n', this.#last);
    this.#end = newline === -1 ? text.length : newline;
    this.#start = from;
    this.#hash = this.#hashAfter(from);
  }

  next(): ConfLine | undefined {
    const text = this.#text;
    while (this.#start < this.#last) {
      const start = this.#start;
      const newline = text.indexOf('\n', start);
      const next = newline === -1 ? text.length : newline + 1;
      this.#start = next;
      if (this.#hash < start) this.#hash = this.#hashAfter(start);
      if (next - start > maxLineLength) continue;
      const line = readLine(text, start, next, Math.min(this.#hash, next));
      if (line) return line;
    }
    return undefined;
  }

  #hashAfter(at: number): number {
    const found = this.#text.slice(at, this.#end).indexOf('#');
    return found === -1 ? Number.POSITIVE_INFINITY : at + found;
  }
}

/** @param hash where the first `#` of the line is, else its end */
function readLine(text: string, start: number, next: number, hash: number): ConfLine | undefined {
  let from = start;
  while (from < next && isBlank(text.charCodeAt(from))) from += 1;
  if (from === next || text[from] === '#') return undefined;
  // Only the first `#` of a line counts: where a backslash stands before it, none begins a comment.
  const comment = hash < next && text[hash - 1] === '\\' ? next : hash;
  let end = comment;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end -= 1;
  const parts = nameAndValue(text, from, end);
  const { name, value } = parts;
  if (text[from] !== '<') return new DirectiveLine(name, value, start, next);
  const span = { start: from, end };
  const line = { start, end: next };
  if (name.value.startsWith('</')) {
    // What comes after the bracket is passed over; without one it closes nothing.
    if (!name.value.endsWith('>')) return { kind: 'directive', ...parts, span, line, unended: false };
    return { kind: 'close', ...parts, name: within(name, 2, 1), span, line, unended: false };
  }
  if (value.value === '')
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

/** Of a hundred thousand, nobody asks where the whole of it is. */
class DirectiveLine implements ConfLine {
  readonly kind = 'directive';
  readonly unended = false;
  readonly name: Located<string>;
  readonly value: Located<string>;
  readonly #start: number;
  readonly #next: number;

  constructor(name: Located<string>, value: Located<string>, start: number, next: number) {
    this.name = name;
    this.value = value;
    this.#start = start;
    this.#next = next;
  }

  get span(): Span {
    return { start: this.name.start, end: this.value.end };
  }

  get line(): Span {
    return { start: this.#start, end: this.#next };
  }
}

function within({ value, start, end }: Located<string>, before: number, after: number): Located<string> {
  return { value: value.slice(before, value.length - after), start: start + before, end: end - after };
}

function nameAndValue(text: string, from: number, to: number): Pick<ConfLine, 'name' | 'value'> {
  const nameEnd = wordEnd(text, from, to);
  let start = nameEnd;
  while (start < to && isBlank(text.charCodeAt(start))) start += 1;
  return {
    name: { value: text.slice(from, nameEnd), start: from, end: nameEnd },
    value: { value: unescaped(text.slice(start, to)), start, end: to },
  };
}

/** The first one alone. */
function unescaped(value: string): string {
  return value.includes('\\#') ? value.replace('\\#', '#') : value;
}

function wordEnd(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && !isBlank(text.charCodeAt(end))) end += 1;
  return end;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
