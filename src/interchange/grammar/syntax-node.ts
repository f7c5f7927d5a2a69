/** The syntax of a script as plain data, so that nothing of the parser's memory has to be kept. */
import type { Span } from '../../model/span.ts';

export interface SyntaxNode extends Span {
  /** As the grammar calls it; "ERROR" for what it could not read, "DEEP" for what is nested too deeply to be read. */
  readonly type: string;
  readonly children: readonly SyntaxNode[];
}

/** Whether something in it could not be read. */
export function hasErrors(root: SyntaxNode): boolean {
  return [...descendants(root)].some(({ type }) => type === 'ERROR' || type === 'DEEP');
}

/** The node and all below it, in the order of the text. */
export function* descendants(root: SyntaxNode): Generator<SyntaxNode> {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    for (let index = node.children.length - 1; index >= 0; index -= 1)
      waiting.push(node.children[index] as SyntaxNode);
  }
}

/** The nearest nodes below of these types, in the order of the text. */
export function* nearest(root: SyntaxNode, types: ReadonlySet<string>): Generator<SyntaxNode> {
  const waiting = [...root.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (types.has(node.type)) yield node;
    else
      for (let index = node.children.length - 1; index >= 0; index -= 1)
        waiting.push(node.children[index] as SyntaxNode);
  }
}

export function child(node: SyntaxNode | undefined, type: string): SyntaxNode | undefined {
  return node?.children.find((one) => one.type === type);
}
