/** The text of a registry export as regedit reads it: keys in one pass that looks into none, and the values of a key when they are asked for. */
import type { Located, Span } from '../../model/span.ts';

export interface RegKey {
  /** The hive in its short form: HKLM, HKCU. */
  readonly hive: string;
  /** Below the hive, as written. */
  readonly path: string;
  readonly pathStart: number;
  /** `[-KEY]` deletes it. */
  readonly isDeleted: boolean;
  /** Where its line begins. */
  readonly start: number;
  /** Where the line after it begins. */
  readonly bodyStart: number;
  /** Where the next key begins. */
  readonly end: number;
}

export interface RegValue {
  /** Empty for the default value, `@`. */
  readonly name: string;
  readonly kind: 'string' | 'dword' | 'hex' | 'deleted';
  /** Of `hex(7):` the 7; 3 where nothing is in brackets. */
  readonly hexType: number;
  /** What a string says; of all others as written, without line continuations. */
  readonly text: string;
  /** Of a string without its quotes, else of all of it. */
  readonly span: Span;
  /** With its line breaks. */
  readonly line: Span;
}

/** "Windows Registry Editor Version 5.00", or REGEDIT4, whose strings in hex are no UTF-16. */
export const regHeader = /^\uFEFF?\s*(?:Windows Registry Editor Version 5\.00|REGEDIT4)[ \t]*\r?(?:\n|$)/;

/** Longer lines name no key: Windows takes 255 characters a name, and 512 levels. */
const maxKeyLength = 16_384;

/** Those keys whose path is wanted, in the order of the text. */
export function* readRegKeys(text: string, isWanted: (path: string) => boolean): Generator<RegKey> {
  for (let start = keyAfter(text, 0); start !== -1; ) {
    const next = keyAfter(text, start + 1);
    const newline = text.indexOf('\n', start);
    const bodyStart = newline === -1 ? text.length : newline + 1;
    const end = next === -1 ? text.length : next;
    const key =
      bodyStart - start > maxKeyLength ? undefined : readKey(text, { start, bodyStart, end }, isWanted);
    if (key) yield key;
    start = next;
  }
}

/** The place of the next `[HK` or `[-HK` at the start of a line; -1 where there is none. */
function keyAfter(text: string, from: number): number {
  if (from === 0 && opensKey(text, 0)) return 0;
  for (let at = text.indexOf('\n[', from); at !== -1; at = text.indexOf('\n[', at + 1))
    if (opensKey(text, at + 1)) return at + 1;
  return -1;
}

function opensKey(text: string, at: number): boolean {
  if (text[at] !== '[') return false;
  const from = text[at + 1] === '-' ? at + 2 : at + 1;
  // Both letters in lower case: an export has tens of thousands of keys.
  return (text.charCodeAt(from) | 32) === 104 && (text.charCodeAt(from + 1) | 32) === 107;
}

const hives: ReadonlyMap<string, string> = new Map([
  ['hkey_local_machine', 'HKLM'],
  ['hkey_current_user', 'HKCU'],
  ['hkey_users', 'HKU'],
  ['hklm', 'HKLM'],
  ['hkcu', 'HKCU'],
  ['hku', 'HKU'],
]);

function readKey(
  text: string,
  { start, bodyStart, end }: { start: number; bodyStart: number; end: number },
  isWanted: (path: string) => boolean,
): RegKey | undefined {
  const isDeleted = text[start + 1] === '-';
  const from = start + (isDeleted ? 2 : 1);
  const close = text.lastIndexOf(']', bodyStart - 1);
  const slash = text.indexOf('\\', from);
  if (close <= from || slash === -1 || slash > close) return undefined;
  const path = text.slice(slash + 1, close);
  if (!isWanted(path)) return undefined;
  const hive = hives.get(text.slice(from, slash).toLowerCase());
  return hive ? { hive, path, pathStart: slash + 1, isDeleted, start, bodyStart, end } : undefined;
}

/** The last name of the key's path. */
export function lastNameOf({ path, pathStart }: RegKey): Located<string> {
  const from = path.lastIndexOf('\\') + 1;
  return { value: path.slice(from), start: pathStart + from, end: pathStart + path.length };
}

/** Takes the places of a value: of its name without quotes, and of its lines. */
export type TakeValue = (nameStart: number, nameEnd: number, start: number, end: number) => void;

/** In the order of the text; a line that is no value is passed over, and no value is read. */
export function eachRegValue(
  text: string,
  { bodyStart, end }: Pick<RegKey, 'bodyStart' | 'end'>,
  take: TakeValue,
): void {
  for (let start = bodyStart; start < end; ) {
    const valueEnd = placeValue(text, start, end, take);
    start = valueEnd === -1 ? afterLine(text, start, end) : valueEnd;
  }
}

/** @returns where the line behind it begins; -1 where none stands here */
function placeValue(text: string, start: number, end: number, take: TakeValue): number {
  const first = text.charCodeAt(start);
  if (first !== QUOTE && first !== AT) return -1;
  const nameStart = start + 1;
  const nameEnd = first === AT ? nameStart : closingQuote(text, start, end);
  if (nameEnd === -1) return -1;
  const equals = afterBlanks(text, first === AT ? nameEnd : nameEnd + 1);
  if (text.charCodeAt(equals) !== EQUALS) return -1;
  const at = afterBlanks(text, equals + 1);
  const valueEnd = text.charCodeAt(at) === QUOTE ? endOfString(text, at, end) : endOfData(text, at, end);
  if (valueEnd !== -1) take(nameStart, nameEnd, start, valueEnd);
  return valueEnd;
}

const QUOTE = 34;
const EQUALS = 61;
const AT = 64;
const BACKSLASH = 92;

/** A string may hold line breaks, as regedit writes them; one that somebody forgot to close swallows no further value. */
function endOfString(text: string, at: number, end: number): number {
  const close = closingQuote(text, at, end);
  const line = afterLine(text, at, end);
  if (close !== -1 && close < line) return line;
  if (close === -1) return -1;
  const lineEnd = afterLine(text, close, end);
  const rest = text.slice(close + 1, lineEnd).trim();
  return rest === '' || rest.startsWith(';') ? lineEnd : -1;
}

/** Hexadecimal data go on after a backslash. */
function endOfData(text: string, at: number, end: number): number {
  let lineEnd = afterLine(text, at, end);
  while (lineEnd < end && isContinued(text, lineEnd)) lineEnd = afterLine(text, lineEnd, end);
  return lineEnd;
}

function isContinued(text: string, lineEnd: number): boolean {
  let last = lineEnd - 1;
  while (last >= 0 && isBlank(text.charCodeAt(last))) last -= 1;
  return text.charCodeAt(last) === BACKSLASH;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** Of the string that opens at `start`; -1 where it has none. */
function closingQuote(text: string, start: number, limit: number): number {
  const first = text.indexOf('"', start + 1);
  if (first === -1 || first >= limit) return -1;
  if (text.charCodeAt(first - 1) !== BACKSLASH) return first;
  for (let at = start + 1; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at += 1;
  }
  return -1;
}

/** What `eachRegValue` placed there; undefined where it is written in no way that regedit reads. */
export function readRegValue(text: string, start: number, end: number): RegValue | undefined {
  const name = text[start] === '@' ? { text: '', end: start + 1 } : readQuoted(text, start, end);
  if (!name || name.text.includes('\n')) return undefined;
  const equals = afterBlanks(text, name.end);
  if (text[equals] !== '=') return undefined;
  const at = afterBlanks(text, equals + 1);
  if (text[at] === '"') return readString(text, { name: name.text, start, at, end });
  return readOther(text, { name: name.text, start, at, end });
}

interface Place {
  readonly name: string;
  readonly start: number;
  readonly at: number;
  readonly end: number;
}

function readString(text: string, { name, start, at, end }: Place): RegValue | undefined {
  const data = readQuoted(text, at, end);
  if (!data) return undefined;
  const lineEnd = afterLine(text, data.end, end);
  const rest = text.slice(data.end, lineEnd).trim();
  if (rest !== '' && !rest.startsWith(';')) return undefined;
  return {
    name,
    kind: 'string',
    hexType: 1,
    text: data.text,
    span: { start: at + 1, end: data.end - 1 },
    line: { start, end: lineEnd },
  };
}

const dataForm = /^(?:(-)|dword:([0-9a-f]{1,8})|hex(?:\(([0-9a-f]+)\))?:([0-9a-f, \t]*))[ \t]*(?:;.*)?$/i;

function readOther(text: string, { name, start, at, end }: Place): RegValue | undefined {
  let lineEnd = afterLine(text, at, end);
  let line = text.slice(at, lineEnd).trimEnd();
  let dataEnd = at + line.length;
  let written = line;
  if (line.endsWith('\\') && /^hex/i.test(line)) {
    const pieces = [line.slice(0, -1)];
    while (line.endsWith('\\') && lineEnd < end) {
      const from = afterBlanks(text, lineEnd);
      lineEnd = afterLine(text, from, end);
      line = text.slice(from, lineEnd).trimEnd();
      dataEnd = from + line.length;
      pieces.push(line.endsWith('\\') ? line.slice(0, -1) : line);
    }
    written = pieces.join('');
  }
  const match = dataForm.exec(written);
  if (!match) return undefined;
  const [, deleted, dword, hexType] = match;
  const data = written.replace(/[ \t]*;.*$/, '');
  return {
    name,
    kind: deleted ? 'deleted' : dword ? 'dword' : 'hex',
    hexType: dword ? 4 : Number.parseInt(hexType ?? '3', 16),
    text: data,
    span: { start: at, end: written === line ? at + data.length : dataEnd },
    line: { start, end: lineEnd },
  };
}

/** What stands in the quotes that open at `start`, and where it goes on behind them. */
function readQuoted(text: string, start: number, limit: number): { text: string; end: number } | undefined {
  const close = closingQuote(text, start, limit);
  return close === -1 ? undefined : { text: unquoted(text.slice(start + 1, close)), end: close + 1 };
}

/** What a text in quotes says. */
export function unquoted(inside: string): string {
  return inside.includes('\\') ? inside.replace(/\\([\\"])/g, '$1') : inside;
}

function afterLine(text: string, from: number, end: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 || newline >= end ? end : newline + 1;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}

export function quotedReg(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

export function dwordReg(value: number): string {
  return `dword:${value.toString(16).padStart(8, '0')}`;
}
