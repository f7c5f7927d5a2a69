/** How text becomes dots: by the letters of the test pages, or, where a page is shown, by the fonts that are there. */
import { isInk, letterHeight, letterWidth } from '../../engine/test-page/raster/bitmap-font.ts';
import { Ink } from './ink.ts';

export interface LetterStyle {
  /** Of a line, in dots. */
  readonly height: number;
  /** Of one letter with the space after it, in dots; of a proportional font, of a digit. */
  readonly pitch: number;
  readonly isMonospaced: boolean;
  readonly isBold?: boolean;
  readonly isUnderlined?: boolean;
}

export interface Lettering {
  /** In dots. */
  measure(text: string, style: LetterStyle): number;
  /** As high as the style, and as wide as `measure` finds it. */
  draw(text: string, style: LetterStyle): Ink;
}

/** Of the height of a line, the part above the line that letters stand on. */
export const ascent = 0.78;

const maxTextLength = 4096;

/** Letters of 5 by 8 dots, as wide as each other: enough to read, and the same everywhere. */
export const plainLettering: Lettering = {
  measure: (text, { pitch }) => Math.round(Math.min([...text].length, maxTextLength) * pitch),
  draw(text, style) {
    const letters = [...text].slice(0, maxTextLength);
    const ink = new Ink(plainLettering.measure(text, style), style.height);
    const dotWidth = style.pitch / (letterWidth + 1);
    const dotHeight = style.height / (letterHeight + 1);
    for (const [index, letter] of letters.entries())
      for (let row = 0; row < letterHeight; row += 1)
        for (let column = 0; column < letterWidth; column += 1) {
          if (!isInk(letter, column, row)) continue;
          const left = Math.round(index * style.pitch + column * dotWidth);
          const right = Math.round(index * style.pitch + (column + 1) * dotWidth);
          const top = Math.round(row * dotHeight);
          const bottom = Math.round((row + 1) * dotHeight);
          ink.box(left, top, Math.max(1, right - left) + (style.isBold ? 1 : 0), Math.max(1, bottom - top));
        }
    if (style.isUnderlined) ink.box(0, style.height - 2, ink.width, 2);
    return ink;
  },
};
