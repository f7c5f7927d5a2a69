/** Text as dots by the fonts of the machine: narrow and bold as label printers have it, or as wide as each other. */

import { Ink } from '../../documents/drawing/ink.ts';
import { ascent, type Lettering, type LetterStyle } from '../../documents/drawing/lettering.ts';

const proportional =
  '"Arial Narrow", "Liberation Sans Narrow", Arial, "Liberation Sans", Helvetica, sans-serif';
const monospaced = '"DejaVu Sans Mono", Consolas, Menlo, "Liberation Mono", monospace';
const digits = '0123456789';
const maxTextLength = 4096;
/** Larger letters are drawn smaller and enlarged: a canvas has its limits. */
const maxFontSize = 1000;

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true });

export const browserLettering: Lettering = {
  measure(text, style) {
    const letters = cut(text);
    return Math.ceil(
      style.isMonospaced ? [...letters].length * style.pitch : widthOf(letters, style) * scaleOf(style),
    );
  },
  draw(text, style) {
    const letters = cut(text);
    const ink = new Ink(browserLettering.measure(letters, style), style.height);
    if (!context || ink.width === 0 || ink.height === 0) return ink;
    canvas.width = ink.width;
    canvas.height = ink.height;
    context.font = fontOf(style);
    context.textBaseline = 'alphabetic';
    context.fillStyle = '#000';
    const down = style.height / Math.min(style.height, maxFontSize);
    context.setTransform(scaleOf(style), 0, 0, down, 0, style.height * ascent);
    if (style.isMonospaced) {
      const pitch = style.pitch / scaleOf(style);
      for (const [index, letter] of [...letters].entries()) context.fillText(letter, index * pitch, 0);
    } else context.fillText(letters, 0, 0);
    const { data } = context.getImageData(0, 0, ink.width, ink.height);
    for (let at = 0; at < ink.dots.length; at += 1) ink.dots[at] = (data[4 * at + 3] ?? 0) > 127 ? 1 : 0;
    if (style.isUnderlined) ink.box(0, style.height - 2, ink.width, 2);
    return ink;
  },
};

function cut(text: string): string {
  return [...text].slice(0, maxTextLength).join('');
}

function fontOf({ height, isMonospaced, isBold = false }: LetterStyle): string {
  const size = Math.min(height, maxFontSize) * (isMonospaced ? 0.95 : 1);
  return `${isBold ? 'bold ' : ''}${size}px ${isMonospaced ? monospaced : proportional}`;
}

function widthOf(text: string, style: LetterStyle): number {
  if (!context) return 0;
  context.font = fontOf(style);
  return context.measureText(text).width;
}

/** So that digits are as wide as the style has them. */
function scaleOf(style: LetterStyle): number {
  const width = widthOf(digits, style);
  return width > 0 ? (style.pitch * digits.length) / width : 1;
}
