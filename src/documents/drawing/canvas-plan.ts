/** What is to be drawn, before it is known how large the page is: pieces with their places, each painted once. */
import { Ink, type InkMode } from './ink.ts';

interface Piece {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly paint: (ink: Ink) => void;
}

/** More than a page full of anything: documents can be made to paint for hours. */
const maxPaintedDots = 400_000_000;

/** Characters in bar codes; a page full of small ones has some thousands. */
const maxBarcodeLength = 50_000;

export class CanvasPlan {
  readonly #pieces: Piece[] = [];
  #paintedDots = 0;
  #barcodeLength = 0;

  /** Whether pieces were left out because there were too many. */
  isCut = false;

  /** Counts what bar codes hold, which takes time to encode. */
  isFull(characterCount: number): boolean {
    this.#barcodeLength += characterCount + 100;
    if (this.#barcodeLength > maxBarcodeLength) this.isCut = true;
    return this.isCut;
  }

  box(left: number, top: number, width: number, height: number, mode: InkMode = 'black'): void {
    this.#add({ left, top, width, height, paint: (ink) => ink.box(left, top, width, height, mode) });
  }

  stamp(other: Ink, left: number, top: number, mode: InkMode = 'black'): void {
    const { width, height } = other;
    this.#add({ left, top, width, height, paint: (ink) => ink.stamp(other, left, top, mode) });
  }

  /** As far as the pieces go. */
  get extent(): { readonly right: number; readonly bottom: number } {
    let right = 0;
    let bottom = 0;
    for (const { left, top, width, height } of this.#pieces) {
      right = Math.max(right, left + width);
      bottom = Math.max(bottom, top + height);
    }
    return { right, bottom };
  }

  paint(width: number, height: number): Ink {
    const ink = new Ink(width, height);
    for (const { paint } of this.#pieces) paint(ink);
    return ink;
  }

  #add(piece: Piece): void {
    this.#paintedDots += Math.max(0, piece.width) * Math.max(0, piece.height);
    if (this.#paintedDots > maxPaintedDots) this.isCut = true;
    else this.#pieces.push(piece);
  }
}
