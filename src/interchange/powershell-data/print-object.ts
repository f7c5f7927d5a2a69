/** An object of PowerShell with its properties and their places, whether it was written as JSON or as a row of CSV. */
import type { Located, Span } from '../../model/span.ts';

export interface PrintObject {
  /** By name in lower case; of several alike the last counts, as PowerShell has it. */
  readonly fields: ReadonlyMap<string, PrintField>;
  readonly span: Span;
}

export interface PrintField {
  /** As written. */
  readonly name: string;
  /** Undefined where it is an object or a list. */
  readonly value: string | number | boolean | null | undefined;
  /** Of a string without its quotes, of anything else all of it. */
  readonly span: Span;
  /** In JSON: the quotes of a string belong to it. In CSV: all between two separators. */
  readonly written: Span;
}

/** Undefined where it is missing, null or nothing but blanks. */
export function textOf({ fields }: PrintObject, ...names: readonly string[]): Located<string> | undefined {
  for (const name of names) {
    const field = fields.get(name.toLowerCase());
    if (typeof field?.value === 'string' && field.value.trim() !== '')
      return { value: field.value, ...field.span };
  }
  return undefined;
}

export function numberOf({ fields }: PrintObject, ...names: readonly string[]): Located<number> | undefined {
  for (const name of names) {
    const field = fields.get(name.toLowerCase());
    const { value } = field ?? {};
    const number = typeof value === 'string' && /^\d{1,10}$/.test(value.trim()) ? Number(value) : value;
    if (field && typeof number === 'number') return { value: number, ...field.span };
  }
  return undefined;
}

/** CSV has "True" and "FALSE". */
export function flagOf({ fields }: PrintObject, name: string): Located<boolean> | undefined {
  const field = fields.get(name.toLowerCase());
  if (typeof field?.value === 'boolean') return { value: field.value, ...field.span };
  const word =
    typeof field?.value === 'string' ? /^(?:true|false)$/i.exec(field.value.trim())?.[0] : undefined;
  return field && word ? { value: word.toLowerCase() === 'true', ...field.span } : undefined;
}
