/** A page as coloured rectangles on white, drawn line by line, so that no page ever stands in memory as a whole. */
import { isInk, letterHeight, letterWidth } from './bitmap-font.ts';

/** Red, green and blue, 0 to 255 each, in sRGB. */
export type Color = readonly [red: number, green: number, blue: number];

export const black: Color = [0, 0, 0];

/** In dots from the upper left corner. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly color: Color;
}

/** Lines of the page that look the same, from top to bottom. */
export interface Band {
  readonly lineCount: number;
  /** One line, three bytes a dot or one, as was asked. */
  readonly line: Uint8Array;
}

export class PageDrawing {
  readonly width: number;
  readonly height: number;
  readonly #boxes: Box[] = [];

  /** In dots. */
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  /** What lies outside the page is cut off. */
  box(left: number, top: number, width: number, height: number, color: Color = black): void {
    const right = Math.min(left + width, this.width);
    const bottom = Math.min(top + height, this.height);
    if (left < 0 || top < 0 || right <= left || bottom <= top) return;
    this.#boxes.push({ left, top, width: right - left, height: bottom - top, color });
  }

  frame(left: number, top: number, width: number, height: number, thickness: number): void {
    this.box(left, top, width, thickness);
    this.box(left, top + height - thickness, width, thickness);
    this.box(left, top, thickness, height);
    this.box(left + width - thickness, top, thickness, height);
  }

  /** @param dot the size of one dot of a letter, in dots of the page; a letter takes six of them in width */
  text(text: string, left: number, top: number, dot: number): void {
    for (const [index, letter] of [...text].entries())
      for (let row = 0; row < letterHeight; row += 1)
        for (let column = 0; column < letterWidth; column += 1)
          if (isInk(letter, column, row))
            this.box(left + (index * letterPitch + column) * dot, top + row * dot, dot, dot);
  }

  /** @param isColor three bytes a dot, else one that is its grey */
  *bands(isColor: boolean): Generator<Band> {
    const boxes = this.#boxes.toSorted((a, b) => a.top - b.top);
    const edges = boxes.flatMap(({ top, height }) => [top, top + height]);
    const cuts = [...new Set([0, ...edges, this.height])].sort((a, b) => a - b);
    let next = 0;
    let inside: Box[] = [];
    for (const [index, top] of cuts.slice(0, -1).entries()) {
      inside = inside.filter((box) => box.top + box.height > top);
      while (boxes[next]?.top === top) inside.push(boxes[next++] as Box);
      yield { lineCount: (cuts[index + 1] ?? top) - top, line: this.#line(inside, isColor) };
    }
  }

  #line(boxes: readonly Box[], isColor: boolean): Uint8Array {
    const byteCount = isColor ? 3 : 1;
    const line = new Uint8Array(this.width * byteCount).fill(0xff);
    for (const { left, width, color } of boxes) {
      const dot = isColor ? color : [grey(color)];
      for (let at = left * byteCount; at < (left + width) * byteCount; at += byteCount) line.set(dot, at);
    }
    return line;
  }
}

export const letterPitch = letterWidth + 1;

/** Luma of ITU-R BT.601, as CUPS's filters make grey of sRGB. */
function grey([red, green, blue]: Color): number {
  return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
}
