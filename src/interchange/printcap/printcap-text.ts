/** The entries of a printcap as text: names and capabilities with their places (printcap(5) of LPRng and of the BSDs). */
import type { Located, Span } from '../../model/span.ts';

export interface Capability {
  readonly name: Located<string>;
  /** `=` a text, `#` a number, empty a flag, `@` a flag or value that is taken back. */
  readonly mark: '=' | '#' | '@' | '';
  /** Where `\:` is written, it says `:`. Empty for a flag. */
  readonly value: Located<string>;
  readonly span: Span;
}

export interface PrintcapEntry {
  /** The first is the name of the queue; empty ones are left out. */
  readonly names: readonly Located<string>[];
  readonly capabilities: readonly Capability[];
  readonly span: Span;
  /** Between its first and its last character. */
  readonly isOneLine: boolean;
}

export interface PrintcapText {
  readonly entries: readonly PrintcapEntry[];
  /** `include FILE` of LPRng. */
  readonly includes: readonly Span[];
}

/** Longer lines are no printcap. */
const maxLineLength = 65_536;

/**
 * A line that ends in a backslash goes on in the next; so does one before a line that begins with `:` or `|` (LPRng). A comment that
 * ends in a backslash has its continuation with it, as people comment an entry out by its first line.
 */
export function readPrintcapText(text: string): PrintcapText {
  const entries: PrintcapEntry[] = [];
  const includes: Span[] = [];
  let open: OpenEntry | undefined;
  let before: 'entry' | 'comment' | undefined;
  const close = (): void => {
    if (open && open.names.length > 0) entries.push(open);
    open = undefined;
  };
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 ? text.length : newline + 1;
    const line = next - start > maxLineLength ? { start, end: start } : trimmed(text, start, next);
    const first = text[line.start] ?? '';
    const isContinued = text[line.end - 1] === '\\';
    const content = isContinued ? trimmed(text, line.start, line.end - 1) : line;
    if (line.start === line.end) {
      if (next - start > maxLineLength) close();
      before = undefined;
    } else if (before === 'comment' || first === '#') {
      before = isContinued ? 'comment' : open ? 'entry' : undefined;
      if (!isContinued && before === 'entry') before = undefined;
    } else {
      if (before !== 'entry' && first !== ':' && first !== '|') {
        close();
        const include = /^include\s+\S/.exec(
          text.slice(content.start, Math.min(content.end, content.start + 40)),
        );
        if (include) includes.push(content);
        else open = { names: [], capabilities: [], span: content, isOneLine: true, isNaming: true };
      }
      if (open) addLine(open, text, content);
      before = isContinued ? 'entry' : undefined;
    }
    start = next;
  }
  close();
  return { entries, includes };
}

interface OpenEntry extends PrintcapEntry {
  names: Located<string>[];
  capabilities: Capability[];
  span: Span;
  isOneLine: boolean;
  isNaming: boolean;
}

function addLine(entry: OpenEntry, text: string, { start, end }: Span): void {
  if (start > entry.span.end) entry.isOneLine = false;
  entry.span = { start: entry.span.start, end: Math.max(entry.span.end, end) };
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const mark = at === end ? ':' : text[at];
    if (mark === '\\') at += 1;
    else if (mark === ':' || (mark === '|' && entry.isNaming)) {
      const piece = trimmed(text, from, at);
      if (piece.start < piece.end) addPiece(entry, text, piece);
      // Before its first colon an entry has names, also over several lines.
      if (mark === ':' && at < end) entry.isNaming = false;
      from = at + 1;
    }
  }
}

function addPiece(entry: OpenEntry, text: string, { start, end }: Span): void {
  const written = text.slice(start, end);
  if (entry.isNaming) {
    entry.names.push({ value: unescaped(written), start, end });
    return;
  }
  const [, name = '', mark = ''] = /^([^=#@]*)([=#@]?)/.exec(written) ?? [];
  const nameText = name.trimEnd();
  if (nameText === '') return;
  const value = trimmed(text, start + name.length + mark.length, end);
  entry.capabilities.push({
    name: { value: nameText, start, end: start + nameText.length },
    mark: mark as Capability['mark'],
    value: { value: unescaped(text.slice(value.start, value.end)), ...value },
    span: { start, end },
  });
}

function unescaped(written: string): string {
  return written.includes('\\:') ? written.replaceAll('\\:', ':') : written;
}

/** The same where it is a value. */
export function escapedValue(value: string): string {
  return value.replaceAll(':', '\\:');
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
