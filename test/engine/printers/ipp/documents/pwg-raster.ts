/** PWG rasters for tests (PWG 5102.4): white pages with one dark line, as small as their compression makes them. */

export interface PwgPage {
  readonly width: number;
  readonly height: number;
  readonly dotsPerInch: number;
  /** 8 is grey, 24 is sRGB. */
  readonly bitsPerPixel: 8 | 24;
}

export function pwgRaster(pages: readonly PwgPage[]): Buffer {
  return Buffer.concat([Buffer.from('RaS2'), ...pages.flatMap((page) => [headerOf(page), rowsOf(page)])]);
}

function headerOf({ width, height, dotsPerInch, bitsPerPixel }: PwgPage): Buffer {
  const header = Buffer.alloc(1796);
  header.write('PwgRaster');
  for (const [at, value] of [
    ...[
      [276, dotsPerInch],
      [280, dotsPerInch],
      [340, 1],
      [372, width],
      [376, height],
      [384, 8],
      [388, bitsPerPixel],
      [392, (width * bitsPerPixel) / 8],
      [400, bitsPerPixel === 24 ? 19 : 18],
      [420, bitsPerPixel / 8],
    ],
  ] as const)
    header.writeUInt32BE(value ?? 0, at ?? 0);
  return header;
}

function rowsOf({ width, height, bitsPerPixel }: PwgPage): Buffer {
  const pixel = (value: number) => Buffer.alloc(bitsPerPixel / 8, value);
  const runs: Buffer[] = [];
  for (let left = width; left > 0; left -= 128) runs.push(Buffer.of(Math.min(left, 128) - 1), pixel(255));
  const white = Buffer.concat(runs);
  // One row of different pixels two by two, so that both kinds of runs occur.
  const dark: Buffer[] = [];
  for (let left = width; left > 0; left -= 2)
    dark.push(
      left === 1 ? Buffer.of(0) : Buffer.of(255),
      ...(left === 1 ? [pixel(1)] : [pixel(1), pixel(2)]),
    );
  const rows: Buffer[] = [Buffer.of(0), ...dark];
  for (let left = height - 1; left > 0; left -= 256) rows.push(Buffer.of(Math.min(left, 256) - 1), white);
  return Buffer.concat(rows);
}
