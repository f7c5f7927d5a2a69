/** PWG Raster (PWG 5102.4 §4.3) and Apple Raster (as CUPS reads it, cups/raster-stream.c): headers in words, pages drawn. */
import type { DocumentDescription } from '../document-description.ts';
import { drawRaster } from './draw-raster.ts';
import {
  type RasterColor,
  type RasterFile,
  type RasterPage,
  type ReadHeader,
  rasterFile,
} from './raster-pages.ts';

type Description = Omit<DocumentDescription, 'format'>;

export function describePwgRaster(bytes: Uint8Array): Description {
  const file = rasterFile(bytes, { firstHeader: 4, headerBytes: pwgHeaderBytes, readHeader: readPwgHeader });
  return described('PWG Raster', bytes, file, pwgHeaderBytes);
}

export function describeAppleRaster(bytes: Uint8Array): Description {
  const file = rasterFile(bytes, { firstHeader: 12, headerBytes: 32, readHeader: readAppleHeader });
  return described('Apple Raster', bytes, file, 32);
}

function described(
  title: string,
  bytes: Uint8Array,
  { pages, notes }: RasterFile,
  headerBytes: number,
): Description {
  return {
    title,
    parts: pages.map((page, index) => ({
      start: page.start - headerBytes,
      end: page.end,
      name: `Page ${index + 1}`,
      meaning: `${page.width} × ${page.height} dots, ${page.resolution} an inch`,
      details: [`colour: ${colorNames[page.color]}, ${page.bitsPerPixel} bits a dot`, ...page.details],
    })),
    pages: pages.map((page, index) => ({
      title: `Page ${index + 1} of ${pages.length}`,
      draw: () => drawRaster(bytes, page),
    })),
    notes,
  };
}

const colorNames: Readonly<Record<RasterColor, string>> = {
  grey: 'grey, white is 255',
  black: 'black, white is 0',
  rgb: 'red, green, blue',
  cmyk: 'cyan, magenta, yellow, black',
};

const pwgHeaderBytes = 1796;

/** PWG 5102.4 table 4 (ColorSpace). */
const pwgColors: Readonly<Record<number, RasterColor>> = {
  1: 'rgb',
  3: 'black',
  6: 'cmyk',
  18: 'grey',
  19: 'rgb',
  20: 'rgb',
};

const readPwgHeader: ReadHeader = (view, start) => {
  const number = (offset: number) => view.getUint32(start + offset);
  const color = pwgColors[number(400)];
  const page = {
    width: number(372),
    height: number(376),
    resolution: number(276),
    bitsPerPixel: number(388),
    bytesPerLine: number(392),
    start: start + pwgHeaderBytes,
  };
  if (color === undefined) return `the colour space ${number(400)} is not known here.`;
  const names = [0, 64, 128, 1732].map((offset) => textAt(view, start + offset));
  const details = [
    ...(names[1] ? [`media colour: ${names[1]}`] : []),
    ...(names[2] ? [`media type: ${names[2]}`] : []),
    ...(names[3] ? [`page size: ${names[3]}`] : []),
    ...(number(272) ? ['both sides'] : []),
    ...(number(340) > 1 ? [`copies: ${number(340)}`] : []),
  ];
  return checked({ ...page, color, details });
};

const readAppleHeader: ReadHeader = (view, start) => {
  const byte = (offset: number) => view.getUint8(start + offset);
  const colors: Readonly<Record<number, RasterColor>> = {
    0: 'grey',
    1: 'rgb',
    3: 'rgb',
    4: 'grey',
    5: 'rgb',
    6: 'cmyk',
  };
  const color = colors[byte(1)];
  if (color === undefined) return `the colour space ${byte(1)} is not known here.`;
  const bitsPerPixel = byte(0);
  const width = view.getUint32(start + 12);
  const sides: Readonly<Record<number, string>> = { 2: 'short edge', 3: 'long edge' };
  return checked({
    width,
    height: view.getUint32(start + 16),
    resolution: view.getUint32(start + 20),
    bitsPerPixel,
    bytesPerLine: Math.ceil((width * bitsPerPixel) / 8),
    color,
    start: start + 32,
    details: sides[byte(2)] ? [`both sides, ${sides[byte(2)]}`] : [],
  });
};

const maxSide = 200_000;

function checked(page: RasterPage): RasterPage | string {
  const { width, height, bitsPerPixel, bytesPerLine } = page;
  if (![1, 8, 16, 24, 32, 48, 64].includes(bitsPerPixel))
    return `${bitsPerPixel} bits a dot are not known here.`;
  if (width === 0 || height === 0 || width > maxSide || height > maxSide)
    return `${width} × ${height} dots is no page.`;
  if (bytesPerLine !== Math.ceil((width * bitsPerPixel) / 8))
    return `${bytesPerLine} bytes a line do not fit ${width} dots.`;
  return page;
}

/** A C string of at most 64 bytes. */
function textAt(view: DataView, start: number): string {
  let text = '';
  for (let at = start; at < start + 64; at += 1) {
    const code = view.getUint8(at);
    if (code === 0) break;
    text += String.fromCharCode(code);
  }
  return text;
}
