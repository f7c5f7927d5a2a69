/** The places to highlight while the cursor is on a name: `write` where it is defined, `read` where it is used. */
import type { Span } from '../../model/span.ts';
import { readText } from '../reading.ts';
import { mentionsOf, symbolAt } from './symbol-at.ts';

export interface Highlight {
  readonly span: Span;
  readonly kind: 'read' | 'write';
}

export function findHighlights(text: string, offset: number): Highlight[] {
  const mention = symbolAt(text, offset);
  if (!mention) return [];
  return mentionsOf(readText(text).mentions, mention).map(({ span, isDefinition }) => ({
    span,
    kind: isDefinition ? 'write' : 'read',
  }));
}
