/** Black and white drawings, as thermal printers make them: dots that are stamped onto each other. */
import type { Picture } from './picture.ts';

/** Clockwise, in degrees. */
export type Rotation = 0 | 90 | 180 | 270;

/** How dots are put onto what is there: black, white, or turned round. */
export type InkMode = 'black' | 'white' | 'reverse';

/** More dots than any label has at 600 dots an inch; what asks for more is cut there. */
export const maxInkDots = 24_000_000;

export class Ink {
  readonly width: number;
  readonly height: number;
  /** One byte a dot: 1 is black. */
  readonly dots: Uint8Array;

  /** In dots; cut to what a drawing may have. */
  constructor(width: number, height: number) {
    this.width = Math.max(0, Math.min(Math.floor(width), 32_000));
    this.height = Math.max(0, Math.min(Math.floor(height), Math.floor(maxInkDots / Math.max(1, this.width))));
    this.dots = new Uint8Array(this.width * this.height);
  }

  /** What lies outside is cut off. */
  box(left: number, top: number, width: number, height: number, mode: InkMode = 'black'): void {
    const from = Math.max(0, Math.round(left));
    const to = Math.min(this.width, Math.round(left) + Math.round(width));
    const bottom = Math.min(this.height, Math.round(top) + Math.round(height));
    if (from >= to) return;
    for (let row = Math.max(0, Math.round(top)); row < bottom; row += 1) {
      const start = row * this.width;
      if (mode === 'reverse')
        for (let at = start + from; at < start + to; at += 1) this.dots[at] = 1 - (this.dots[at] ?? 0);
      else this.dots.fill(mode === 'black' ? 1 : 0, start + from, start + to);
    }
  }

  /** Puts the black dots of another drawing here. */
  stamp(other: Ink, left: number, top: number, mode: InkMode = 'black'): void {
    const firstColumn = Math.max(0, -Math.round(left));
    const lastColumn = Math.min(other.width, this.width - Math.round(left));
    const lastRow = Math.min(other.height, this.height - Math.round(top));
    const { dots } = this;
    const stamped = other.dots;
    for (let row = Math.max(0, -Math.round(top)); row < lastRow; row += 1) {
      const source = row * other.width;
      const shift = (row + Math.round(top)) * this.width + Math.round(left) - source;
      // One loop for each way: pages of bitmaps are hundreds of millions of dots.
      const end = source + lastColumn;
      let at = source + firstColumn;
      if (mode === 'black') {
        for (; at < end; at += 1) if (stamped[at] === 1) dots[at + shift] = 1;
      } else if (mode === 'white') {
        for (; at < end; at += 1) if (stamped[at] === 1) dots[at + shift] = 0;
      } else {
        for (; at < end; at += 1) if (stamped[at] === 1) dots[at + shift] = 1 - (dots[at + shift] ?? 0);
      }
    }
  }

  rotated(rotation: Rotation): Ink {
    if (rotation === 0) return this;
    const { width, height, dots } = this;
    const turned = rotation === 180 ? new Ink(width, height) : new Ink(height, width);
    for (let row = 0; row < height; row += 1)
      for (let column = 0; column < width; column += 1) {
        if (dots[row * width + column] !== 1) continue;
        const [x, y] = turnedPlace(column, row, { width, height, rotation });
        turned.dots[y * turned.width + x] = 1;
      }
    return turned;
  }

  /** Left is right. */
  mirrored(): Ink {
    const ink = new Ink(this.width, this.height);
    for (let start = 0; start < this.dots.length; start += this.width)
      ink.dots.set(this.dots.slice(start, start + this.width).reverse(), start);
    return ink;
  }

  /** Each dot as a block of dots. */
  enlarged(horizontally: number, vertically: number): Ink {
    const large = new Ink(this.width * horizontally, this.height * vertically);
    for (let row = 0; row < this.height; row += 1) {
      const top = row * vertically;
      for (let column = 0; column < this.width; column += 1)
        if (this.dots[row * this.width + column] === 1)
          large.box(column * horizontally, top, horizontally, 1);
      const start = top * large.width;
      for (let copy = top + 1; copy < Math.min(top + vertically, large.height); copy += 1)
        large.dots.copyWithin(copy * large.width, start, start + large.width);
    }
    return large;
  }

  /** Black on white. */
  picture(): Picture {
    const rgba = new Uint8ClampedArray(this.dots.length * 4);
    const words = new Uint32Array(rgba.buffer);
    // Opaque black, and white, whatever the order of the bytes is.
    const [black, white] = new Uint32Array(Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 255).buffer);
    for (let at = 0; at < words.length; at += 1) words[at] = (this.dots[at] === 1 ? black : white) ?? 0;
    return { width: this.width, height: this.height, rgba };
  }
}

function turnedPlace(
  column: number,
  row: number,
  { width, height, rotation }: { width: number; height: number; rotation: Rotation },
): [x: number, y: number] {
  switch (rotation) {
    case 90:
      return [height - 1 - row, column];
    case 180:
      return [width - 1 - column, height - 1 - row];
    case 270:
      return [row, width - 1 - column];
    default:
      return [column, row];
  }
}
