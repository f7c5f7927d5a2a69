/** The blocks of a configuration file of CUPS: for its outline, for folding, and for indentation. */
import type { TextEdit } from '../../format/edit/text-edit.ts';
import type { Span } from '../../model/span.ts';
import { type ConfLine, readConfLines } from './conf-lines.ts';

export interface ConfBlock {
  /** As written: "Location", "Printer". */
  readonly kind: string;
  /** What follows it: "/admin", the name of a queue. */
  readonly name: string;
  /** From its opening line to the end of its closing one, or to the end of the text. */
  readonly span: Span;
  /** Of its name, else of its kind. */
  readonly nameSpan: Span;
  readonly children: readonly ConfBlock[];
}

interface OpenBlock extends Omit<ConfBlock, 'span' | 'children'> {
  readonly start: number;
  readonly children: ConfBlock[];
}

/** In the order of the text. A block that is never closed ends with the one around it, or with the text. */
export function outlineConf(text: string): readonly ConfBlock[] {
  const top: ConfBlock[] = [];
  const open: OpenBlock[] = [];
  const close = (end: number) => {
    const block = open.pop();
    if (!block) return;
    const { start, ...rest } = block;
    (open.at(-1)?.children ?? top).push({ ...rest, span: { start, end } });
  };
  for (const line of readConfLines(text)) {
    if (opens(line)) {
      const { name, value } = line;
      const nameSpan = value.value === '' ? name : value;
      open.push({
        kind: name.value,
        name: value.value,
        start: line.span.start,
        nameSpan: { start: nameSpan.start, end: nameSpan.end },
        children: [],
      });
    } else if (line.kind === 'close') {
      const at = open.findLastIndex(({ kind }) => closes(line, kind));
      while (at !== -1 && open.length > at) close(open.length - 1 === at ? line.span.end : line.span.start);
    }
  }
  while (open.length > 0) close(text.length);
  return top;
}

/** Spans of what can be folded: every block of more than one line, the outer ones first. */
export function foldConf(text: string): readonly Span[] {
  const folds = (blocks: readonly ConfBlock[]): Span[] =>
    blocks.flatMap(({ span, children }) => [
      ...(text.slice(span.start, span.end).includes('\n') ? [span] : []),
      ...folds(children),
    ]);
  return folds(outlineConf(text));
}

/**
 * Indents every line by the blocks around it, comments too, and takes nothing else in hand: the words of a line stay as they are.
 * @param unit what one block indents by
 */
export function indentConf(text: string, unit = '  '): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const kinds: string[] = [];
  const read = new Map([...readConfLines(text)].map((line) => [line.line.start, line]));
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = read.get(start);
    if (line?.kind === 'close') {
      const at = kinds.findLastIndex((kind) => closes(line, kind));
      if (at !== -1) kinds.length = at;
    }
    const indent = /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? '';
    const isBlank = text.slice(start, end).trim() === '';
    const wanted = isBlank ? indent : unit.repeat(kinds.length);
    if (indent !== wanted) edits.push({ start, end: start + indent.length, newText: wanted });
    if (line && opens(line)) kinds.push(line.name.value);
    start = end + 1;
  }
  return edits;
}

function opens({ kind, value, unended }: ConfLine): boolean {
  return kind === 'open' && value.value !== '' && !unended;
}

/** A `</Printer>` closes a `<DefaultPrinter>`, too, and a `</Limit>` a `<LimitExcept>`. */
function closes({ name }: ConfLine, kind: string): boolean {
  const plain = (one: string) => one.toLowerCase().replace(/^default|except$/g, '');
  return plain(name.value) === plain(kind);
}
