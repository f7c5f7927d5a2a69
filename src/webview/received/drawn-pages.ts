/** Pages of a document below each other, each drawn when it comes into sight, and enlarged as wanted. */
import type { DocumentPage } from '../../documents/document-description.ts';
import type { Picture } from '../../documents/drawing/picture.ts';
import type { ViewWords } from '../../documents/view-messages.ts';
import { printableText } from '../../model/printable-text.ts';
import { element } from './elements.ts';

export interface Zoomable {
  readonly element: HTMLElement;
  /** 1 shows a page as wide as there is room, but never larger than its dots. */
  zoom(factor: number): void;
  /** Undefined where there is one page. */
  readonly turn?: ((by: 1 | -1) => void) | undefined;
}

/** What is drawn into a page later: a canvas, an image. */
export interface PageToDraw {
  readonly title: string;
  readonly draw: () => Promise<HTMLElement>;
}

export function drawnPages(pages: readonly PageToDraw[], words: ViewWords): Zoomable {
  const view = element('section', {
    class: 'pages scrolled',
    tabindex: '0',
    role: 'region',
    'aria-label': words.drawing,
  });
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void fill(target as HTMLElement);
      }
    },
    { root: view, rootMargin: '400px' },
  );
  const drawers = new Map<HTMLElement, PageToDraw>();
  for (const page of pages) {
    const sheet = element('div', { class: 'sheet waiting' });
    drawers.set(sheet, page);
    view.append(element('figure', {}, element('figcaption', {}, page.title), sheet));
    observer.observe(sheet);
  }

  async function fill(sheet: HTMLElement): Promise<void> {
    const page = drawers.get(sheet);
    try {
      if (page) sheet.replaceChildren(await page.draw());
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      sheet.replaceChildren(element('p', { class: 'note' }, `${words.cannotBeShown} ${message}`));
    }
    sheet.classList.remove('waiting');
  }

  /** To the page after the one that is at the top, or before it. */
  function turn(by: 1 | -1): void {
    const figures = [...view.querySelectorAll('figure')];
    const top = view.getBoundingClientRect().top;
    const current = figures.findIndex((figure) => figure.getBoundingClientRect().bottom > top + 20);
    figures[Math.max(0, Math.min(figures.length - 1, current + by))]?.scrollIntoView({ block: 'start' });
  }

  return {
    element: view,
    turn: pages.length > 1 ? turn : undefined,
    zoom(factor) {
      view.classList.toggle('enlarged', factor !== 1);
      view.style.setProperty('--zoom', String(factor));
    },
  };
}

/** A page of dots as a canvas that says what it is. */
export function pageToDraw({ title, draw }: DocumentPage): PageToDraw {
  return { title, draw: async () => canvasOf(await draw(), title) };
}

function canvasOf({ width, height, rgba, notes = [] }: Picture, title: string): HTMLElement {
  const canvas = element('canvas', { role: 'img', 'aria-label': title });
  canvas.width = width;
  canvas.height = height;
  if (width > 0 && height > 0)
    canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  canvas.style.setProperty('--width', `${width}px`);
  return notes.length === 0
    ? canvas
    : element(
        'div',
        {},
        canvas,
        ...notes.map((note) => element('p', { class: 'note' }, printableText(note))),
      );
}
