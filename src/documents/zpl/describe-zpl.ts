/** A ZPL II document: its commands in words, and its labels drawn. */
import { latin1Text } from '../../engine/latin1-text.ts';
import { type DocumentDescription, maxPartCount } from '../document-description.ts';
import type { Lettering } from '../drawing/lettering.ts';
import { drawLabel } from './draw-label.ts';
import { initialSettings, type LabelSettings, settingsAfter } from './label-settings.ts';
import { StoredFormats } from './stored-formats.ts';
import { zplPart } from './zpl-parts.ts';
import { type ZplToken, zplTokens } from './zpl-tokens.ts';

export function describeZpl(bytes: Uint8Array, lettering: Lettering): Omit<DocumentDescription, 'format'> {
  const { tokens, stoppedAt } = zplTokens(latin1Text(bytes));
  const parts = tokens.map(zplPart);
  const unknown = [...new Set(parts.filter(({ meaning }) => meaning === undefined).map(({ name }) => name))];
  return {
    title: 'ZPL II',
    parts,
    pages: labelsOf(tokens).map(({ own, before }, index) => ({
      title: `Label ${index + 1}`,
      draw: () => drawLabel(own, before, lettering),
    })),
    notes: [
      ...(unknown.length > 0 ? [`Not known here, and passed over: ${unknown.slice(0, 10).join(', ')}.`] : []),
      ...(stoppedAt === undefined
        ? []
        : [`Only the first ${maxPartCount} commands are read; the rest begins at byte ${stoppedAt}.`]),
    ],
  };
}

interface Label {
  readonly own: readonly ZplToken[];
  readonly before: LabelSettings;
}

/** From each ^XA to its ^XZ, with the stored formats that it takes in; one that never ends is printed by no printer, and still drawn. */
function labelsOf(tokens: readonly ZplToken[]): Label[] {
  const labels: Label[] = [];
  const formats = new StoredFormats();
  let settings = initialSettings;
  let open: { start: number; before: LabelSettings } | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.name === '^XA') open = { start: index, before: settings };
    settings = settingsAfter(settings, token);
    if (token.name !== '^XZ' || !open) continue;
    const { start, before } = open;
    open = undefined;
    const written = tokens.slice(start, index + 1);
    if (formats.store(written)) {
      // Nothing of it is done before it is taken in.
      settings = before;
      continue;
    }
    const own = formats.takeIn(written);
    if (own !== written) settings = own.reduce(settingsAfter, before);
    labels.push({ own, before });
  }
  if (open) labels.push({ own: tokens.slice(open.start), before: open.before });
  return labels.slice(0, maxLabelCount);
}

const maxLabelCount = 500;
