/** A page as PWG Raster (PWG 5102.4): a synchronisation word, a header of 1796 bytes, its lines. */
import { joinChunks } from '../../join-chunks.ts';
import { packLines } from './raster-lines.ts';
import { dotsOf, type RasterPage } from './raster-page.ts';

const headerByteCount = 1796;

/** Offsets of what is not zero, PWG 5102.4 §4.3. */
const at = {
  pwgRaster: 0,
  resolution: 276,
  copyCount: 340,
  pageSize: 352,
  width: 372,
  height: 376,
  bitsPerColor: 384,
  bitsPerPixel: 388,
  bytesPerLine: 392,
  colorSpace: 400,
  colorCount: 420,
  pageCount: 452,
  crossFeedTransform: 456,
  feedTransform: 460,
  imageBoxRight: 472,
  imageBoxBottom: 476,
  alternatePrimary: 480,
  printQuality: 484,
  pageSizeName: 1732,
} as const;

const greySpace = 18;
const srgbSpace = 19;
const white = 0xffffff;
/** RFC 8011 §5.2.13, print-quality. */
const normalQuality = 4;

export function pwgRaster(page: RasterPage): Uint8Array {
  const dotBytes = page.settings.isColor ? 3 : 1;
  const lines = packLines(page.drawing.bands(page.settings.isColor), dotBytes);
  return joinChunks([new TextEncoder().encode('RaS2'), header(page, dotBytes), lines]);
}

function header({ drawing: { width, height }, settings }: RasterPage, dotBytes: number): Uint8Array {
  const { media, resolution, isColor } = settings;
  const bytes = new Uint8Array(headerByteCount);
  const view = new DataView(bytes.buffer);
  const numbers: readonly (readonly [offset: number, ...values: number[]])[] = [
    [at.resolution, resolution, resolution],
    [at.copyCount, 1],
    [at.pageSize, dotsOf(media.size.width, pointsAnInch), dotsOf(media.size.height, pointsAnInch)],
    [at.width, width],
    [at.height, height],
    [at.bitsPerColor, 8],
    [at.bitsPerPixel, 8 * dotBytes],
    [at.bytesPerLine, width * dotBytes],
    [at.colorSpace, isColor ? srgbSpace : greySpace],
    [at.colorCount, dotBytes],
    [at.pageCount, 1],
    [at.crossFeedTransform, 1],
    [at.feedTransform, 1],
    [at.imageBoxRight, width],
    [at.imageBoxBottom, height],
    [at.alternatePrimary, white],
    [at.printQuality, normalQuality],
  ];
  for (const [offset, ...values] of numbers)
    for (const [index, value] of values.entries()) view.setUint32(offset + 4 * index, value);
  // Each is a C string of 64 bytes with its closing zero.
  bytes.set(new TextEncoder().encode('PwgRaster'), at.pwgRaster);
  bytes.set(new TextEncoder().encode(media.name).subarray(0, 63), at.pageSizeName);
  return bytes;
}

const pointsAnInch = 72;
