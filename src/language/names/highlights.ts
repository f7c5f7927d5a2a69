/** The places to highlight while the cursor is on a name: `write` where it is defined, `read` where it is used. */
import type { Span } from '../../model/span.ts';
import type { Reading } from '../reading.ts';
import { mentionsOf, symbolAt } from './symbol-at.ts';

export interface Highlight {
  readonly span: Span;
  readonly kind: 'read' | 'write';
}

export function findHighlights(reading: Reading, offset: number): Highlight[] {
  const mention = symbolAt(reading, offset);
  if (!mention) return [];
  return mentionsOf(reading.mentions, mention).map(({ span, isDefinition }) => ({
    span,
    kind: isDefinition ? 'write' : 'read',
  }));
}
