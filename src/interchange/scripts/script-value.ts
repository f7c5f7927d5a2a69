/** What an expression of a script is known to be, with the place where a person would change it. Undefined: it depends on the run. */
import type { Located, Span } from '../../model/span.ts';

export type ScriptValue = TextValue | FlagValue | ListValue | TableValue;
export type Known = ScriptValue | undefined;

export interface TextValue {
  readonly kind: 'text';
  readonly text: string;
  /** Of the literal that it comes from, or of the string that is put together. */
  readonly span: Span;
  /** Whether all of the span is this text, so that it can be exchanged for another. */
  readonly isLiteral: boolean;
}

export interface FlagValue {
  readonly kind: 'flag';
  readonly on: boolean;
  readonly span: Span;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Known[];
}

export interface TableValue {
  readonly kind: 'table';
  /** By name in lower case. */
  readonly entries: ReadonlyMap<string, { readonly name: string; readonly value: Known }>;
  /** Set where the script changes it: then nothing of it is known any more. */
  isChanged: boolean;
}

/** Nothing that names a queue is longer; what grows by doubling ends here. */
const maxTextLength = 2000;

export function literal(text: string, span: Span): TextValue | undefined {
  return text.length > maxTextLength ? undefined : { kind: 'text', text, span, isLiteral: true };
}

/**
 * A text put together: its place is that of the only value in it that stands elsewhere, an item of a loop for example, else its own.
 * Undefined where a part is.
 */
export function joined(parts: readonly (string | Known)[], span: Span): TextValue | undefined {
  let text = '';
  const inserted: TextValue[] = [];
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if (part?.kind === 'text') {
      text += part.text;
      inserted.push(part);
    } else return undefined;
    if (text.length > maxTextLength) return undefined;
  }
  const elsewhere = inserted.filter(({ span: { start, end } }) => end <= span.start || start >= span.end);
  const [only] = elsewhere;
  if (only && inserted.length === 1 && only.text === text) return only;
  return { kind: 'text', text, span: elsewhere.length === 1 && only ? only.span : span, isLiteral: false };
}

export function located({ text, span }: TextValue): Located<string> {
  return { value: text, start: span.start, end: span.end };
}
