/** Where and how a new property or list item is written: like its neighbours, after their comments. */
import type { JsonValue } from '../../model/json-value.ts';
import { TextScanner } from '../text/text-scanner.ts';
import { Token } from '../text/token.ts';
import type { TreeNode } from '../text/tree.ts';
import type { TextEdit } from './text-edit.ts';

/** @param step the new key of an object, or any index of a list (the item goes to its end) */
export function insertion(
  text: string,
  parent: TreeNode,
  step: string | number,
  value: JsonValue,
): TextEdit[] {
  const isObject = parent.kind === 'object';
  if (!isObject && parent.kind !== 'list') return [];
  const newMember = isObject ? `${JSON.stringify(String(step))}: ${writeValue(value)}` : writeValue(value);
  const tail = readTail(text, parent);
  const style = readStyle(text, parent);
  if (tail.lastEnd === undefined) return insertFirst(text, parent, newMember, { style, tail });
  const comma: TextEdit[] =
    tail.commaEnd === undefined ? [{ start: tail.lastEnd, end: tail.lastEnd, newText: ',' }] : [];
  const trailing = tail.commaEnd === undefined ? '' : ',';
  const ownLine = style.multiline || tail.afterLineComment;
  const newText = ownLine
    ? `${style.newline}${style.indent}${newMember}${trailing}`
    : ` ${newMember}${trailing}`;
  return joinAtOneOffset([...comma, { start: tail.insertAt, end: tail.insertAt, newText }]);
}

/** `{ "a": 1, "b": [2] }` on one line: what fixes write is short. */
function writeValue(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(writeValue).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${writeValue(item as JsonValue)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

interface Tail {
  /** Where the last member or item ends; undefined in an empty container. */
  readonly lastEnd: number | undefined;
  /** Where its comma ends, if it has one. */
  readonly commaEnd: number | undefined;
  /** After the last member, its comma and the comments that stand on the same line. */
  readonly insertAt: number;
  /** Then nothing can follow on that line. */
  readonly afterLineComment: boolean;
  /** Offset of the closing brace or bracket, or of the end of a text that lacks it. */
  readonly closeAt: number;
}

function readTail(text: string, parent: TreeNode): Tail {
  const lastEnd = parent.kind === 'object' ? lastMemberEnd(parent) : parent.items.at(-1)?.end;
  const scanner = new TextScanner(text, true);
  scanner.end = lastEnd ?? parent.start + 1;
  let commaEnd: number | undefined;
  let insertAt = lastEnd ?? parent.start + 1;
  let sameLine = true;
  let afterLineComment = false;
  for (;;) {
    const token = scanner.scan();
    const start = scanner.start;
    const end = scanner.end;
    if (token === Token.comma) {
      commaEnd = end;
      insertAt = end;
      sameLine = true;
      afterLineComment = false;
    } else if (token === Token.lineBreak) {
      sameLine = false;
    } else if (token === Token.lineComment || token === Token.blockComment) {
      if (!sameLine) continue;
      insertAt = end;
      afterLineComment = token === Token.lineComment;
    } else if (token !== Token.blank) {
      return { lastEnd, commaEnd, insertAt, afterLineComment, closeAt: start };
    }
  }
}

function lastMemberEnd(parent: TreeNode): number | undefined {
  const last = parent.members.at(-1);
  return last && (last.value?.end ?? last.keyEnd);
}

interface Style {
  readonly multiline: boolean;
  readonly newline: string;
  readonly indent: string;
}

/** New members go on a line of their own where the last one began on a line of its own. */
function readStyle(text: string, parent: TreeNode): Style {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const last = parent.kind === 'object' ? parent.members.at(-1)?.keyStart : parent.items.at(-1)?.start;
  const lineStart = text.lastIndexOf('\n', (last ?? parent.start) - 1) + 1;
  const before = text.slice(lineStart, last ?? parent.start);
  if (last !== undefined && /^[ \t]*$/.test(before)) return { multiline: true, newline, indent: before };
  return { multiline: false, newline, indent: `${/^[ \t]*/.exec(before)?.[0] ?? ''}${indentUnit(text)}` };
}

function indentUnit(text: string): string {
  return /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
}

function insertFirst(
  text: string,
  parent: TreeNode,
  newMember: string,
  { style, tail }: { style: Style; tail: Tail },
): TextEdit[] {
  const inside = text.slice(parent.start + 1, tail.closeAt);
  if (!inside.includes('\n')) {
    const isBlank = inside.trim() === '';
    const start = isBlank ? parent.start + 1 : tail.closeAt;
    const lead = isBlank || !/\s$/.test(inside) ? ' ' : '';
    return [{ start, end: tail.closeAt, newText: `${lead}${newMember} ` }];
  }
  // Comments or blank lines inside stay above; the closing brace keeps its line.
  const at = parent.start + 1 + inside.trimEnd().length;
  return [{ start: at, end: at, newText: `${style.newline}${style.indent}${newMember}` }];
}

function joinAtOneOffset(edits: readonly TextEdit[]): TextEdit[] {
  const [first, second] = edits;
  if (first && second && first.start === second.start) {
    return [{ start: first.start, end: first.start, newText: first.newText + second.newText }];
  }
  return [...edits];
}
