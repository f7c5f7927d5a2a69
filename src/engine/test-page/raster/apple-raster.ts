/** A page as Apple Raster (image/urf): no published standard; as CUPS reads it, cups/raster-stream.c cups_raster_read_header. */
import { joinChunks } from '../../join-chunks.ts';
import { packLines } from './raster-lines.ts';
import type { RasterPage } from './raster-page.ts';

const headerByteCount = 32;
const pageCount = 1;
const greySpace = 0;
const srgbSpace = 1;
const oneSided = 1;
/** 3 draft, 4 normal, 5 high, as print-quality of IPP. */
const normalQuality = 4;

export function appleRaster({ drawing, settings: { isColor, resolution } }: RasterPage): Uint8Array {
  const dotBytes = isColor ? 3 : 1;
  const header = new Uint8Array(headerByteCount);
  header.set([8 * dotBytes, isColor ? srgbSpace : greySpace, oneSided, normalQuality]);
  const view = new DataView(header.buffer);
  view.setUint32(12, drawing.width);
  view.setUint32(16, drawing.height);
  view.setUint32(20, resolution);
  const start = Uint8Array.of(...new TextEncoder().encode('UNIRAST\0'), 0, 0, 0, pageCount);
  return joinChunks([start, header, packLines(drawing.bands(isColor), dotBytes)]);
}
