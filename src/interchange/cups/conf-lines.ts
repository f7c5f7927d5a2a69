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

export interface WantedLines {
  /** Where to begin, and where to end; by default the whole text. */
  readonly from?: number;
  readonly to?: number;
  /** Directives that the name is not wanted of are left out; by default none. */
  readonly isWanted?: (name: string) => boolean;
}

/** In the order of the text; blank lines and comments are left out. */
export function* readConfLines(
  text: string,
  { from = 0, to = text.length, isWanted }: WantedLines = {},
): Generator<ConfLine> {
  for (let start = from; start < to; ) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 ? text.length : newline + 1;
    const read = next - start > maxLineLength ? undefined : readLine(text, start, next, isWanted);
    if (read) yield read;
    start = next;
  }
}

function readLine(
  text: string,
  start: number,
  next: number,
  isWanted: WantedLines['isWanted'],
): ConfLine | undefined {
  let from = start;
  while (from < next && isBlank(text.charCodeAt(from))) from += 1;
  if (from === next || text[from] === '#') return undefined;
  if (isWanted && text[from] !== '<' && !isWanted(text.slice(from, wordEnd(text, from, next))))
    return undefined;
  const comment = commentStart(text, from, next);
  let end = comment;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (text[from] !== '<') return new DirectiveLine({ text, start, next, from, end });
  const span = { start: from, end };
  const line = { start, end: next };
  const parts = nameAndValue(text, from, end);
  const { name } = parts;
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

interface LinePlace {
  readonly text: string;
  /** Of the whole line. */
  readonly start: number;
  readonly next: number;
  /** Of what stands in it. */
  readonly from: number;
  readonly end: number;
}

/** Made for each of a hundred thousand lines, of which most are passed over: what is in one is put together when it is asked for. */
class DirectiveLine implements ConfLine {
  readonly #place: LinePlace;
  readonly kind = 'directive';
  readonly unended = false;
  readonly #nameEnd: number;
  readonly #valueStart: number;

  constructor(place: LinePlace) {
    const { text, from, end } = place;
    const nameEnd = wordEnd(text, from, end);
    let valueStart = nameEnd;
    while (valueStart < end && isBlank(text.charCodeAt(valueStart))) valueStart += 1;
    this.#place = place;
    this.#nameEnd = nameEnd;
    this.#valueStart = valueStart;
  }

  get name(): Located<string> {
    const { text, from } = this.#place;
    return { value: text.slice(from, this.#nameEnd), start: from, end: this.#nameEnd };
  }

  get value(): Located<string> {
    const { text, end } = this.#place;
    return { value: unescaped(text.slice(this.#valueStart, end)), start: this.#valueStart, end };
  }

  get span(): Span {
    return { start: this.#place.from, end: this.#place.end };
  }

  get line(): Span {
    return { start: this.#place.start, end: this.#place.next };
  }
}

/** Only the first `#` of a line counts: where a backslash stands before it, none begins a comment. */
function commentStart(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1)
    if (text.charCodeAt(at) === 35) return text[at - 1] === '\\' ? to : at;
  return to;
}

function nameAndValue(text: string, from: number, to: number): Pick<ConfLine, 'name' | 'value'> {
  const { name, value } = new DirectiveLine({ text, start: from, next: to, from, end: to });
  return { name, value };
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
