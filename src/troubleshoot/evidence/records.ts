/** Records of other programs to one line each: events, printers, ports, jobs, answers of cmdlets. */
import type { ReadLine } from './line-reader.ts';

export type Fields = readonly (readonly [name: string, value: string])[];

/** An event where the fields are those of one, else the fields in their order: `Name=Office; PortName=USB001`. */
export function recordLine(fields: Fields): ReadLine {
  const event = eventLine(fields);
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
  const message = fieldValue(fields, /^(?:message|description|renderedmessage)$/i);
  const id = fieldValue(fields, /^(?:id|event ?id|instanceid)$/i);
  const source = fieldValue(fields, /^(?:source|providername|provider|source ?name)$/i);
  if (message === undefined || (id === undefined && source === undefined)) return undefined;
  const log = fieldValue(fields, /^(?:log|logname|log name|channel)$/i);
  const level = fieldValue(fields, /^(?:level|leveldisplayname|entrytype|type)$/i);
  const time = fieldValue(fields, /^(?:timecreated|date|time|timegenerated|date and time)$/i);
  return {
    kind: 'event',
    text: `event ${id ?? '-'}${source ? ` from ${source}` : ''}${log ? ` in ${log}` : ''}${level ? ` (${level})` : ''}: ${message}`,
    ...(time === undefined ? {} : { time }),
    ...(source === undefined ? {} : { subject: source }),
  };
}

function fieldValue(fields: Fields, name: RegExp): string | undefined {
  const value = fields.find(([key]) => name.test(key.trim()))?.[1].trim();
  return value === '' || value === 'null' ? undefined : value;
}

/** What PowerShell's ConvertTo-Json writes: one object or an array of them; undefined where it is no JSON. */
export function jsonRecords(text: string): readonly Fields[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const all = Array.isArray(parsed) ? parsed : [parsed];
  return all
    .filter((one): one is object => typeof one === 'object' && one !== null)
    .map((one) => Object.entries(one).map(([name, value]) => [name, plain(value)] as const));
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value;
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
export function csvCells(line: string): readonly string[] {
  const cells: string[] = [];
  for (const [, quoted, bare] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    cells.push((quoted?.replaceAll('""', '"') ?? bare ?? '').trim());
  return cells;
}

/** Where the columns of a table of PowerShell begin, by its line of dashes. */
export function columnStarts(dashes: string): readonly number[] {
  return [...dashes.matchAll(/-+/g)].map(({ index }) => index);
}

export function columnCells(line: string, starts: readonly number[]): readonly string[] {
  return starts.map((start, index) => line.slice(start, starts[index + 1]).trim());
}
