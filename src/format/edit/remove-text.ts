/** What goes when a property or list item is removed: it and one comma, and the line if nothing else stands on it. Comments stay. */

import { TextScanner } from '../text/text-scanner.ts';
import { Token } from '../text/token.ts';
import type { TreeNode } from '../text/tree.ts';
import type { TextEdit } from './text-edit.ts';

export function removal(text: string, parent: TreeNode, step: string | number): TextEdit[] {
  const spans = parent.kind === 'object' ? memberSpans(parent) : parent.items;
  const index =
    parent.kind === 'object' ? parent.members.findLastIndex((member) => member.key === step) : Number(step);
  const span = spans[index];
  if (!span) return [];
  const after = nextComma(text, span.end);
  const previous = spans[index - 1];
  const edits: TextEdit[] = [];
  if (after !== undefined) {
    const gap = text.slice(span.end, after);
    // A comment between the value and its comma stays; then the two go separately.
    if (gap.trim() === '') edits.push(cut(span.start, after + 1));
    else edits.push(cut(span.start, span.end), cut(after, after + 1));
  } else {
    const before = previous && nextComma(text, previous.end);
    if (
      before !== undefined &&
      text.slice(before + 1, span.start).trim() === '' &&
      !text.slice(before, span.start).includes('\n')
    ) {
      edits.push(cut(before, span.end));
    } else {
      if (before !== undefined) edits.push(cut(before, before + 1));
      edits.push(cut(span.start, span.end));
    }
  }
  return edits.map((edit) => widen(text, edit));
}

function memberSpans(parent: TreeNode): { start: number; end: number }[] {
  return parent.members.map((member) => ({
    start: member.keyStart,
    end: member.value?.end ?? member.keyEnd,
  }));
}

function cut(start: number, end: number): TextEdit {
  return { start, end, newText: '' };
}

/** The offset of the comma that is the next token, or undefined. */
function nextComma(text: string, from: number): number | undefined {
  const scanner = new TextScanner(text);
  scanner.end = from;
  return scanner.scan() === Token.comma ? scanner.start : undefined;
}

/** Takes the whole line where nothing else is on it, else the blanks that would be left doubled. */
function widen(text: string, edit: TextEdit): TextEdit {
  const lineStart = text.lastIndexOf('\n', edit.start - 1) + 1;
  const lineBreak = text.indexOf('\n', edit.end);
  const isAloneBefore = text.slice(lineStart, edit.start).trim() === '';
  const rest = text.slice(edit.end, lineBreak === -1 ? text.length : lineBreak);
  if (isAloneBefore && rest.trim() === '' && lineBreak !== -1 && lineStart > 0)
    return cut(lineStart, lineBreak + 1);
  const blanks = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  const needsGap = rest.length > blanks && /[^\s{[]/.test(text[edit.start - 1] ?? '');
  return cut(edit.start, edit.end + (needsGap ? 0 : rest.length > blanks ? blanks : 0));
}
