/** Boxes, lines and ellipses of ZPL II as dots (ZPL II Programming Guide, ^GB, ^GD, ^GE, ^GC). */
import { Ink } from '../drawing/ink.ts';

interface Size {
  readonly width: number;
  readonly height: number;
  readonly thickness: number;
}

/** @param rounding 0 to 8: eighths of half the shorter side */
export function boxInk({ width, height, thickness }: Size, rounding: number): Ink {
  const ink = new Ink(width, height);
  const radius = (Math.min(8, Math.max(0, rounding)) / 8) * (Math.min(width, height) / 2);
  fillRounded(ink, 0, radius, 'black');
  fillRounded(ink, thickness, Math.max(0, radius - thickness), 'white');
  return ink;
}

function fillRounded(ink: Ink, inset: number, radius: number, mode: 'black' | 'white'): void {
  const bottom = ink.height - inset;
  for (let row = inset; row < bottom; row += 1) {
    const fromCorner = Math.max(0, radius - (Math.min(row - inset, bottom - 1 - row) + 0.5));
    const cut = Math.round(radius - Math.sqrt(Math.max(0, radius * radius - fromCorner * fromCorner)));
    ink.box(inset + cut, row, ink.width - 2 * (inset + cut), 1, mode);
  }
}

export function ellipseInk({ width, height, thickness }: Size): Ink {
  const ink = new Ink(width, height);
  fillEllipse(ink, 0, 'black');
  fillEllipse(ink, thickness, 'white');
  return ink;
}

function fillEllipse(ink: Ink, inset: number, mode: 'black' | 'white'): void {
  const across = ink.width / 2 - inset;
  const down = ink.height / 2 - inset;
  if (across <= 0 || down <= 0) return;
  for (let row = inset; row < ink.height - inset; row += 1) {
    const up = (row + 0.5 - ink.height / 2) / down;
    const half = across * Math.sqrt(Math.max(0, 1 - up * up));
    ink.box(ink.width / 2 - half, row, 2 * half, 1, mode);
  }
}

/** @param isFalling from the upper left corner, else from the lower left one */
export function diagonalInk({ width, height, thickness }: Size, isFalling: boolean): Ink {
  const ink = new Ink(width + thickness, height);
  for (let row = 0; row < ink.height; row += 1) {
    const share = row / Math.max(1, height - 1);
    ink.box((isFalling ? share : 1 - share) * width, row, thickness, 1);
  }
  return ink;
}
