/** The test page as dots, for printers that take PWG Raster or Apple Raster alone: text, a frame, a ramp of greys and one of colours. */
import { mediaSizeOf } from '../../knowledge/ipp/media-sizes.ts';
import { appleRaster } from './raster/apple-raster.ts';
import { type Color, letterPitch, PageDrawing } from './raster/page-drawing.ts';
import { pwgRaster } from './raster/pwg-raster.ts';
import { dotsOf, type RasterPage, type RasterSettings } from './raster/raster-page.ts';
import { type TestPageContent, testPageRows } from './test-page-content.ts';

/** Where the printer says nothing else. */
export const usualRaster: RasterSettings = {
  media: {
    name: 'iso_a4_210x297mm',
    size: mediaSizeOf('iso_a4_210x297mm') ?? { width: 21000, height: 29700 },
  },
  resolution: 300,
  isColor: false,
};

export function pwgTestPage(content: TestPageContent, settings = usualRaster): Uint8Array {
  return pwgRaster(drawTestPage(content, settings));
}

export function appleTestPage(content: TestPageContent, settings = usualRaster): Uint8Array {
  return appleRaster(drawTestPage(content, settings));
}

const nameColumnCount = 16;

/** What does not fit on a small label is left out. */
function drawTestPage(content: TestPageContent, settings: RasterSettings): RasterPage {
  const { media, resolution } = settings;
  const drawing = new PageDrawing(
    dotsOf(media.size.width, resolution),
    dotsOf(media.size.height, resolution),
  );
  // Some 12 letters an inch: as a printer's own fixed font.
  const dot = Math.max(1, Math.round(resolution / 75));
  const margin = Math.round(Math.min(drawing.width / 12, resolution / 2));
  const inner = { left: margin + 10 * dot, width: drawing.width - 2 * margin - 20 * dot };
  const ramp = { height: resolution / 4, top: drawing.height - margin - 10 * dot - resolution / 4 };
  drawing.frame(margin, margin, drawing.width - 2 * margin, drawing.height - 2 * margin, dot);
  drawing.text('Platen test page', inner.left, margin + 10 * dot, 2 * dot);

  const columnCount = Math.floor(inner.width / (letterPitch * dot));
  const lineHeight = 12 * dot;
  const colorsTop = ramp.top - (settings.isColor ? ramp.height : 0);
  let top = margin + 40 * dot;
  for (const line of testPageRows(content).flatMap(([name, value]) => rowLines(name, value, columnCount))) {
    if (top + lineHeight > colorsTop) break;
    drawing.text(line, inner.left, top, dot);
    top += lineHeight;
  }

  boxes(drawing, greys, { ...inner, top: ramp.top, height: ramp.height });
  if (settings.isColor) boxes(drawing, colors, { ...inner, top: colorsTop, height: ramp.height });
  return { drawing, settings };
}

/** A name and its value, which goes on below itself where it is long. */
function rowLines(name: string, value: string, columnCount: number): string[] {
  const valueColumnCount = Math.max(8, columnCount - nameColumnCount);
  const pieces = value.match(new RegExp(`.{1,${valueColumnCount}}`, 'g')) ?? [''];
  return pieces.map((piece, index) =>
    `${(index === 0 ? `${name.slice(0, nameColumnCount - 2)}:` : '').padEnd(nameColumnCount)}${piece}`.slice(
      0,
      columnCount,
    ),
  );
}

const greys: readonly Color[] = Array.from({ length: 10 }, (_, index) => {
  const level = Math.round((255 * (9 - index)) / 9);
  return [level, level, level];
});

/** Cyan, magenta, yellow, red, green, blue, black: a missing ink shows. */
const colors: readonly Color[] = [
  [0, 255, 255],
  [255, 0, 255],
  [255, 255, 0],
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [0, 0, 0],
];

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function boxes(drawing: PageDrawing, row: readonly Color[], { left, top, width, height }: Place): void {
  const pitch = Math.floor(width / row.length);
  for (const [index, color] of row.entries())
    drawing.box(
      left + index * pitch,
      Math.round(top),
      Math.round(pitch * 0.9),
      Math.round(height * 0.9),
      color,
    );
}
