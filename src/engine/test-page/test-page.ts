/** Makes a test page that says which printer, port and settings produced it. */

import type { RasterSettings } from './raster/raster-page.ts';
import type { TestPageContent } from './test-page-content.ts';
import { pclTestPage } from './test-page-pcl.ts';
import { pdfTestPage } from './test-page-pdf.ts';
import { postScriptTestPage } from './test-page-postscript.ts';
import { appleTestPage, pwgTestPage } from './test-page-raster.ts';
import { textTestPage } from './test-page-text.ts';

export type TestPageKind = 'text' | 'postscript' | 'pcl' | 'pdf' | 'pwg-raster' | 'apple-raster';

type MakePage = (content: TestPageContent, raster: RasterSettings | undefined) => Uint8Array | string;

const pages: Readonly<Record<TestPageKind, MakePage>> = {
  text: textTestPage,
  postscript: postScriptTestPage,
  pcl: pclTestPage,
  pdf: pdfTestPage,
  'pwg-raster': pwgTestPage,
  'apple-raster': appleTestPage,
};

/** As their makers write them. */
export const pageLanguages: Readonly<Record<Exclude<TestPageKind, 'text'>, string>> = {
  postscript: 'PostScript',
  pcl: 'PCL 5',
  pdf: 'PDF',
  'pwg-raster': 'PWG Raster',
  'apple-raster': 'Apple Raster',
};

export const testPageKinds = Object.keys(pages) as TestPageKind[];

/**
 * The page as the bytes to send. What is text in it is 7-bit ASCII, which every printer has.
 * @param raster for the kinds that are drawn dot by dot; A4, 300 dots an inch and grey where it is left out
 */
export function testPage(kind: TestPageKind, content: TestPageContent, raster?: RasterSettings): Uint8Array {
  const page = pages[kind](content, raster);
  return typeof page === 'string' ? new TextEncoder().encode(page) : page;
}
