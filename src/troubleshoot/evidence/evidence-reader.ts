/** Text of any kind, in pieces, to lines of evidence. Never throws; what it does not know is a line of text. */
import type { EvidenceLine, LineKind } from '../observation.ts';
import { certificateEnd, lineDay } from './certificate-end.ts';
import { type ReadLine, readLine, readLogLine } from './line-reader.ts';
import { withoutPasteMarks } from './paste-marks.ts';
import {
  columnCells,
  columnStarts,
  csvCells,
  csvSeparator,
  type Fields,
  jsonRecords,
  recordLine,
  recordsOnLine,
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
  /** As 2026-11-22, for certificates among what has no time of its own; without it none of these is over. */
  readonly today?: string | undefined;
}

/** What has to be read as a whole is no log of weeks. */
const maxWholeLength = 32 * 1024 * 1024;
/** A line without an end is data. */
const maxLineLength = 64 * 1024;
const maxCertificates = 50;
/** The command that somebody pasted with its output. */
const prompt = String.raw`\uFEFF?(?:\s*(?:PS [^\n>]{0,200}>|[A-Z]:\\[^\n>]{0,200}>|[\w@:~.-]{0,80}[$#] )[^\n]{0,500}\n)?\s*`;
const promptLines = new RegExp(`^${prompt}`);
const wholeStart = new RegExp(`^${prompt}(?:[[{]\\s*["{[\\]}]|<\\?xml|<Events?[\\s>])`);

export function createEvidenceReader(
  { name, hint, today }: EvidenceOptions,
  add: (line: EvidenceLine) => void,
): EvidenceReader {
  let isWhole: boolean | undefined;
  let whole = '';
  let rest = '';
  let lineNumber = 0;
  const lines = createLineContext(hint);
  let lastTime = '';
  const ends: { readonly end: string; readonly line: number }[] = [];

  function give(line: ReadLine, number: number): void {
    add({ ...line, place: { evidence: name, line: number } });
    if (line.time !== undefined) lastTime = line.time;
    const end = /not ?after|^Printer cred/i.test(line.text) ? certificateEnd(line.text) : undefined;
    if (end !== undefined && ends.length < maxCertificates) ends.push({ end, line: number });
  }

  /** A date alone says nothing: whether it is past shows beside the time of the evidence, or today. */
  function giveExpired(): void {
    const seen = lineDay(lastTime) ?? today;
    if (seen === undefined) return;
    for (const { end, line } of ends)
      if (end < seen)
        add({
          kind: 'output',
          text: `The certificate has expired: valid until ${end}, looked at on ${seen}`,
          place: { evidence: name, line },
        });
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
      isWhole ??= wholeStart.test(piece.slice(0, 1000));
      if (!isWhole) take(piece);
      else if (whole.length < maxWholeLength) whole += piece;
    },
    end() {
      const records = isWhole ? wholeRecords(whole) : undefined;
      for (const fields of records ?? []) give(recordLine(fields), placeOfRecord(whole, fields));
      if (isWhole && records === undefined) take(whole);
      if (rest !== '') take('\n');
      for (const read of lines.end()) give(read, lineNumber);
      giveExpired();
    },
  };
}

function wholeRecords(text: string): readonly Fields[] | undefined {
  const plain = text.replace(promptLines, '').trim();
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
  /** Of the cells of a row; empty where columns are counted. */
  let separator = '';
  /** Of an event, whose message follows on lines of its own. */
  let isDescribing = false;
  let previous = '';
  let key = '';
  let provider = '';

  function endList(): readonly ReadLine[] {
    const fields = list;
    list = [];
    isDescribing = false;
    const made =
      fields.length > 1
        ? [recordLine(fields)]
        : fields.map(([name, value]): ReadLine => ({ kind: hint ?? 'text', text: `${name}: ${value}` }));
    return made.map((line) => ({ ...line, isSummary: true }));
  }

  function cells(line: string): ReadLine | undefined {
    if (header.length === 0) return undefined;
    const values = separator === '' ? columnCells(line, starts) : csvCells(line, separator);
    // The event viewer names no column for the message, which is the last.
    const names = separator !== '' && values.length === header.length + 1 ? [...header, 'Message'] : header;
    const fields = names.map((name, index) => [name, values[index] ?? ''] as const);
    return recordLine(provider === '' ? fields : [...fields, ['source', provider]]);
  }

  /** Lines of logs stand for themselves, and there are millions of them. */
  function read(written: string): readonly ReadLine[] {
    const isAlone = list.length === 0 && header.length === 0;
    const first = isAlone ? readLogLine(written) : undefined;
    const line = first ? written : withoutPasteMarks(written);
    if (line === undefined) return [];
    const log = first ?? (isAlone ? readLogLine(line) : undefined);
    if (!log) return readInContext(line);
    previous = line;
    return [log];
  }

  function readInContext(line: string): readonly ReadLine[] {
    const before = previous;
    previous = line;
    if (line.trim() === '') {
      // A message begins after an empty line in some exports.
      if (isDescribing && list.at(-1)?.[1] === '') return [];
      header = [];
      return endList();
    }
    if (isDescribing && list.length > 0 && !eventFieldName.test(line)) {
      const last = list.at(-1);
      if (last) last[1] = `${last[1]} ${line.trim()}`.trim().slice(0, maxLineLength);
      return sentencesOf(readLine(line, hint));
    }
    const providerLine = /^\s*ProviderName:\s*(\S.*)$/.exec(line);
    if (providerLine) {
      provider = providerLine[1] ?? '';
      return [];
    }
    if (/^\s*-{2,}(?:\s+-{2,})+\s*$/.test(line)) {
      starts = columnStarts(line);
      separator = line.includes('\t') && before.includes('\t') ? '\t' : '';
      header = separator === '' ? columnCells(before, starts) : csvCells(before, separator);
      return [];
    }
    const records = header.length === 0 ? recordsOnLine(line) : undefined;
    if (records) return [...endList(), ...records.map(recordLine)];
    const csv = header.length === 0 ? csvSeparator(line) : undefined;
    if (csv !== undefined) {
      separator = csv;
      header = csvCells(line, separator);
      return [];
    }
    const row = cells(line);
    if (row) return [row];
    if (/^\s*\[?-?HKEY_/.test(line)) {
      key = line.trim().replace(/^\[|\]$/g, '');
      return [...endList(), { kind: 'registry', text: key }];
    }
    const value = /^\s*(?:"([^"]+)"|@)=(.*)$/.exec(line);
    if (key !== '' && value)
      return [{ kind: 'registry', text: `${key} ${value[1] ?? '(default)'}=${value[2]}` }];
    const queried = /^\s+(\S[^\t]{0,200}?)\s{2,}REG_(\w+)\s+(.*)$/.exec(line);
    if (key !== '' && queried)
      return [
        {
          kind: 'registry',
          text: `${key} ${queried[1]}=${registryValue(queried[2] ?? '', queried[3] ?? '')}`,
        },
      ];
    const field = eventFieldName.exec(line) ?? /^\s*([A-Za-z][\w. ()-]{0,30}?)\s*:\s(?!\/\/)(.*)$/.exec(line);
    if (hint === undefined && field && list.length < maxFieldCount) {
      list.push([field[1] ?? '', (field[2] ?? '').trim()]);
      isDescribing = /^(?:description|beschreibung)$/i.test(field[1] ?? '');
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

/** As a value of an export is written. */
function registryValue(type: string, value: string): string {
  if (type === 'DWORD') return `dword:${value.replace(/^0x/i, '').padStart(8, '0')}`;
  return type === 'SZ' ? `"${value}"` : value;
}

/** What the event viewer names in English, German and French, where the value may follow without a blank, or on the next line. */
const eventFieldName =
  /^\s*(Log Name|Source|Event ID|Task Category|Description|Protokollname|Quelle|Datum|Ereignis-ID|Aufgabenkategorie|Ebene|Schlüsselwörter|Benutzer|Beschreibung|Nom du journal|ID de l.événement|Catégorie de la tâche|Niveau|Mots clés|Utilisateur|Ordinateur)\s?:\s*(.*)$/;

/** People write several sentences on a line, and a contrast stands in one of them. */
function sentencesOf(line: ReadLine): readonly ReadLine[] {
  if (line.kind !== 'words' && line.kind !== 'text') return [line];
  return line.text.split(/(?<=[.;!?])\s+(?=[A-Z])/).map((text) => ({ ...line, text }));
}
