/** The page that shows a received document in the editor: drawn where it can be, its commands in words beside it. */
import { comparedText } from '../../documents/compared-text.ts';
import { describeDocument } from '../../documents/describe-document.ts';
import type { DocumentDescription } from '../../documents/document-description.ts';
import type { ViewMessage, ViewRequest, ViewWords } from '../../documents/view-messages.ts';
import { unknownFormat } from '../../knowledge/document-formats.ts';
import { printableText } from '../../model/printable-text.ts';
import { browserLettering } from './browser-lettering.ts';
import { drawnPages, pageToDraw, type Zoomable } from './drawn-pages.ts';
import { button, element, filled } from './elements.ts';
import { hexView } from './hex-view.ts';
import { imagePage } from './image-page.ts';
import { partsTable } from './parts-table.ts';
import { textView } from './text-view.ts';

declare function acquireVsCodeApi(): { postMessage(message: ViewRequest): void };

const editor = acquireVsCodeApi();
let zoomFactor = 1;
let shown: Uint8Array = new Uint8Array();

window.addEventListener('message', ({ data }: MessageEvent<ViewMessage>) => {
  if (data.kind === 'document') void show(data);
  else if (data.kind === 'sent')
    editor.postMessage({ kind: 'compared', sent: comparedText(data.bytes), received: comparedText(shown) });
  else if (data.kind === 'problem')
    document.body.replaceChildren(element('main', {}, element('p', { class: 'note' }, data.message)));
});
editor.postMessage({ kind: 'ready' });

async function show(message: Extract<ViewMessage, { kind: 'document' }>): Promise<void> {
  const { bytes, words } = message;
  shown = bytes;
  const described = describeDocument(bytes, browserLettering);
  const problems: string[] = [];
  const drawn = await drawingOf(described, message).catch((error: unknown) => {
    problems.push(`${words.cannotBeShown} ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  });
  const notes = [...described.notes, ...problems].map((note) =>
    element('p', { class: 'note' }, printableText(note)),
  );
  const parts = described.parts.length > 0 ? [partsTable(described.parts, words)] : [];
  document.body.replaceChildren(
    header(described, bytes.length, words, drawn),
    element('div', { class: 'notes', role: 'status' }, ...notes),
    element('main', {}, ...(drawn ? [drawn.element] : []), ...parts),
  );
  if (drawn) document.addEventListener('keydown', (event) => onKey(event, drawn));
}

function header(
  { title }: DocumentDescription,
  byteCount: number,
  words: ViewWords,
  drawn: Zoomable | undefined,
): HTMLElement {
  const turn = drawn?.turn;
  const turning = turn
    ? [button(words.previousPage, () => turn(-1)), button(words.nextPage, () => turn(1))]
    : [];
  const zooming = drawn
    ? [
        button(words.zoomOut, () => zoomBy(drawn, 1 / zoomStep)),
        button(words.fit, () => zoomTo(drawn, 1)),
        button(words.zoomIn, () => zoomBy(drawn, zoomStep)),
      ]
    : [];
  return element(
    'header',
    {},
    element('h1', {}, title),
    element('span', { class: 'size' }, filled(words.byteCount, byteCount.toLocaleString())),
    element(
      'div',
      { role: 'toolbar', 'aria-label': words.actions },
      ...turning,
      ...zooming,
      button(words.save, () => editor.postMessage({ kind: 'save' })),
      button(words.compare, () => editor.postMessage({ kind: 'compare' })),
    ),
  );
}

async function drawingOf(
  described: DocumentDescription,
  { bytes, words, scripts }: Extract<ViewMessage, { kind: 'document' }>,
): Promise<Zoomable | undefined> {
  switch (described.format) {
    case 'text/plain':
    case unknownFormat: {
      const text = described.format === unknownFormat ? hexView(bytes, words) : textView(bytes, words);
      return { element: text, zoom: (factor) => text.style.setProperty('--zoom', String(factor)) };
    }
    case 'image/png':
    case 'image/jpeg':
      return drawnPages([imagePage(bytes, described.format, described.title)], words);
    case 'application/pdf': {
      const { openPdf } = (await import(scripts.pdf)) as typeof import('./pdf-view.ts');
      return drawnPages(await openPdf(bytes, scripts.pdfWorker, words.page), words);
    }
    default:
      return described.pages.length === 0 ? undefined : drawnPages(described.pages.map(pageToDraw), words);
  }
}

const zoomStep = 1.25;

function zoomBy(drawn: Zoomable, factor: number): void {
  zoomTo(drawn, Math.min(8, Math.max(0.2, zoomFactor * factor)));
}

function zoomTo(drawn: Zoomable, factor: number): void {
  zoomFactor = factor;
  drawn.zoom(factor);
}

function onKey(event: KeyboardEvent, drawn: Zoomable): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
  if (event.key === '+' || event.key === '=') zoomBy(drawn, zoomStep);
  else if (event.key === '-') zoomBy(drawn, 1 / zoomStep);
  else if (event.key === '0') zoomTo(drawn, 1);
}
