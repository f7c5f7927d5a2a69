/** The fonts of ZPL II printers: sizes in dots of bitmap fonts at 8 dots a millimetre, the others are scaled (ZPL II Programming Guide, "Font Matrices"). */
import type { LetterStyle } from '../drawing/lettering.ts';

interface BitmapFont {
  readonly height: number;
  readonly width: number;
  readonly gap: number;
}

const bitmapFonts: Readonly<Record<string, BitmapFont>> = {
  A: { height: 9, width: 5, gap: 1 },
  B: { height: 11, width: 7, gap: 2 },
  C: { height: 18, width: 10, gap: 2 },
  D: { height: 18, width: 10, gap: 2 },
  E: { height: 28, width: 15, gap: 5 },
  F: { height: 26, width: 13, gap: 3 },
  G: { height: 60, width: 40, gap: 8 },
  H: { height: 21, width: 13, gap: 6 },
};

const scaled = { height: 15, width: 12 };
/** Of the scalable font 0, a digit as part of the width of a letter. */
const digitShare = 0.52;
const maxHeight = 32_000;

/** @param height 0 where it is not said, and so the width */
export function zplLetterStyle(font: string, height: number, width: number): LetterStyle {
  const bitmap = bitmapFonts[font.toUpperCase()];
  const limited = (dots: number) => Math.min(maxHeight, Math.max(0, dots));
  if (!bitmap) {
    const wantedHeight = limited(height) || (width > 0 ? limited(width) : scaled.height);
    const wantedWidth = limited(width) || wantedHeight;
    return {
      height: Math.max(10, wantedHeight),
      pitch: Math.max(10, wantedWidth) * digitShare,
      isMonospaced: false,
      isBold: true,
    };
  }
  const times = (wanted: number, size: number) => Math.min(10, Math.max(1, Math.round(wanted / size)));
  const down = height > 0 ? times(height, bitmap.height) : width > 0 ? times(width, bitmap.width) : 1;
  const across = width > 0 ? times(width, bitmap.width) : down;
  return { height: bitmap.height * down, pitch: (bitmap.width + bitmap.gap) * across, isMonospaced: true };
}
