/** Grey as a pattern of black dots, as printers make it: ordered dithering with a matrix of 4 by 4 (Bayer, 1973). */
import { Ink } from './ink.ts';

const thresholds = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];

/** @param darkness from 0, white, to 1, black */
export function halftone(width: number, height: number, darkness: number): Ink {
  const ink = new Ink(width, height);
  for (let row = 0; row < ink.height; row += 1)
    for (let column = 0; column < ink.width; column += 1) {
      const threshold = ((thresholds[(row % 4) * 4 + (column % 4)] ?? 0) + 0.5) / 16;
      if (darkness > threshold) ink.dots[row * ink.width + column] = 1;
    }
  return ink;
}
