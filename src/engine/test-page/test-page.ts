/** Makes a test page that says which printer, port and settings produced it. */
import type { TestPageContent } from './test-page-content.ts';
import { pclTestPage } from './test-page-pcl.ts';
import { pdfTestPage } from './test-page-pdf.ts';
import { postScriptTestPage } from './test-page-postscript.ts';
import { textTestPage } from './test-page-text.ts';

export type TestPageKind = 'text' | 'postscript' | 'pcl' | 'pdf';

const pages: Readonly<Record<TestPageKind, (content: TestPageContent) => string>> = {
  text: textTestPage,
  postscript: postScriptTestPage,
  pcl: pclTestPage,
  pdf: pdfTestPage,
};

export const testPageKinds = Object.keys(pages) as TestPageKind[];

/** The page as the bytes to send: 7-bit ASCII, which every printer has. */
export function testPage(kind: TestPageKind, content: TestPageContent): Uint8Array {
  return new TextEncoder().encode(pages[kind](content));
}
