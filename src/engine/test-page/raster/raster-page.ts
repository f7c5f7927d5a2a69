/** What PWG Raster and Apple Raster both ask of a page. */
import type { MediaSize } from '../../../knowledge/ipp/media-sizes.ts';
import type { PageDrawing } from './page-drawing.ts';

/** How a printer takes a page that is drawn dot by dot. */
export interface RasterSettings {
  readonly media: { readonly name: string; readonly size: MediaSize };
  /** Dots an inch, both ways. */
  readonly resolution: number;
  /** sRGB, else grey; eight bits a colour. */
  readonly isColor: boolean;
}

export interface RasterPage {
  readonly drawing: PageDrawing;
  readonly settings: RasterSettings;
}

/** @param length in hundredths of a millimetre */
export function dotsOf(length: number, resolution: number): number {
  return Math.round((length / 2540) * resolution);
}
