/** A configuration as a text of our own format: what reading it gives again, by the table of properties. */
import type { Entry, SectionName, Sections } from '../../model/config.ts';
import type { Keyed } from '../../model/format/field.ts';
import {
  type FieldTable,
  type FieldType,
  type ForeignValues,
  nameInRecord,
} from '../../model/format/field.ts';
import { FORMAT_VERSION } from '../../model/format/fields.ts';
import type { JsonValue } from '../../model/json-value.ts';
import type { Located } from '../../model/span.ts';
import { sectionNames, sections } from '../sections.ts';
import { applyTextEdits } from './edit-text.ts';
import { formatText } from './format-text.ts';

export interface WriteOptions {
  /** Lines of comment above an entry, without marks. */
  readonly commentsOf?: (entry: Entry) => readonly string[];
  /** Lines of comment at the top. */
  readonly header?: readonly string[];
}

/** Formatted as `platen format` does, with "\n" between lines. Empty sections are left out. */
export function configText(config: Sections, { commentsOf, header = [] }: WriteOptions = {}): string {
  const lines = [...header.map(comment), '{', `"version": ${FORMAT_VERSION},`];
  for (const section of sectionNames) {
    const entries = [...config[section].values()];
    if (entries.length === 0) continue;
    lines.push(`${JSON.stringify(section)}: {`);
    for (const entry of entries) {
      lines.push(...(commentsOf?.(entry) ?? []).map(comment));
      lines.push(`${JSON.stringify(entry.id)}: ${JSON.stringify(entryValue(section, entry))},`);
    }
    lines.push('},');
  }
  const text = `${lines.join('\n').replace(/,$/, '')}\n}\n`.replaceAll(/,\n\}/g, '\n}');
  return applyTextEdits(text, formatText(text, { indent: '  ', newline: '\n' }));
}

/** A comment is one line, whatever is in it. */
function comment(line: string): string {
  return `// ${line.replaceAll(/[\u0000-\u001f\u007f\u2028\u2029]/g, ' ')}`;
}

/** What is written of an entry, as JSON has it. */
export function entryValue(section: SectionName, entry: Entry): { readonly [name: string]: JsonValue } {
  return recordValue(sections[section].fields, entry as unknown as Readonly<Record<string, unknown>>);
}

function recordValue(
  fields: FieldTable,
  record: Readonly<Record<string, unknown>>,
): { readonly [name: string]: JsonValue } {
  const written = Object.entries(fields).flatMap(([name, { type }]) => {
    const value =
      type.kind === 'string-or-object' && record[type.objectAs] !== undefined
        ? recordValue(type.fields, (record[type.objectAs] as Located<Record<string, unknown>>).value)
        : fieldValue(type, record[nameInRecord(name, type)]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(written);
}

/** Undefined where nothing is written. */
function fieldValue(type: FieldType, value: unknown): JsonValue | undefined {
  if (value === undefined) return undefined;
  switch (type.kind) {
    case 'strings':
    case 'string-or-strings': {
      const items = (value as readonly Located<string>[]).map((item) => item.value);
      if (items.length === 0) return undefined;
      return type.kind === 'string-or-strings' && items.length === 1 ? items[0] : items;
    }
    case 'strings-by-name': {
      const names = [...(value as ReadonlyMap<string, Keyed<string>>).values()];
      return names.length === 0 ? undefined : fromPairs(names.map((item) => [item.key, item.value]));
    }
    case 'values-by-format': {
      const formats = [...(value as ReadonlyMap<string, ForeignValues>)];
      return formats.length === 0
        ? undefined
        : fromPairs(formats.map(([format, held]) => [format, foreignValue(held)]));
    }
    case 'object':
      return emptyAsAbsent(recordValue(type.fields, value as Record<string, unknown>));
    default:
      return (value as Located<string | number | boolean>).value;
  }
}

function foreignValue(held: ForeignValues): JsonValue {
  return fromPairs(
    [...held].map(([name, texts]) => {
      const values = texts.map(({ value }) => value);
      return [name, values.length === 1 ? (values[0] as string) : values];
    }),
  );
}

function emptyAsAbsent(value: { readonly [name: string]: JsonValue }): JsonValue | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}

/** Whatever the names are: "__proto__" too. */
function fromPairs(pairs: readonly (readonly [string, JsonValue])[]): JsonValue {
  return Object.fromEntries(pairs);
}
