/** The values of one object of the configuration, in slots numbered by its table of fields: thousands of objects share one shape. */
import type { Keyed } from '../model/config.ts';
import type { Located } from '../model/span.ts';
import type { FieldTable, FieldType } from './fields.ts';

/** A field with all that reading a plain value needs: each has the same shape, so that looking at one costs nothing. */
export interface IndexedField {
  readonly name: string;
  readonly slot: number;
  readonly type: FieldType;
  /** What may stand there, as bits. */
  readonly takes: number;
  readonly words: readonly string[] | undefined;
  readonly min: number;
  readonly max: number;
  readonly inner: FieldTable | undefined;
}

/** What the bits of `takes` mean. */
export const Takes = { string: 1, number: 2, list: 4, object: 8 } as const;

/** A table of fields, ready to be looked up by key and by slot. */
export interface FieldIndex {
  readonly fields: readonly IndexedField[];
  readonly byName: ReadonlyMap<string, IndexedField>;
  /** One empty slot for each field, to be copied. */
  readonly emptySlots: readonly undefined[];
  /** Slots that serve one object after another, for a reader whose objects are built at once. */
  readonly scratch: FieldValue[];
}

export type FieldValue =
  | Located<string>
  | Located<number>
  | Located<FieldValues>
  | readonly Located<string>[]
  | ReadonlyMap<string, Keyed<string>>
  | undefined;

/** What an object says, in the slots of its table. */
export type FieldValues = readonly FieldValue[];

const indexes = new WeakMap<FieldTable, FieldIndex>();

/** Made once for each table. */
export function indexFields(table: FieldTable): FieldIndex {
  const known = indexes.get(table);
  if (known) return known;
  const fields = Object.entries(table).map(([name, { type }], slot) => indexField(name, type, slot));
  const index: FieldIndex = {
    fields,
    byName: new Map(fields.map((field) => [field.name, field])),
    emptySlots: fields.map(() => undefined),
    scratch: fields.map(() => undefined),
  };
  indexes.set(table, index);
  return index;
}

function indexField(name: string, type: FieldType, slot: number): IndexedField {
  return {
    name,
    slot,
    type,
    takes: takesOf[type.kind],
    words: 'words' in type ? type.words : undefined,
    min: type.kind === 'number' ? type.min : 0,
    max: type.kind === 'number' ? type.max : 0,
    inner: 'fields' in type ? type.fields : undefined,
  };
}

const takesOf: Readonly<Record<FieldType['kind'], number>> = {
  string: Takes.string,
  word: Takes.string,
  number: Takes.number,
  strings: Takes.list,
  'string-or-strings': Takes.string | Takes.list,
  // Names with versions are rare, and their keys are free: the tree reader has them.
  'strings-by-name': 0,
  object: Takes.object,
  'string-or-object': Takes.string | Takes.object,
};

/** The slots of these fields, looked up once, so that thousands of entries need not. */
export function slotsOf<Name extends string>(
  table: FieldTable,
  ...names: readonly Name[]
): Readonly<Record<Name, number>> {
  const { byName } = indexFields(table);
  const slots = names.map((name) => {
    const field = byName.get(name);
    if (!field) throw new Error(`the table has no field ${name}`);
    return [name, field.slot];
  });
  return Object.fromEntries(slots);
}

/** The table of the object that a field holds. */
export function innerFields(table: FieldTable, name: string): FieldTable {
  const inner = indexFields(table).byName.get(name)?.inner;
  if (!inner) throw new Error(`the field ${name} holds no object`);
  return inner;
}

export function string(values: FieldValues, slot: number): Located<string> | undefined {
  const value = values[slot];
  return isLocated(value) && typeof value.value === 'string' ? (value as Located<string>) : undefined;
}

export function number(values: FieldValues, slot: number): Located<number> | undefined {
  const value = values[slot];
  return isLocated(value) && typeof value.value === 'number' ? (value as Located<number>) : undefined;
}

/** A list of strings; a single string counts as a list of one. */
export function list(values: FieldValues, slot: number): readonly Located<string>[] {
  const value = values[slot];
  if (value === undefined) return none;
  if (Array.isArray(value)) return value;
  return isLocated(value) && typeof value.value === 'string' ? [value as Located<string>] : none;
}

export function namedStrings(values: FieldValues, slot: number): ReadonlyMap<string, Keyed<string>> {
  const value = values[slot];
  return value instanceof Map ? value : noNames;
}

export function record(values: FieldValues, slot: number): Located<FieldValues> | undefined {
  const value = values[slot];
  return isLocated(value) && typeof value.value === 'object' ? (value as Located<FieldValues>) : undefined;
}

const none: readonly Located<string>[] = [];
const noNames: ReadonlyMap<string, Keyed<string>> = new Map();

function isLocated(value: FieldValue): value is Located<string> | Located<number> | Located<FieldValues> {
  return value !== undefined && 'start' in value;
}
