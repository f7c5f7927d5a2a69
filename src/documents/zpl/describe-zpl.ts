/** A ZPL II document: its commands in words, and its labels drawn. */
import { latin1Text } from '../../engine/latin1-text.ts';
import { type DocumentDescription, maxPartCount } from '../document-description.ts';
import type { Lettering } from '../drawing/lettering.ts';
import { zplPart } from './zpl-parts.ts';
import { zplTokens } from './zpl-tokens.ts';

export function describeZpl(bytes: Uint8Array, _lettering: Lettering): Omit<DocumentDescription, 'format'> {
  const { tokens, stoppedAt } = zplTokens(latin1Text(bytes));
  const parts = tokens.map(zplPart);
  const unknown = [...new Set(parts.filter(({ meaning }) => meaning === undefined).map(({ name }) => name))];
  return {
    title: 'ZPL II',
    parts,
    pages: [],
    notes: [
      ...(unknown.length > 0 ? [`Not known here, and passed over: ${unknown.slice(0, 10).join(', ')}.`] : []),
      ...(stoppedAt === undefined
        ? []
        : [`Only the first ${maxPartCount} commands are read; the rest begins at byte ${stoppedAt}.`]),
    ],
  };
}
