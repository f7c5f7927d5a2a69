/** What the format expects at a path: the properties an object there can have, or the field that a value there fills. */
import type { SectionName } from '../model/config.ts';
import type { Field, FieldTable } from '../model/format/field.ts';
import type { Path } from '../model/json-value.ts';
import { sections } from './sections.ts';

export type Expected =
  /** The whole configuration. */
  | { readonly kind: 'root' }
  | { readonly kind: 'version' }
  /** An object of named entries. */
  | { readonly kind: 'section'; readonly section: SectionName }
  | {
      readonly kind: 'entry';
      readonly section: SectionName;
      readonly id: string;
      readonly fields: FieldTable;
    }
  | {
      readonly kind: 'field';
      readonly section: SectionName;
      readonly id: string;
      readonly name: string;
      readonly field: Field;
      /** The properties of an object in this place; undefined where none may stand. */
      readonly fields: FieldTable | undefined;
    }
  /** An item of a list, or a value of named strings. */
  | {
      readonly kind: 'item';
      readonly section: SectionName;
      readonly id: string;
      readonly name: string;
      readonly field: Field;
      readonly step: string | number;
    };

/** Undefined where nothing of the format can stand. */
export function expectedAt(path: Path): Expected | undefined {
  const [section, id, ...rest] = path;
  if (section === undefined) return { kind: 'root' };
  if (section === 'version' && path.length === 1) return { kind: 'version' };
  if (typeof section !== 'string' || !isSection(section)) return undefined;
  if (id === undefined) return { kind: 'section', section };
  if (typeof id !== 'string') return undefined;
  let expected: Expected = { kind: 'entry', section, id, fields: sections[section].fields };
  for (const step of rest) {
    const next = expectedBelow(expected, step);
    if (!next) return undefined;
    expected = next;
  }
  return expected;
}

function expectedBelow(above: Expected, step: string | number): Expected | undefined {
  if (above.kind !== 'entry' && above.kind !== 'field') return undefined;
  const { section, id, fields } = above;
  if (typeof step === 'string' && fields) {
    const field = Object.hasOwn(fields, step) ? fields[step] : undefined;
    return field && { kind: 'field', section, id, name: step, field, fields: fieldsOf(field) };
  }
  if (above.kind !== 'field') return undefined;
  const { name, field } = above;
  const { kind } = field.type;
  const isItem =
    typeof step === 'number'
      ? kind === 'strings' || kind === 'string-or-strings'
      : kind === 'strings-by-name' || kind === 'values-by-format';
  return isItem ? { kind: 'item', section, id, name, field, step } : undefined;
}

function fieldsOf({ type }: Field): FieldTable | undefined {
  return type.kind === 'object' || type.kind === 'string-or-object' ? type.fields : undefined;
}

function isSection(name: string): name is SectionName {
  return Object.hasOwn(sections, name);
}
