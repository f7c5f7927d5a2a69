/** A table of fields as its readers need it: thousands of objects are read into records of one shape. */
import type { SectionName } from '../model/config.ts';
import {
  absentValue,
  emptyRecord,
  type FieldTable,
  type FieldType,
  nameInRecord,
} from '../model/format/field.ts';
import { sectionNames, sections } from './sections.ts';

/** A field with all that reading a plain value needs: each has the same shape, so that looking at one costs nothing. */
export interface ShapedField {
  readonly name: string;
  /** Its place in the table. */
  readonly slot: number;
  /** The names in a record of its string, number or list, and of its object. */
  readonly as: string;
  readonly objectAs: string;
  readonly type: FieldType;
  /** What may stand there, as bits. */
  readonly takes: number;
  readonly words: readonly string[] | undefined;
  readonly min: number;
  readonly max: number;
  /** Of the object that may stand there. */
  readonly inner: RecordShape | undefined;
  /** Whether a record holds the object together with its place. */
  readonly isInnerLocated: boolean;
  readonly absent: unknown;
}

/** What the bits of `takes` mean. */
export const Takes = { string: 1, number: 2, list: 4, object: 8, boolean: 16 } as const;

/** Mutable until it is read: the readers alone make records. */
export type DraftRecord = Record<string, unknown>;

export interface RecordShape {
  readonly fields: readonly ShapedField[];
  readonly byName: ReadonlyMap<string, ShapedField>;
  readonly empty: Readonly<DraftRecord>;
  readonly copy: Copy;
}

type Copy = (empty: Readonly<DraftRecord>) => DraftRecord;

export function shapeOf(table: FieldTable, head: Readonly<DraftRecord> = {}): RecordShape {
  const fields = Object.entries(table).map(([name, { type }], slot) => shapeField(name, type, slot));
  shapeCount += 1;
  return {
    fields,
    byName: new Map(fields.map((field) => [field.name, field])),
    empty: compact({ ...head, ...emptyRecord(table) }),
    copy: copies[(shapeCount >> 2) % copies.length] as Copy,
  };
}

/** One function copies up to four shapes quickly, and more of them six times slower. */
const copies: readonly Copy[] = [
  (empty) => ({ ...empty }),
  (empty) => ({ ...empty }),
  (empty) => ({ ...empty }),
];
let shapeCount = 0;

/** The same with its properties in the object itself, as V8 lays out what it parses, and not in a list beside it. */
function compact(record: DraftRecord): DraftRecord {
  const names = Object.keys(record).map((name) => [name, null]);
  return Object.assign(JSON.parse(JSON.stringify(Object.fromEntries(names))), record);
}

function shapeField(name: string, type: FieldType, slot: number): ShapedField {
  const as = nameInRecord(name, type);
  return {
    name,
    slot,
    as,
    objectAs: type.kind === 'string-or-object' ? type.objectAs : as,
    type,
    takes: takesOf[type.kind],
    // A text of some form is none of no words: the tree reader looks at it.
    words: 'words' in type ? type.words : type.kind === 'string' && type.form ? [] : undefined,
    min: type.kind === 'number' ? type.min : 0,
    max: type.kind === 'number' ? type.max : 0,
    inner: 'fields' in type ? shapeOf(type.fields) : undefined,
    isInnerLocated: type.kind === 'string-or-object',
    absent: absentValue(type),
  };
}

const takesOf: Readonly<Record<FieldType['kind'], number>> = {
  string: Takes.string,
  word: Takes.string,
  number: Takes.number,
  boolean: Takes.boolean,
  strings: Takes.list,
  'string-or-strings': Takes.string | Takes.list,
  // Objects with free keys are rare: the tree reader has them.
  'strings-by-name': 0,
  'values-by-format': 0,
  object: Takes.object,
  'string-or-object': Takes.string | Takes.object,
};

/** A record of an entry also says where it stands. */
export const entryShapes = Object.fromEntries(
  sectionNames.map((section) => [
    section,
    shapeOf(sections[section].fields, { section, id: '', start: 0, keyEnd: 0, end: 0 }),
  ]),
) as Readonly<Record<SectionName, RecordShape>>;
