/** What a growing selection takes in at an offset, from a name inside a string to the whole text. */
import { readComments } from '../../format/text/comments.ts';
import { stringContent } from '../../format/text/string-content.ts';
import type { TreeNode } from '../../format/text/tree.ts';
import type { Span } from '../../model/span.ts';
import { symbolAt } from '../names/symbol-at.ts';
import type { Reading } from '../reading.ts';

/** From the smallest to the largest; each holds the one before it. */
export function selectionRanges(reading: Reading, offset: number): Span[] {
  const { text } = reading;
  const outside: Span[] = [{ start: 0, end: text.length }];
  addNode(text, reading.tree.root, offset, outside);
  const comment = readComments(text).find(({ start, end }) => offset >= start && offset <= end);
  if (comment) outside.push({ start: comment.start, end: comment.end });
  const name = symbolAt(reading, offset);
  if (name) outside.push(name.span);
  return growing(outside.filter((span) => holds(span, offset)));
}

function addNode(text: string, node: TreeNode | undefined, offset: number, into: Span[]): void {
  if (!node || !holds(node, offset)) return;
  into.push({ start: node.start, end: node.end });
  if (node.kind === 'string') into.push(stringContent(text, node));
  if (node.kind !== 'object' && node.kind !== 'list') return;
  if (node.end - node.start >= 2) into.push({ start: node.start + 1, end: node.end - 1 });
  const item = node.items.find((one) => holds(one, offset));
  if (item) addNode(text, item, offset, into);
  const member = node.members.find(({ keyStart, keyEnd, value }) =>
    holds({ start: keyStart, end: value?.end ?? keyEnd }, offset),
  );
  if (!member) return;
  const key = { start: member.keyStart, end: member.keyEnd };
  into.push({ start: key.start, end: member.value?.end ?? key.end });
  if (holds(key, offset)) into.push(key, stringContent(text, key));
  else addNode(text, member.value, offset, into);
}

function holds({ start, end }: Span, offset: number): boolean {
  return offset >= start && offset <= end;
}

/** Turns them round, and leaves out what does not grow. */
function growing(outside: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of outside) {
    const last = kept.at(-1);
    const isInside = !last || (span.start >= last.start && span.end <= last.end);
    const isSmaller = !last || span.end - span.start < last.end - last.start;
    if (isInside && isSmaller) kept.push(span);
  }
  return kept.length === 0 ? [{ start: 0, end: 0 }] : kept.reverse();
}
