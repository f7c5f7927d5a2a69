/** Every place that names what is named at an offset. */
import type { Span } from '../model/span.ts';
import { mentionsOf, symbolAt } from './symbol-at.ts';

export interface ReferenceOptions {
  /** Also where the name is defined. */
  readonly withDefinition: boolean;
}

export function findReferences(text: string, offset: number, { withDefinition }: ReferenceOptions): Span[] {
  const mention = symbolAt(text, offset);
  if (!mention) return [];
  return mentionsOf(text, mention)
    .filter(({ isDefinition }) => withDefinition || !isDefinition)
    .map(({ span }) => span);
}
