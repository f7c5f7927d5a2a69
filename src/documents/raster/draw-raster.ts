/** Draws a page of PWG or Apple Raster, made smaller where it has more dots than a screen shows. */
import type { Picture } from '../drawing/picture.ts';
import { type RasterPage, rasterLines } from './raster-pages.ts';

/** As long as the longer side of a drawing may be: each dot of it is the mean of a block of the page. */
const maxSide = 3000;

export async function drawRaster(bytes: Uint8Array, page: RasterPage): Promise<Picture> {
  const factor = Math.max(1, Math.ceil(Math.max(page.width, page.height) / maxSide));
  const width = Math.max(1, Math.ceil(page.width / factor));
  const height = Math.max(1, Math.ceil(page.height / factor));
  const rgba = new Uint8ClampedArray(width * height * 4).fill(0xff);
  const sums = new Float64Array(width * 3);
  let row = 0;
  let inBlock = 0;
  const finishBlock = () => {
    const target = Math.floor((row - 1) / factor) * width * 4;
    for (let column = 0; column < width; column += 1) {
      const dots = inBlock * Math.min(factor, page.width - column * factor);
      for (let part = 0; part < 3; part += 1)
        rgba[target + column * 4 + part] = (sums[column * 3 + part] ?? 0) / Math.max(1, dots);
    }
    sums.fill(0);
    inBlock = 0;
  };
  for (const { line, count } of rasterLines(bytes, page)) {
    const colors = colorsOf(line, page);
    for (let repeated = 0; repeated < count; repeated += 1) {
      for (let column = 0; column < page.width; column += 1) {
        const to = Math.floor(column / factor) * 3;
        for (let part = 0; part < 3; part += 1)
          sums[to + part] = (sums[to + part] ?? 0) + (colors[column * 3 + part] ?? 0xff);
      }
      row += 1;
      inBlock += 1;
      if (row % factor === 0) finishBlock();
    }
  }
  if (inBlock > 0) finishBlock();
  const notes = factor > 1 ? [`Drawn at one ${factor}th of ${page.width} × ${page.height} dots.`] : [];
  return { width, height, rgba, notes };
}

/** Red, green and blue of each dot of a line. */
function colorsOf(line: Uint8Array, { width, color, bitsPerPixel }: RasterPage): Uint8Array {
  const colors = new Uint8Array(width * 3).fill(0xff);
  const step = Math.max(1, bitsPerPixel >> 3);
  // Of sixteen bits a colour the first eight are enough to look at.
  const wide = bitsPerPixel > 8 * partsOf[color] ? 2 : 1;
  for (let column = 0; column < width; column += 1) {
    const at = column * step;
    const part = (index: number) => line[at + index * wide] ?? 0;
    if (bitsPerPixel === 1) {
      const bit = ((line[column >> 3] ?? 0) >> (7 - (column & 7))) & 1;
      colors.fill((bit === 1) === (color === 'black') ? 0 : 0xff, column * 3, column * 3 + 3);
    } else if (color === 'rgb') colors.set([part(0), part(1), part(2)], column * 3);
    else if (color === 'cmyk') {
      const light = 255 - part(3);
      colors.set(
        [0, 1, 2].map((index) => ((255 - part(index)) * light) / 255),
        column * 3,
      );
    } else colors.fill(color === 'black' ? 255 - part(0) : part(0), column * 3, column * 3 + 3);
  }
  return colors;
}

const partsOf = { grey: 1, black: 1, rgb: 3, cmyk: 4 } as const;
