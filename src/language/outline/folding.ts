/** What can be folded: objects and lists, comments of several lines, regions between `// #region` and `// #endregion`. */
import { readComments } from '../../format/text/comments.ts';
import type { TreeNode } from '../../format/text/tree.ts';
import { indexLines, type LineIndex } from '../line-index.ts';
import type { Reading } from '../reading.ts';

export interface Fold {
  readonly kind: 'container' | 'comment' | 'region';
  /** Lines from 1; the first stays visible, the others fold away. */
  readonly startLine: number;
  readonly endLine: number;
}

/**
 * In the order of their first lines.
 * @param enough how many are shown at most: where the outer containers are so many, those inside them are left out
 */
export function folds({ text, tree }: Reading, enough = Number.POSITIVE_INFINITY): Fold[] {
  const lines = indexLines(text);
  const found: Fold[] = [];
  const { root } = tree;
  let level = root ? [root] : [];
  while (level.length > 0) {
    const folding = level.filter((node) => addContainer(text, node, lines, found));
    level = found.length < enough ? folding.flatMap(valuesIn) : [];
  }
  addComments(text, lines, found);
  return found.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** Whether it has several lines: nothing folds inside of one. */
function addContainer(text: string, node: TreeNode, lines: LineIndex, found: Fold[]): boolean {
  if (node.kind !== 'object' && node.kind !== 'list') return false;
  const startLine = lines.position(node.start).line;
  const closeLine = lines.position(node.end).line;
  if (closeLine === startLine) return false;
  // The line of the closing brace stays visible, unless something stands before it.
  const before = lines
    .lineText(closeLine)
    .slice(0, lines.position(Math.max(node.start, node.end - 1)).column - 1);
  const isClosed = text[node.end - 1] === '}' || text[node.end - 1] === ']';
  add(found, 'container', startLine, isClosed && before.trim() === '' ? closeLine - 1 : closeLine);
  return true;
}

function valuesIn({ members, items }: TreeNode): TreeNode[] {
  return [...members.flatMap(({ value }) => value ?? []), ...items];
}

function addComments(text: string, lines: LineIndex, found: Fold[]): void {
  const regions: number[] = [];
  let run: { start: number; end: number } | undefined;
  for (const comment of readComments(text)) {
    const { start, end } = lines.range(comment);
    const body = text.slice(comment.start, comment.end);
    const isOwnLine =
      lines
        .lineText(start.line)
        .slice(0, start.column - 1)
        .trim() === '';
    const region = /^\/\/\s*#(end)?region\b/.exec(body);
    const continues = run && comment.kind === 'line' && isOwnLine && !region && start.line === run.end + 1;
    if (run && continues) {
      run.end = start.line;
      continue;
    }
    if (run) add(found, 'comment', run.start, run.end);
    run =
      comment.kind === 'line' && isOwnLine && !region ? { start: start.line, end: start.line } : undefined;
    if (comment.kind === 'block') add(found, 'comment', start.line, end.line);
    if (region?.[1]) closeRegion(regions, start.line, found);
    else if (region) regions.push(start.line);
  }
  if (run) add(found, 'comment', run.start, run.end);
}

function closeRegion(regions: number[], endLine: number, found: Fold[]): void {
  const startLine = regions.pop();
  if (startLine !== undefined) add(found, 'region', startLine, endLine);
}

function add(found: Fold[], kind: Fold['kind'], startLine: number, endLine: number): void {
  if (endLine > startLine) found.push({ kind, startLine, endLine });
}
