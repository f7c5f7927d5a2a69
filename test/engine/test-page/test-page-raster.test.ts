/** The test page as dots: what is on it, where, for every kind of paper and of printer. */
import assert from 'node:assert/strict';
import type { RasterSettings } from '../../../src/engine/test-page/raster/raster-page.ts';
import { appleTestPage, pwgTestPage, usualRaster } from '../../../src/engine/test-page/test-page-raster.ts';
import { mediaSizeOf } from '../../../src/knowledge/ipp/media-sizes.ts';
import { type DrawnPage, readDrawnPage } from './drawn-page.ts';

const content = {
  printer: 'Büro',
  port: 'IPP_1',
  device: 'ipp://10.20.0.11:631/ipp/print',
  time: '2026-11-22T14:00:00.000Z',
  settings: [['Protocol', 'IPP']] as [string, string][],
};

function on(name: string, resolution: number, isColor: boolean): RasterSettings {
  return { media: { name, size: mediaSizeOf(name) ?? assert.fail(name) }, resolution, isColor };
}

const settings: readonly (readonly [RasterSettings, width: number, height: number])[] = [
  [usualRaster, 2480, 3508],
  [on('iso_a4_210x297mm', 600, true), 4961, 7016],
  [on('na_letter_8.5x11in', 300, true), 2550, 3300],
  [on('oe_4x6-label_4x6in', 203, false), 812, 1218],
  [on('iso_a7_74x105mm', 300, true), 874, 1240],
  [on('om_small_20x20mm', 300, false), 236, 236],
];

/** A part of the page as a picture: # is black. */
function picture({ rows }: DrawnPage, left: number, top: number, dot: number): string[] {
  return Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 11 }, (_, column) =>
      /^0+$/.test(rows[top + row * dot]?.[left + column * dot] ?? '') ? '#' : '.',
    ).join(''),
  );
}

describe('test-page-raster', () => {
  for (const [raster, width, height] of settings)
    for (const [kind, make] of Object.entries({ pwg: pwgTestPage, apple: appleTestPage }))
      it(`fills ${raster.media.name} at ${raster.resolution} dots an inch in ${raster.isColor ? 'sRGB' : 'grey'} as ${kind}`, () => {
        const page = readDrawnPage(make(content, raster));
        const { rows, ...head } = page;
        const grey = kind === 'pwg' ? 18 : 0;
        assert.deepEqual(head, {
          width,
          height,
          resolution: raster.resolution,
          bitsPerPixel: raster.isColor ? 24 : 8,
          colorSpace: raster.isColor ? grey + 1 : grey,
          media: kind === 'pwg' ? raster.media.name : '',
        });
        // Rows that repeat are one array: of millions of dots a few thousand are left.
        const inks = new Set([...new Set(rows)].flat());
        const expected = raster.isColor
          ? ['ffffff', '000000', 'ff0000', '00ffff', 'e3e3e3']
          : ['ff', '00', 'e3'];
        for (const ink of expected) assert.ok(inks.has(ink), ink);
        // A white edge all around: no printer prints to the edge unless told.
        const edge = [...(rows[0] ?? []), ...(rows.at(-1) ?? []), ...rows.map((row) => row[0])];
        assert.deepEqual([...new Set(edge)], [raster.isColor ? 'ffffff' : 'ff']);
      });

  it('writes its title in letters that can be read', () => {
    const page = readDrawnPage(pwgTestPage(content));
    // Margin half an inch, then ten dots of a letter, which is four of the page; the title is of twice the size.
    assert.deepEqual(picture(page, 150 + 40, 150 + 40, 8), [
      '####...##..',
      '#...#...#..',
      '#...#...#..',
      '####....#..',
      '#.......#..',
      '#.......#..',
      '#......###.',
      '...........',
    ]);
  });

  it('writes every row of the page, and long values on further lines', () => {
    const short = readDrawnPage(pwgTestPage(content));
    const long = readDrawnPage(pwgTestPage({ ...content, settings: [['Note', 'x'.repeat(500)]] }));
    const lineCount = ({ rows }: DrawnPage) =>
      rows.filter((row, at) => isInked(row) && !isInked(rows[at - 1])).length;
    assert.ok(lineCount(long) > lineCount(short) + 5);
  });

  it('is small, as lines and dots that repeat are packed', () => {
    assert.ok(pwgTestPage(content).length < 40_000);
    assert.ok(appleTestPage(content, on('iso_a4_210x297mm', 600, true)).length < 100_000);
  });
});

/** Between the sides of the frame. */
function isInked(row: readonly string[] | undefined): boolean {
  return row?.slice(200, -200).some((dot) => dot !== 'ff') ?? false;
}
