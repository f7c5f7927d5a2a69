/** Edits of directives as edits of a file of lines: by the number of a line, or by the name of a directive to add. */
import type { TextEdit } from '../../format/edit/text-edit.ts';
import type { Edit } from '../../model/edit.ts';
import type { JsonValue } from '../../model/json-value.ts';
import { type ConfLine, readConfLines } from './conf-lines.ts';
import { isDirectiveLine } from './read-conf.ts';

/**
 * `directives/3` is the value of a line, `directives/3/Require` a directive in the block that the line opens, `directives/Port` one
 * outside of all blocks.
 * @returns undefined for what such a file has no words for
 */
export function editConf(text: string, edit: Edit): readonly TextEdit[] | undefined {
  const [first, at, name, ...more] = edit.path;
  if (first !== 'directives' || more.length > 0) return undefined;
  const lines = [...readConfLines(text)];
  if (typeof at === 'string' && name === undefined)
    return edit.kind === 'set' ? addedOutside(text, lines, at, edit.value) : undefined;
  const line = typeof at === 'number' ? lines.filter(isDirectiveLine)[at] : undefined;
  if (!line) return undefined;
  if (typeof name === 'string')
    return edit.kind === 'set' ? addedWithin(text, lines, line, `${name} `, edit.value) : undefined;
  if (edit.kind === 'rename')
    return /^[\w-]+$/.test(edit.to)
      ? [{ start: line.name.start, end: line.name.end, newText: edit.to }]
      : undefined;
  if (edit.kind === 'remove') return line.kind === 'directive' ? [{ ...line.line, newText: '' }] : undefined;
  const written = writtenValue(edit.value);
  return written === undefined ? undefined : [replacedValue(line, written)];
}

/** The value of a line, where there is one; else behind its name. */
export function replacedValue({ name, value }: ConfLine, text: string): TextEdit {
  return value.start === value.end
    ? { start: name.end, end: name.end, newText: ` ${text}` }
    : { start: value.start, end: value.end, newText: text };
}

/** What stands in a line as a value; undefined for what cannot. */
export function writtenValue(value: JsonValue): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const text = typeof value === 'boolean' ? (value ? 'Yes' : 'No') : `${value}`;
  return /[\r\n\0]/.test(text) || text !== text.trim() ? undefined : text.replace('#', '\\#');
}

export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function addedOutside(
  text: string,
  lines: readonly ConfLine[],
  name: string,
  value: JsonValue,
): TextEdit[] | undefined {
  const block = lines.findIndex(({ kind }) => kind === 'open');
  const before = lines.slice(0, block === -1 ? lines.length : block).at(-1);
  return added(text, before?.line.end ?? 0, `${name} `, value);
}

function addedWithin(
  text: string,
  lines: readonly ConfLine[],
  line: ConfLine,
  start: string,
  value: JsonValue,
): TextEdit[] | undefined {
  if (line.kind !== 'open') return undefined;
  const next = lines[lines.indexOf(line) + 1];
  const like = next?.kind === 'directive' ? next : undefined;
  const indent = like
    ? text.slice(like.line.start, like.span.start)
    : `${text.slice(line.line.start, line.span.start)}  `;
  return added(text, line.line.end, `${indent}${start}`, value);
}

function added(text: string, at: number, start: string, value: JsonValue): TextEdit[] | undefined {
  const written = writtenValue(value);
  if (written === undefined) return undefined;
  const newline = lineBreakOf(text);
  const isAfterBreak = at === 0 || text[at - 1] === '\n';
  return [{ start: at, end: at, newText: `${isAfterBreak ? '' : newline}${start}${written}${newline}` }];
}
