/** The blocks of a file of CUPS, one inside the other: for the outline and for folding. */
import type { Span } from '../../model/span.ts';
import { type ConfLine, readConfLines } from '../cups/conf-lines.ts';

export interface ConfBlock {
  /** "Location" */
  readonly name: string;
  /** "/admin" */
  readonly value: string;
  /** From its opening to its closing line; to the end of the text where there is none. */
  readonly span: Span;
  /** Of its name and value in the opening line. */
  readonly heading: Span;
  readonly blocks: readonly ConfBlock[];
}

interface OpenBlock {
  readonly open: ConfLine;
  readonly blocks: ConfBlock[];
}

export function confBlocks(text: string): ConfBlock[] {
  const outer: ConfBlock[] = [];
  const open: OpenBlock[] = [];
  const close = (end: number): void => {
    const block = open.pop();
    if (!block) return;
    const { name, value } = block.open;
    (open.at(-1)?.blocks ?? outer).push({
      name: name.value,
      value: value.value,
      span: { start: block.open.span.start, end },
      heading: { start: name.start, end: Math.max(name.end, value.end) },
      blocks: block.blocks,
    });
  };
  for (const line of readConfLines(text)) {
    if (line.kind === 'open') open.push({ open: line, blocks: [] });
    else if (line.kind === 'close') {
      const at = open.findLastIndex(({ open: { name } }) => sameName(name.value, line.name.value));
      if (at === -1) continue;
      // What was never closed ends with what is around it.
      while (open.length > at + 1) close(line.span.start);
      close(line.span.end);
    }
  }
  while (open.length > 0) close(text.length);
  return outer;
}

/** CUPS closes a <DefaultPrinter> with </Printer>, too. */
function sameName(a: string, b: string): boolean {
  const bare = (name: string) => name.toLowerCase().replace(/^default/, '');
  return bare(a) === bare(b);
}
