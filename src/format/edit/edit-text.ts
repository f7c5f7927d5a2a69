/**
 * Edits of meaning written as edits of text, so that every comment and comma outside the changed value survives.
 * Ours, on the scanner: jsonc-parser's modify() loses comments and breaks lists (docs/decisions.md).
 */
import type { Edit } from '../../model/edit.ts';
import type { JsonValue, Path } from '../../model/json-value.ts';
import { readTree, type Tree, type TreeMember, type TreeNode } from '../text/tree.ts';
import { insertion } from './insert-text.ts';
import { removal } from './remove-text.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * The text edits that carry out the edits, in order of their offsets, without overlaps, all against `text`.
 * An edit whose path leads nowhere (removed meanwhile, or through a value that is no object) changes nothing.
 * @param tree of the text, where somebody has it
 */
export function textEdits(text: string, edits: readonly Edit[], tree?: Tree): TextEdit[] {
  const [only] = edits;
  if (edits.length === 1 && only) return editOnce(text, only, tree);
  const after = editText(text, edits);
  return difference(text, after);
}

/** The text edits of several independent fixes, all against the same text, which is read only once. */
export function textEditsTogether(text: string, fixes: readonly (readonly Edit[])[]): TextEdit[][] {
  const { root } = readTree(text);
  return fixes.map((edits) => {
    const [only] = edits;
    return edits.length === 1 && only && root ? editTree(text, root, only) : textEdits(text, edits);
  });
}

/** The text with all edits carried out, one after the other. */
export function editText(text: string, edits: readonly Edit[]): string {
  return edits.reduce((current, edit) => applyTextEdits(current, editOnce(current, edit)), text);
}

export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

function editOnce(text: string, edit: Edit, tree = readTree(text)): TextEdit[] {
  const { root } = tree;
  return root ? editTree(text, root, edit) : [];
}

function editTree(text: string, root: TreeNode, edit: Edit): TextEdit[] {
  if (edit.path.length === 0) return [];
  if (edit.kind === 'set') return setValue(text, root, edit.path, edit.value);
  const parent = findNode(root, edit.path.slice(0, -1));
  const last = edit.path[edit.path.length - 1] as string | number;
  if (!parent) return [];
  if (edit.kind === 'remove') return removal(text, parent, last);
  const member = findMember(parent, last);
  return member ? [{ start: member.keyStart, end: member.keyEnd, newText: JSON.stringify(edit.to) }] : [];
}

/** Walks down as far as the path exists; what is missing below becomes nested objects. */
function setValue(text: string, root: TreeNode, path: Path, value: JsonValue): TextEdit[] {
  let node = root;
  for (let depth = 0; depth < path.length; depth += 1) {
    const step = path[depth] as string | number;
    // A value by itself is a list of one: { "port": "LPR1" }.
    const child = step === 0 && typeof node.value === 'string' ? node : findNode(node, [step]);
    if (child) {
      node = child;
      continue;
    }
    const missing = path.slice(depth + 1).reduceRight<JsonValue>((inner, key) => ({ [key]: inner }), value);
    return insertion(text, node, step, missing);
  }
  return [{ start: node.start, end: node.end, newText: JSON.stringify(value) }];
}

/** The node at the path; the last of equal keys, as the configuration reads it. */
export function findNode(root: TreeNode, path: Path): TreeNode | undefined {
  let node: TreeNode | undefined = root;
  for (const step of path) {
    if (!node) return undefined;
    node = typeof step === 'number' ? node.items[step] : findMember(node, step)?.value;
  }
  return node;
}

function findMember(node: TreeNode, key: string | number): TreeMember | undefined {
  return node.members.findLast((member) => member.key === key);
}

/** One replacement between the longest common beginning and end, so that cursors and folds elsewhere stay; none where nothing changed. */
export function difference(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < limit - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  return [{ start, end: before.length - tail, newText: after.slice(start, after.length - tail) }];
}
