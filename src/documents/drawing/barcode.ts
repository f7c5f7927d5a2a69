/** Bar codes as rows of modules: bwip-js (Barcode Writer in Pure PostScript) encodes them, and what it would draw is taken as dots. */
import {
  azteccode,
  code39,
  code93,
  code128,
  type DrawingContext,
  datamatrix,
  ean8,
  ean13,
  interleaved2of5,
  pdf417,
  qrcode,
  type RenderOptions,
  rationalizedCodabar,
  upca,
  upce,
} from 'bwip-js/generic';
import { Ink } from './ink.ts';

type Encoder = <T>(options: RenderOptions, drawing: DrawingContext<T>) => T;

const encoders = {
  code128,
  code39,
  code93,
  ean13,
  ean8,
  upca,
  upce,
  interleaved2of5,
  codabar: rationalizedCodabar,
  qrcode,
  datamatrix,
  pdf417,
  azteccode,
} satisfies Record<string, unknown>;

export type Symbology = keyof typeof encoders;

/** Longer data fits into none of them. */
const maxDataLength = 4096;

/**
 * One dot a module; a linear code is one row high. Undefined where the data does not fit the symbology.
 * @param options of BWIPP, such as `eclevel`
 */
export function barcode(
  symbology: Symbology,
  data: string,
  options: Readonly<Record<string, string | number | boolean>> = {},
): Ink | undefined {
  if (data === '' || data.length > maxDataLength) return undefined;
  try {
    const encode = encoders[symbology] as Encoder;
    return encode(
      { bcid: symbology, text: data, scaleX: 1, scaleY: 1, ...options } as RenderOptions,
      moduleDrawing(),
    );
  } catch {
    // It throws for data that the symbology has no way to write.
    return undefined;
  }
}

/** As wide bars and blanks are to narrow ones: bwip-js draws them three times as wide. */
export function withRatio(code: Ink, ratio: number, moduleWidth: number): Ink {
  const runs: { isBar: boolean; width: number }[] = [];
  for (let at = 0; at < code.width; ) {
    let end = at + 1;
    while (end < code.width && code.dots[end] === code.dots[at]) end += 1;
    const isWide = end - at > 1;
    runs.push({ isBar: code.dots[at] === 1, width: isWide ? Math.round(moduleWidth * ratio) : moduleWidth });
    at = end;
  }
  const ink = new Ink(
    runs.reduce((sum, { width }) => sum + width, 0),
    1,
  );
  let left = 0;
  for (const { isBar, width } of runs) {
    if (isBar) ink.box(left, 0, width, 1);
    left += width;
  }
  return ink;
}

/** Takes the lines and polygons of bwip-js, whose corners all lie between dots at this scale. */
function moduleDrawing(): DrawingContext<Ink> {
  let ink = new Ink(0, 0);
  let bars: { left: number; width: number }[] = [];
  let polygons: [number, number][][] = [];
  return {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init(width, height) {
      ink = new Ink(width, height);
      bars = [];
      polygons = [];
    },
    // The middle of the bar, rounded up.
    line: (x0, _y0, _x1, _y1, width) => void bars.push({ left: x0 - Math.ceil(width / 2), width }),
    polygon: (points) => void polygons.push(points.map(([x, y]) => [x, y])),
    hexagon() {},
    ellipse() {},
    fill() {
      fillEvenOdd(ink, polygons);
      polygons = [];
    },
    text() {},
    end() {
      if (bars.length === 0) return ink;
      const row = new Ink(ink.width, 1);
      for (const { left, width } of bars) row.box(left, 0, width, 1);
      return row;
    },
  };
}

/** Of right-angled polygons: each row is turned round from each upright edge on. */
function fillEvenOdd(ink: Ink, polygons: readonly (readonly [number, number][])[]): void {
  for (const points of polygons)
    for (const [index, [x, y]] of points.entries()) {
      const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
      if (nextX !== x || nextY === y) continue;
      ink.box(x, Math.min(y, nextY), ink.width - Math.round(x), Math.abs(nextY - y), 'reverse');
    }
}
