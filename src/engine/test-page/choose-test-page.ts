/** The test page that suits a printer: a format that it lists, and the dots as it takes them. */
import { type MediaSize, mediaSizeOf } from '../../knowledge/ipp/media-sizes.ts';
import type { PrinterOffer } from '../wire/ipp/printer-offer.ts';
import type { RasterSettings } from './raster/raster-page.ts';
import type { TestPageKind } from './test-page.ts';
import { usualRaster } from './test-page-raster.ts';

export interface ChosenPage {
  readonly kind: TestPageKind;
  readonly raster: RasterSettings;
  /** The MIME type for which it was chosen; undefined where nothing that the printer lists was. */
  readonly format: string | undefined;
}

/** Those that look best and are understood by most, first. Printers that list plain text print it, too, but seldom on the right paper. */
const kindsByFormat: readonly (readonly [format: RegExp, kind: TestPageKind])[] = [
  [/^application\/pdf$/, 'pdf'],
  [/^image\/pwg-raster$/, 'pwg-raster'],
  [/^image\/urf$/, 'apple-raster'],
  [/^application\/postscript$/, 'postscript'],
  [/^application\/vnd\.hp-pcl$/, 'pcl'],
  [/^text\/plain(?:;|$)/, 'text'],
];

/**
 * @param offer undefined where the printer was not asked, or did not answer
 * @param wanted by a person or a file: then only the dots follow the printer
 */
export function chooseTestPage(offer: PrinterOffer | undefined, wanted?: TestPageKind): ChosenPage {
  const listed = kindsByFormat.flatMap(([pattern, kind]) => {
    const format = offer?.formats.find((one) => pattern.test(one));
    return format === undefined ? [] : [{ kind, format }];
  });
  const found = listed.find(({ kind }) => wanted === undefined || kind === wanted);
  // Where it lists nothing that we make, it is the port that says what the printer takes.
  const kind = wanted ?? found?.kind ?? 'text';
  return { kind, raster: rasterFor(kind, offer), format: found?.format };
}

function rasterFor(kind: TestPageKind, offer: PrinterOffer | undefined): RasterSettings {
  if (!offer) return usualRaster;
  const media = mediaOf(offer) ?? usualRaster.media;
  const { pwgTypes, pwgResolutions, urf } = offer;
  if (kind === 'apple-raster')
    return { media, resolution: resolutionOf(urfResolutions(urf)), isColor: urf.includes('SRGB24') };
  return { media, resolution: resolutionOf(pwgResolutions), isColor: pwgTypes.includes('srgb_8') };
}

/** "RS300-600" lists the resolutions of Apple Raster. */
function urfResolutions(urf: readonly string[]): number[] {
  const [, list = ''] =
    /^RS(\d{1,4}(?:-\d{1,4}){0,8})$/.exec(urf.find((one) => one.startsWith('RS')) ?? '') ?? [];
  return list.split('-').map(Number);
}

/** 300 where it may be; else the least, as a page of dots is large. */
function resolutionOf(listed: readonly number[]): number {
  const possible = listed.filter((dots) => dots >= 100 && dots <= 1200).sort((a, b) => a - b);
  return possible.includes(usualRaster.resolution)
    ? usualRaster.resolution
    : (possible[0] ?? usualRaster.resolution);
}

/** Whatever a printer names is no reason to draw a page of a hundred metres. */
const least = 2_000;
const most = 60_000;

function mediaOf({ media }: PrinterOffer): { name: string; size: MediaSize } | undefined {
  for (const name of media) {
    const size = mediaSizeOf(name);
    if (size && Math.min(size.width, size.height) >= least && Math.max(size.width, size.height) <= most)
      return { name, size };
  }
  return undefined;
}
