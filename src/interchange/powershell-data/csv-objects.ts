/** The rows of a CSV file, by its header: what Export-Csv writes, with `#TYPE`, quotes and the separator of a country, and what people write. */
import type { PrintField, PrintObject } from './print-object.ts';

export interface CsvObjects {
  readonly header: readonly string[];
  readonly objects: readonly PrintObject[];
}

interface Cell {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

export function readCsvObjects(text: string): CsvObjects {
  const from =
    /^\uFEFF?#TYPE[^\n]*\n/i.exec(text.slice(0, 500))?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const separator = separatorOf(text.slice(from, from + 5000));
  const rows = readRows(text, from, separator);
  const header = rows.next().value?.map(({ value }) => value.trim()) ?? [];
  const objects: PrintObject[] = [];
  for (const row of rows) {
    const [first] = row;
    const last = row.at(-1);
    if (!first || !last || (row.length === 1 && first.value.trim() === '')) continue;
    const fields = new Map<string, PrintField>();
    row.forEach(({ value, start, end, isQuoted }, index) => {
      const name = header[index];
      if (name === undefined || name === '') return;
      const written = { start, end };
      const span = isQuoted ? { start: start + 1, end: end - 1 } : written;
      fields.set(name.toLowerCase(), { name, value, span, written });
    });
    objects.push({ fields, span: { start: first.start, end: last.end } });
  }
  return { header, objects };
}

function separatorOf(beginning: string): string {
  const [line = ''] = beginning.split(/\r?\n/, 1);
  return [';', '\t'].find((mark) => line.includes(mark) && !line.includes(',')) ?? ',';
}

function* readRows(text: string, from: number, separator: string): Generator<Cell[], undefined> {
  let row: Cell[] = [];
  let at = from;
  while (at < text.length) {
    const cell = readCell(text, at, separator);
    row.push(cell);
    at = cell.end;
    while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
    if (text[at] === separator && at + 1 < text.length) {
      at += 1;
      continue;
    }
    yield row;
    row = [];
    at += 1;
  }
  return undefined;
}

function readCell(text: string, start: number, separator: string): Cell {
  if (text[start] === '"') {
    let value = '';
    for (let at = start + 1; ; ) {
      const quote = text.indexOf('"', at);
      // One that is never closed is a character like any other.
      if (quote === -1) break;
      value += text.slice(at, quote);
      if (text[quote + 1] !== '"') return { value, start, end: quote + 1, isQuoted: true };
      value += '"';
      at = quote + 2;
    }
  }
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  const line = text[end - 1] === '\r' ? end - 1 : end;
  return { value: text.slice(start, line), start, end: Math.max(line, start), isQuoted: false };
}

/** As the cell it replaces: in quotes where it was, or where it must be. */
export function csvCell(value: string, isQuoted: boolean): string {
  return isQuoted || /[",;\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
