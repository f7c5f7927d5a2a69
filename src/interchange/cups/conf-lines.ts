/** The lines of CUPS's configuration files as cupsFileGetConf of cups/file.c splits them: name and value, `<Block value>`, `</Block>`. */
import type { Located, Span } from '../../model/span.ts';

export interface ConfLine {
  readonly kind: 'directive' | 'open' | 'close';
  /** As written, without `<`, `</` and `>` of an opening or closing line. */
  readonly name: Located<string>;
  /** The same without its place, for those who ask it of hundreds of thousands of lines. */
  readonly nameText: string;
  readonly valueText: string;
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
  /** Hundreds of thousands of lines have few names among them: one string for each, by its first letters and its length. */
  readonly #names: string[] = new Array(nameSlots).fill('');

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
      const line = this.#readLine(start, next, Math.min(this.#hash, next));
      if (line) return line;
    }
    return undefined;
  }

  /** @param hash where the first `#` of the line is, else its end */
  #readLine(start: number, next: number, hash: number): ConfLine | undefined {
    const text = this.#text;
    let from = start;
    while (from < next && isBlank(text.charCodeAt(from))) from += 1;
    if (from === next || text[from] === '#') return undefined;
    // Only the first `#` of a line counts: where a backslash stands before it, none begins a comment.
    const comment = hash < next && text[hash - 1] === '\\' ? next : hash;
    let end = comment;
    while (end > from && isBlank(text.charCodeAt(end - 1))) end -= 1;
    // Blanks go with a comment.
    if (text[from] === '<')
      return readBlockLine(text, { start, end: next }, { start: from, end }, comment < next);
    const nameEnd = wordEnd(text, from, end);
    let valueStart = nameEnd;
    while (valueStart < end && isBlank(text.charCodeAt(valueStart))) valueStart += 1;
    const value = text.slice(valueStart, end);
    const line = new DirectiveLine(this.#name(from, nameEnd), hash < next ? unescaped(value) : value);
    line.valueStart = valueStart;
    line.valueEnd = end;
    line.lineStart = start;
    line.lineEnd = next;
    line.nameStart = from;
    return line;
  }

  #name(start: number, end: number): string {
    const text = this.#text;
    const slot = (text.charCodeAt(start) * 7 + text.charCodeAt(start + 1) + end - start) & (nameSlots - 1);
    const known = this.#names[slot] as string;
    if (known.length === end - start && text.startsWith(known, start)) return known;
    const name = text.slice(start, end);
    this.#names[slot] = name;
    return name;
  }

  #hashAfter(at: number): number {
    const found = this.#text.slice(at, this.#end).indexOf('#');
    return found === -1 ? Number.POSITIVE_INFINITY : at + found;
  }
}

/** A line that begins with `<`. */
function readBlockLine(text: string, line: Span, span: Span, isCommented: boolean): ConfLine {
  const { start: from, end } = span;
  const nameEnd = wordEnd(text, from, end);
  const isNameEnded = text[nameEnd - 1] === '>';
  const isClosing = text[from + 1] === '/';
  // What comes after the bracket is passed over; without one it closes nothing.
  if (isClosing && !isNameEnded) return blockLine('directive', nameAndValue(text, from, end), span, line);
  if (isClosing) {
    const name = located(text, from + 2, nameEnd - 1);
    return blockLine('close', { name, value: nameAndValue(text, from, end).value }, span, line);
  }
  if (nameEnd === end) {
    const name = located(text, from + 1, isNameEnded ? end - 1 : end);
    return blockLine('open', { name, value: located(text, end, end) }, span, line, true);
  }
  // Blanks at the end of a line stay, and CUPS wants the bracket as its last character.
  const isLast = isCommented || !/[^\r\n]/.test(text.slice(end, line.end));
  const isEnded = text[end - 1] === '>';
  let close = isEnded ? end - 1 : end;
  while (close > nameEnd && isBlank(text.charCodeAt(close - 1))) close -= 1;
  return blockLine('open', nameAndValue(text, from + 1, close), span, line, !isEnded || !isLast);
}

type Parts = Pick<ConfLine, 'name' | 'value'>;

function blockLine(
  kind: ConfLine['kind'],
  { name, value }: Parts,
  span: Span,
  line: Span,
  unended = false,
): ConfLine {
  return { kind, name, value, nameText: name.value, valueText: value.value, span, line, unended };
}

function located(text: string, start: number, end: number): Located<string> {
  return { value: text.slice(start, end), start, end };
}

const nameSlots = 256;

/** Of a hundred thousand, few are asked where they and their parts are. */
class DirectiveLine implements ConfLine {
  readonly kind = 'directive';
  readonly unended = false;
  readonly nameText: string;
  readonly valueText: string;
  nameStart = 0;
  valueStart = 0;
  valueEnd = 0;
  lineStart = 0;
  lineEnd = 0;

  constructor(nameText: string, valueText: string) {
    this.nameText = nameText;
    this.valueText = valueText;
  }

  get name(): Located<string> {
    const { nameText: value, nameStart: start } = this;
    return { value, start, end: start + value.length };
  }

  get value(): Located<string> {
    return { value: this.valueText, start: this.valueStart, end: this.valueEnd };
  }

  get span(): Span {
    return { start: this.nameStart, end: this.valueEnd };
  }

  get line(): Span {
    return { start: this.lineStart, end: this.lineEnd };
  }
}

function nameAndValue(text: string, from: number, to: number): Parts {
  const nameEnd = wordEnd(text, from, to);
  let start = nameEnd;
  while (start < to && isBlank(text.charCodeAt(start))) start += 1;
  return {
    name: located(text, from, nameEnd),
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
