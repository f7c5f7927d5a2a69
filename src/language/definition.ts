/** Where the name at an offset is defined: the key of the entry, or the share, alias or former share it goes by. */
import type { Span } from '../model/span.ts';
import { definitionOf, symbolAt } from './symbol-at.ts';

export interface Definition {
  /** The name that was asked about. */
  readonly origin: Span;
  /** The name where it is defined. */
  readonly target: Span;
  /** The whole entry that has the name. */
  readonly entry: Span;
}

export function findDefinition(text: string, offset: number): Definition | undefined {
  const mention = symbolAt(text, offset);
  if (!mention) return undefined;
  const { start, end } = mention.entry;
  return {
    origin: mention.span,
    target: definitionOf(text, mention).span,
    entry: { start, end: start + end },
  };
}
