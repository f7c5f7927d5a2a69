/** Records of other programs to one line each: events, printers, ports, jobs, answers of cmdlets. */
import type { ReadLine } from './line-reader.ts';

export type Fields = readonly (readonly [name: string, value: string])[];

/** An event where the fields are those of one, else the fields in their order: `Name=Office; PortName=USB001`. */
export function recordLine(fields: Fields): ReadLine {
  const event = eventLine(fields) ?? journalLine(fields);
  if (event) return event;
  const subject = fieldValue(fields, /^name$/i);
  return {
    kind: 'record',
    text: fields.map(([name, value]) => `${name}=${value}`).join('; '),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** `event 61 from Print in System (Error): message` */
function eventLine(fields: Fields): ReadLine | undefined {
  const message = fieldValue(fields, /^(?:message|description|renderedmessage|beschreibung)$/i);
  const id = fieldValue(fields, /^(?:id|event ?id|instanceid|ereignis-id|id de l.événement)$/i);
  const source = fieldValue(fields, /^(?:source|providername|provider|source ?name|quelle)$/i);
  const isEvent =
    message === undefined ? /^\d+$/.test(id ?? '') && source !== undefined : (id ?? source) !== undefined;
  if (!isEvent) return undefined;
  const log = fieldValue(fields, /^(?:log|logname|log name|channel|protokollname|nom du journal)$/i);
  const level = fieldValue(fields, /^(?:level|leveldisplayname|entrytype|type|ebene|niveau)$/i);
  const time = fieldValue(
    fields,
    /^(?:timecreated|date|time|timegenerated|date and time|datum|datum und uhrzeit)$/i,
  );
  return {
    kind: 'event',
    text: `event ${id ?? '-'}${source ? ` from ${source}` : ''}${log ? ` in ${log}` : ''}${level ? ` (${level})` : ''}: ${message ?? ''}`.trimEnd(),
    ...(time === undefined ? {} : { time }),
    ...(source === undefined ? {} : { subject: source }),
  };
}

/** journalctl -o json: what journald keeps of a line. */
function journalLine(fields: Fields): ReadLine | undefined {
  const program = fieldValue(fields, /^SYSLOG_IDENTIFIER$/);
  const message = fieldValue(fields, /^MESSAGE$/);
  return program === undefined || message === undefined
    ? undefined
    : { kind: 'log', text: `${program}: ${message}` };
}

function fieldValue(fields: Fields, name: RegExp): string | undefined {
  const value = fields.find(([key]) => name.test(key.trim()))?.[1].trim();
  return value === '' || value === 'null' ? undefined : value;
}

/** What PowerShell's ConvertTo-Json writes: one object or an array of them; undefined where it is no JSON. */
export function jsonRecords(text: string): readonly Fields[] | undefined {
  const parsed = parsedJson(text) ?? wholeObjects(text);
  if (parsed === undefined) return undefined;
  const all = Array.isArray(parsed) ? parsed : [parsed];
  return all
    .filter((one): one is object => typeof one === 'object' && one !== null)
    .map((one) => Object.entries(one).map(([name, value]) => [name, plain(value)] as const));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Of a list that breaks off, the objects before. */
function wholeObjects(text: string): unknown {
  if (!text.startsWith('[')) return undefined;
  let end = text.lastIndexOf('}');
  for (let tries = 0; end > 0 && tries < maxTries; tries += 1) {
    const parsed = parsedJson(`${text.slice(0, end + 1)}]`);
    if (parsed !== undefined) return parsed;
    end = text.lastIndexOf('}', end - 1);
  }
  return undefined;
}

/** The last object may hold others. */
const maxTries = 8;

/** Records that stand on one line of other text: JSON of journald and of scripts, an event; undefined where there is none. */
export function recordsOnLine(line: string): readonly Fields[] | undefined {
  const text = line.trim();
  if (/^(?:\{|\[\s*\{)\s*"/.test(text)) return jsonRecords(text);
  return /^<Event[\s>]/.test(text) ? xmlEvents(text) : undefined;
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  // Windows PowerShell wraps times.
  if (typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string')
    return value.value;
  return value === undefined ? '' : JSON.stringify(value);
}

/** Events as wevtutil and Get-WinEvent's ToXml() write them; undefined where there is none. */
export function xmlEvents(text: string): readonly Fields[] | undefined {
  const events = eventElements(text);
  if (events.length === 0) return undefined;
  return events.map((event) => {
    const data = [...event.matchAll(/<(?:Data|Param\d+|\w+Value)(?:\s[^>]*)?>([^<]*)</g)].map(
      ([, one]) => one ?? '',
    );
    const message = /<Message>([\s\S]*?)<\/Message>/.exec(event)?.[1] ?? data.join(' ');
    return [
      ['source', /<Provider[^>]*\bName=["']([^"']*)/.exec(event)?.[1] ?? ''],
      ['id', /<EventID[^>]*>(\d+)/.exec(event)?.[1] ?? ''],
      ['log', /<Channel>([^<]*)/.exec(event)?.[1] ?? ''],
      ['level', /<Level>([^<]*)/.exec(event)?.[1] ?? ''],
      ['time', /\bSystemTime=["']([^"']*)/.exec(event)?.[1] ?? ''],
      ['message', unescapeXml(message)],
    ] as const;
  });
}

/** Without a pattern over the whole: it would look through the rest of the text from each event that does not end. */
function eventElements(text: string): string[] {
  const events: string[] = [];
  const begin = /<Event[\s>]/g;
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const end = text.indexOf('</Event>', begin.lastIndex);
    if (end === -1) break;
    begin.lastIndex = end + '</Event>'.length;
    events.push(text.slice(found.index, begin.lastIndex));
  }
  return events;
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Cells of a line of CSV; quotes are doubled inside quotes. */
export function csvCells(line: string, separator = ','): readonly string[] {
  const cells: string[] = [];
  const form = cellForms[separator] ?? cellForms[','];
  for (const [, quoted, bare] of form ? line.matchAll(form) : [])
    cells.push((quoted?.replaceAll('""', '"') ?? bare ?? '').trim());
  return cells;
}

const cellForms: Readonly<Record<string, RegExp>> = {
  ',': /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g,
  ';': /(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g,
  '\t': /(?:^|\t)(?:"((?:[^"]|"")*)"|([^\t]*))/g,
};

/** Of a line of CSV that names columns: all in quotes, or with a name that only such a line has; undefined where it is none. */
export function csvSeparator(line: string): string | undefined {
  if (/^"[^"]+"(?:,"[^"]*")+\s*$/.test(line)) return ',';
  if (/^"[^"]+"(?:;"[^"]*")+\s*$/.test(line)) return ';';
  const [separator] = /[,;]/.exec(line) ?? [];
  if (separator === undefined || line.length > 500) return undefined;
  const names = csvCells(line, separator);
  return names.length > 2 &&
    names.some((name) =>
      /^(?:Event ID|EventID|Ereignis-ID|ProviderName|PortName|PrinterName|DriverName)$/i.test(name),
    )
    ? separator
    : undefined;
}

/** Where the columns of a table of PowerShell begin, by its line of dashes. */
export function columnStarts(dashes: string): readonly number[] {
  return [...dashes.matchAll(/-+/g)].map(({ index }) => index);
}

export function columnCells(line: string, starts: readonly number[]): readonly string[] {
  return starts.map((start, index) => line.slice(start, starts[index + 1]).trim());
}
