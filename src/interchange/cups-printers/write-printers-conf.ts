/** Edits of meaning as edits of a printers.conf: one line for a property, and everything else stays as it is. */
import type { TextEdit } from '../../format/edit/text-edit.ts';
import type { Edit } from '../../model/edit.ts';
import type { JsonValue, Path } from '../../model/json-value.ts';
import { type ConfLine, readConfLines } from '../cups/conf-lines.ts';
import { lineBreakOf } from '../cups/write-conf.ts';
import { escaped, propertyAt } from './printer-directives.ts';
import { opensBlock, type QueueBlock, readBlocks } from './read-printers-conf.ts';

/** Undefined where a printers.conf has no words for it. */
export function editPrintersConf(text: string, edit: Edit): readonly TextEdit[] | undefined {
  const [section, id, ...rest] = edit.path;
  const from = blockStart(text, String(id));
  const [block] = from === undefined ? [] : readBlocks(text, { from });
  if (!block) return undefined;
  const named = section === 'printers' ? lineNamed(block, rest) : undefined;
  if (named) return editLine(text, named, edit);
  if (edit.kind === 'rename')
    return section === 'printers' && rest.length === 0 && /^[^\s#/]+$/.test(edit.to)
      ? [{ start: block.open.value.start, end: block.open.value.end, newText: edit.to }]
      : undefined;
  if (section === 'printers' && rest.length > 0) {
    const repeated = repeatedLines(block, rest, edit);
    if (repeated) return repeated.lines && exchanged(text, block, repeated.there, repeated.lines);
  }
  const directive = directiveAt(section, rest);
  if (!directive) return undefined;
  const line = linesOf(block, directive).at(-1);
  if (edit.kind === 'remove') return line ? [{ ...line.line, newText: '' }] : [];
  const value =
    directive === 'DeviceURI'
      ? typeof edit.value === 'string' && !/\s/.test(edit.value)
        ? escaped(edit.value)
        : undefined
      : propertyAt(rest)?.write(edit.value);
  if (value === undefined) return undefined;
  return [line ? replaced(text, line, value) : inserted(text, block, [`${directive} ${value}`])];
}

/** Of two blocks of a name, the last counts. It is looked for by its name: reading all of thousands takes longer than a keystroke may. */
function blockStart(text: string, id: string): number | undefined {
  const name = escaped(id);
  let last: number | undefined;
  if (name === '') return undefined;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const lead = /[^\S\n]*<\w+[^\S\n]+$/.exec(text.slice(Math.max(0, at - 100), at));
    const start = at - (lead?.[0].length ?? 0);
    if (!lead || (start > 0 && text[start - 1] !== '\n')) continue;
    const [line] = readConfLines(text, start, at);
    if (line && opensBlock(line) && line.value.value === id) last = start;
  }
  return last;
}

/** By its number in the block, as long as it has the name that is said: of two blocks of one name, it may be the other. */
function lineNamed(block: QueueBlock, [lines, index, name]: Path): ConfLine | undefined {
  if (lines !== 'lines' || typeof index !== 'number') return undefined;
  const line = block.lines[index];
  return line?.name.value === name ? line : undefined;
}

function editLine(text: string, line: ConfLine, edit: Edit): readonly TextEdit[] | undefined {
  if (edit.kind === 'remove') return [{ ...line.line, newText: '' }];
  if (edit.kind === 'rename') return [{ start: line.name.start, end: line.name.end, newText: edit.to }];
  const value = plain(edit.value);
  return value === undefined ? undefined : [replaced(text, line, escaped(value))];
}

type SetOrRemove = Exclude<Edit, { readonly kind: 'rename' }>;

/** Lines of which there can be several, or that hold several properties. */
interface Repeated {
  /** Those that make room. */
  readonly there: readonly ConfLine[];
  /** What takes their place; undefined where no line can hold it. */
  readonly lines: readonly string[] | undefined;
}

const lists: Readonly<Record<string, string>> = {
  'access/allow': 'AllowUser',
  'access/deny': 'DenyUser',
  members: 'Printer',
};

/** Undefined where the property is the value of one line. */
function repeatedLines(block: QueueBlock, rest: Path, edit: SetOrRemove): Repeated | undefined {
  const [property, name] = rest;
  const list = lists[rest.join('/')];
  const value = edit.kind === 'set' ? edit.value : undefined;
  if (list !== undefined) return { there: linesOf(block, list), lines: listLines(list, value) };
  if (property === 'options' && typeof name === 'string' && rest.length === 2) {
    const there = linesOf(block, 'Option').filter(
      (line) => firstWord(line).toLowerCase() === name.toLowerCase(),
    );
    const written = plain(value);
    const key = there[0] ? firstWord(there[0]) : name;
    if (value === undefined) return { there, lines: [] };
    return {
      there,
      lines: written && /^\S+$/.test(key) ? [`Option ${escaped(`${key} ${written}`)}`] : undefined,
    };
  }
  if (rest.join('/') === 'access/authentication') {
    const words = listOfWords(value);
    return {
      there: linesOf(block, 'AuthInfoRequired'),
      lines: words && (words.length > 0 ? [`AuthInfoRequired ${words.join(',')}`] : []),
    };
  }
  if (property === 'banner' && (name === 'start' || name === 'end')) {
    const there = linesOf(block, 'JobSheets');
    const [start = 'none', end = 'none'] = there.at(-1)?.value.value.split(/\s+/) ?? [];
    const page = value === undefined ? 'none' : plain(value);
    if (page === undefined || /\s/.test(page)) return { there, lines: undefined };
    return { there, lines: [`JobSheets ${name === 'start' ? page : start} ${name === 'end' ? page : end}`] };
  }
  return undefined;
}

function listLines(directive: string, value: JsonValue | undefined): readonly string[] | undefined {
  return listOfWords(value)?.map((one) => `${directive} ${escaped(one)}`);
}

/** Undefined where one of them is more than a word. */
function listOfWords(value: JsonValue | undefined): readonly string[] | undefined {
  if (value === undefined) return [];
  const all = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [undefined];
  return all.every((one): one is string => typeof one === 'string' && /^[^\s\0]+$/.test(one))
    ? all
    : undefined;
}

function plain(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && !/[\r\n\0]/.test(value)
    ? value.trim()
    : undefined;
}

function firstWord({ value }: ConfLine): string {
  return /^\S*/.exec(value.value)?.[0] ?? '';
}

function linesOf(block: QueueBlock, directive: string): readonly ConfLine[] {
  return block.lines.filter(({ name }) => name.value.toLowerCase() === directive.toLowerCase());
}

/** The new lines where the first of the old ones was, or at the end of the block. */
function exchanged(
  text: string,
  block: QueueBlock,
  there: readonly ConfLine[],
  lines: readonly string[],
): TextEdit[] {
  const [first, ...others] = there;
  if (!first) return lines.length === 0 ? [] : [inserted(text, block, lines)];
  const indent = text.slice(first.line.start, first.span.start);
  const newText = lines.join(`${lineBreakOf(text)}${indent}`);
  const start =
    newText === ''
      ? { ...first.line, newText: '' }
      : { start: first.span.start, end: first.value.end, newText };
  return [start, ...others.map(({ line }) => ({ ...line, newText: '' }))];
}

function directiveAt(
  section: string | number | undefined,
  rest: readonly (string | number)[],
): string | undefined {
  if (section === 'ports') return rest.length === 1 && rest[0] === 'device' ? 'DeviceURI' : undefined;
  return section === 'printers' ? propertyAt(rest)?.directive : undefined;
}

/** A `#` right behind a value took off its end; a new value is to have all of it. */
function replaced(text: string, { name, value, line }: ConfLine, newText: string): TextEdit {
  if (value.start === value.end) return { start: name.end, end: name.end, newText: ` ${newText}` };
  const rest = text[value.end] === '#' ? text.slice(value.end, line.end).trimEnd().length : 0;
  return { start: value.start, end: value.end + rest, newText };
}

function inserted(text: string, { open, lines }: QueueBlock, added: readonly string[]): TextEdit {
  const at = lines.at(-1)?.line.end ?? open.line.end;
  const newline = lineBreakOf(text);
  return { start: at, end: at, newText: added.map((line) => `${line}${newline}`).join('') };
}
