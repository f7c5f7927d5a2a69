/** Indentation of a file of CUPS by its blocks; nothing else of a line changes. */
import type { TextEdit } from '../../format/edit/text-edit.ts';
import { type ConfBlock, confBlocks } from './conf-outline.ts';

/** @param indent one level: "  " or a tab */
export function confIndentation(text: string, indent: string): TextEdit[] {
  const depths = depthsOf(text);
  const edits: TextEdit[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const blanks = /^[ \t]*/.exec(line)?.[0] ?? '';
    const isBlank = line.trim() === '';
    const newText = isBlank ? '' : indent.repeat(depths[index] ?? 0);
    const end = start + (isBlank ? line.replace(/\r$/, '').length : blanks.length);
    if (text.slice(start, end) !== newText) edits.push({ start, end, newText });
    start += line.length + 1;
  }
  return edits;
}

function indentEnd(text: string, start: number): number {
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return end;
}

/** How many blocks each line stands in; opening and closing lines stand outside of theirs. */
function depthsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineAt = (offset: number) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const depths = starts.map(() => 0);
  const add = (blocks: readonly ConfBlock[]): void => {
    for (const { span, blocks: inner } of blocks) {
      const first = lineAt(span.start) + 1;
      const last = lineAt(span.end);
      const isClosed = text.startsWith('</', starts[last] === undefined ? 0 : indentEnd(text, starts[last]));
      for (let line = first; line < (isClosed ? last : last + 1); line += 1)
        depths[line] = (depths[line] ?? 0) + 1;
      add(inner);
    }
  };
  add(confBlocks(text));
  return depths;
}
