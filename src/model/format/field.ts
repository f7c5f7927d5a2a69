/** What the format says of one property, and what a record of the configuration carries for it: its type follows from the field. */
import type { Located } from '../span.ts';

/** Texts of one form: all that a property takes, or values beyond the words of its list. */
export interface TextForm {
  /** How they are shown to people. */
  readonly form: string;
  /** As a regular expression for the schema; `isOne` may know better. */
  readonly pattern: string;
  /** What `isOne` asks besides of a text that matches the pattern. */
  readonly demand?: string;
  isOne(text: string): boolean;
}

export type FieldType =
  | { readonly kind: 'string'; readonly form?: TextForm }
  /** One of a list; `notes` says what each means. */
  | {
      readonly kind: 'word';
      readonly words: readonly string[];
      readonly notes?: Readonly<Record<string, string>>;
      readonly others?: TextForm;
    }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly integer: boolean }
  | {
      readonly kind: 'strings';
      readonly words?: readonly string[];
      readonly notes?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'string-or-strings';
      readonly words?: readonly string[];
      readonly notes?: Readonly<Record<string, string>>;
      readonly others?: TextForm;
      /** The name of the list in a record, where it differs from that of the property. */
      readonly listAs?: string;
    }
  | { readonly kind: 'boolean' }
  /** Texts by their names; `item` says what a name is. */
  | { readonly kind: 'strings-by-name' }
  /** By the name of another format: texts, or lists of texts, by the names that they have there. */
  | { readonly kind: 'values-by-format' }
  | { readonly kind: 'object'; readonly fields: FieldTable }
  /** A record has a name for the string, that of the property, and another one for the object. */
  | { readonly kind: 'string-or-object'; readonly fields: FieldTable; readonly objectAs: string };

export interface Field<T extends FieldType = FieldType> {
  readonly type: T;
  /** One sentence, shown in hover, completion, schema and docs. */
  readonly summary: string;
  /** What holds where nothing is written, in words; absent where that is simply unknown. */
  readonly whenAbsent?: string;
}

export type FieldTable = Readonly<Record<string, Field>>;

/** A value together with its key as written, where keys are found without regard to case. */
export interface Keyed<T> extends Located<T> {
  readonly key: string;
}

/** What another format holds and this one has no property for: by the names that it has there, in order. */
export type ForeignValues = ReadonlyMap<string, readonly Located<string>[]>;

/** An object of the configuration, read by a table of fields. */
export type RecordOf<Fields extends FieldTable> = {
  readonly [Name in keyof Fields as NameOf<Name, Fields[Name]['type']>]: ValueOf<Fields[Name]['type']>;
} & {
  readonly [Name in keyof Fields as ObjectName<Fields[Name]['type']>]: ObjectOf<Fields[Name]['type']>;
};

type NameOf<Name, Type> = Type extends { listAs: infer Other extends string } ? Other : Name;
type ObjectName<Type> = Type extends { objectAs: infer Other extends string } ? Other : never;
type ObjectOf<Type> = Type extends { fields: infer Fields extends FieldTable }
  ? Located<RecordOf<Fields>> | undefined
  : never;

/** What is not written is undefined; a list that is not written is empty. */
type ValueOf<Type extends FieldType> = Type extends { kind: 'string' | 'word' | 'string-or-object' }
  ? Located<string> | undefined
  : Type extends { kind: 'number' }
    ? Located<number> | undefined
    : Type extends { kind: 'boolean' }
      ? Located<boolean> | undefined
      : Type extends { kind: 'strings' | 'string-or-strings' }
        ? readonly Located<string>[]
        : Type extends { kind: 'strings-by-name' }
          ? ReadonlyMap<string, Keyed<string>>
          : Type extends { kind: 'values-by-format' }
            ? ReadonlyMap<string, ForeignValues>
            : Type extends { kind: 'object'; fields: infer Fields extends FieldTable }
              ? RecordOf<Fields> | undefined
              : never;

/** A record in which nothing is written. */
export function emptyRecord<Fields extends FieldTable>(fields: Fields): RecordOf<Fields> {
  const entries = Object.entries(fields).flatMap(([name, { type }]) => [
    [nameInRecord(name, type), absentValue(type)],
    ...(type.kind === 'string-or-object' ? [[type.objectAs, undefined]] : []),
  ]);
  return Object.fromEntries(entries);
}

export function nameInRecord(property: string, type: FieldType): string {
  return type.kind === 'string-or-strings' ? (type.listAs ?? property) : property;
}

/** Always the same, so that it can be distinguished from an empty list that is written. */
export function absentValue({ kind }: FieldType): unknown {
  if (kind === 'strings' || kind === 'string-or-strings') return noStrings;
  return kind === 'strings-by-name' || kind === 'values-by-format' ? noNames : undefined;
}

const noStrings: readonly Located<string>[] = [];
const noNames: ReadonlyMap<string, never> = new Map<string, never>();
