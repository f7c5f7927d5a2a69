/** Text of any kind, in pieces, to lines of evidence. Never throws; what it does not know is a line of text. */
import type { EvidenceLine, LineKind } from '../observation.ts';
import { type ReadLine, readLine, readLogLine } from './line-reader.ts';
import {
  columnCells,
  columnStarts,
  csvCells,
  type Fields,
  jsonRecords,
  recordLine,
  xmlEvents,
} from './records.ts';

export interface EvidenceReader {
  push(piece: string): void;
  end(): void;
}

export interface EvidenceOptions {
  /** As shown to people. */
  readonly name: string;
  /** What wrote it, where the caller knows. */
  readonly hint?: LineKind;
}

/** What has to be read as a whole is no log of weeks. */
const maxWholeLength = 32 * 1024 * 1024;
/** A line without an end is data. */
const maxLineLength = 64 * 1024;

export function createEvidenceReader(
  { name, hint }: EvidenceOptions,
  add: (line: EvidenceLine) => void,
): EvidenceReader {
  let isWhole: boolean | undefined;
  let whole = '';
  let rest = '';
  let lineNumber = 0;
  const lines = createLineContext(hint);

  function give(line: ReadLine, number: number): void {
    add({ ...line, place: { evidence: name, line: number } });
  }

  function take(piece: string): void {
    const all = (rest + piece).split('\n');
    rest = (all.pop() ?? '').slice(0, maxLineLength);
    for (const line of all) {
      lineNumber += 1;
      for (const read of lines.read(line.endsWith('\r') ? line.slice(0, -1) : line)) give(read, lineNumber);
    }
  }

  return {
    push(piece) {
      isWhole ??= /^\uFEFF?\s*(?:[[{]\s*["{[\]}]|<\?xml|<Events?[\s>])/.test(piece.slice(0, 1000));
      if (!isWhole) take(piece);
      else if (whole.length < maxWholeLength) whole += piece;
    },
    end() {
      const records = isWhole ? wholeRecords(whole) : undefined;
      for (const fields of records ?? []) give(recordLine(fields), placeOfRecord(whole, fields));
      if (isWhole && records === undefined) take(whole);
      if (rest !== '') take('\n');
      for (const read of lines.end()) give(read, lineNumber);
    },
  };
}

function wholeRecords(text: string): readonly Fields[] | undefined {
  const plain = text.replace(/^\uFEFF/, '').trim();
  return /^[[{]/.test(plain) ? jsonRecords(plain) : xmlEvents(plain);
}

function placeOfRecord(text: string, fields: Fields): number {
  const longest = fields.map(([, value]) => value).reduce((a, b) => (b.length > a.length ? b : a), '');
  const at = longest === '' ? -1 : text.indexOf(longest);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

interface LineContext {
  read(line: string): readonly ReadLine[];
  end(): readonly ReadLine[];
}

const maxFieldCount = 200;

/** Lines that mean something only beside their neighbours: lists, tables, CSV, values under a registry key. */
function createLineContext(hint: LineKind | undefined): LineContext {
  let list: [string, string][] = [];
  let header: readonly string[] = [];
  let starts: readonly number[] = [];
  let isCsv = false;
  let previous = '';
  let key = '';
  let provider = '';

  function endList(): readonly ReadLine[] {
    const fields = list;
    list = [];
    return fields.length > 1
      ? [recordLine(fields)]
      : fields.map(([name, value]) => ({ kind: hint ?? 'text', text: `${name}: ${value}` }));
  }

  function cells(line: string): ReadLine | undefined {
    if (header.length === 0) return undefined;
    const values = isCsv ? csvCells(line) : columnCells(line, starts);
    const fields = header.map((name, index) => [name, values[index] ?? ''] as const);
    return recordLine(provider === '' ? fields : [...fields, ['source', provider]]);
  }

  /** Lines of logs stand for themselves, and there are millions of them. */
  function read(line: string): readonly ReadLine[] {
    const log = list.length > 0 || header.length > 0 ? undefined : readLogLine(line);
    if (!log) return readInContext(line);
    previous = line;
    return [log];
  }

  function readInContext(line: string): readonly ReadLine[] {
    const before = previous;
    previous = line;
    if (line.trim() === '') {
      header = [];
      return endList();
    }
    const providerLine = /^\s*ProviderName:\s*(\S.*)$/.exec(line);
    if (providerLine) {
      provider = providerLine[1] ?? '';
      return [];
    }
    if (/^\s*-{2,}(?:\s+-{2,})+\s*$/.test(line)) {
      starts = columnStarts(line);
      header = columnCells(before, starts);
      isCsv = false;
      return [];
    }
    if (header.length === 0 && /^"[^"]+"(?:,"[^"]*")+\s*$/.test(line)) {
      header = csvCells(line);
      isCsv = true;
      return [];
    }
    const row = cells(line);
    if (row) return [row];
    if (/^\s*\[-?HKEY_/.test(line)) {
      key = line.trim().replace(/^\[|\]$/g, '');
      return [...endList(), { kind: 'registry', text: key }];
    }
    const value = /^\s*(?:"([^"]+)"|@)=(.*)$/.exec(line);
    if (key !== '' && value)
      return [{ kind: 'registry', text: `${key} ${value[1] ?? '(default)'}=${value[2]}` }];
    const field = /^\s*([A-Za-z][\w. ()-]{0,30}?)\s*:\s(?!\/\/)(.*)$/.exec(line);
    if (hint === undefined && field && list.length < maxFieldCount) {
      list.push([field[1] ?? '', field[2] ?? '']);
      // A list of one is a sentence with a colon; the line itself counts in any case.
      return [readLine(line, hint)];
    }
    if (list.length > 0 && /^\s{8,}\S/.test(line)) {
      const last = list.at(-1);
      if (last) last[1] = `${last[1]} ${line.trim()}`.slice(0, maxLineLength);
      return [];
    }
    return [...endList(), ...sentencesOf(readLine(line, hint))];
  }

  return { read, end: endList };
}

/** People write several sentences on a line, and a contrast stands in one of them. */
function sentencesOf(line: ReadLine): readonly ReadLine[] {
  if (line.kind !== 'words' && line.kind !== 'text') return [line];
  return line.text.split(/(?<=[.;!?])\s+(?=[A-Z])/).map((text) => ({ ...line, text }));
}
