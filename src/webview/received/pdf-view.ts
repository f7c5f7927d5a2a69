/** PDF drawn by PDF.js, which is loaded with the first one: pages as canvases, nothing fetched and no script of the document run. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageToDraw } from './drawn-pages.ts';
import { element, filled } from './elements.ts';

/** Dots of one page at most, as for any drawing. */
const maxPageDots = 24_000_000;
const maxPages = 500;

/** @param pageTitle "Page {0} of {1}" */
export async function openPdf(
  bytes: Uint8Array,
  workerUrl: string,
  pageTitle: string,
): Promise<PageToDraw[]> {
  // A worker comes from the page itself or from a blob of it.
  const script = await (await fetch(workerUrl)).blob();
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  GlobalWorkerOptions.workerPort = new Worker(address, { type: 'module' });
  const pdf = await getDocument({
    // It hands the bytes over to the worker, and they are wanted here again.
    data: bytes.slice(),
    // For pictures of scans; the page fetches the decoder from beside its scripts.
    useWasm: true,
    wasmUrl: new URL('./', import.meta.url).href,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: maxPageDots,
    useSystemFonts: true,
  }).promise;
  return Array.from({ length: Math.min(pdf.numPages, maxPages) }, (_, index) => {
    const title = filled(pageTitle, index + 1, pdf.numPages);
    return { title, draw: () => drawPage(pdf, index + 1, title) };
  });
}

async function drawPage(pdf: PDFDocumentProxy, number: number, title: string): Promise<HTMLElement> {
  const page = await pdf.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const scale = Math.min(
    2 * window.devicePixelRatio,
    Math.sqrt(maxPageDots / Math.max(1, size.width * size.height)),
  );
  const viewport = page.getViewport({ scale });
  const canvas = element('canvas', { role: 'img', 'aria-label': title });
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  canvas.style.setProperty('--width', `${Math.round((size.width * 96) / 72)}px`);
  await page.render({ canvas, viewport }).promise;
  return canvas;
}
