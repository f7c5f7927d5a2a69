/** PNG and JPEG, drawn by the browser itself. */
import type { PageToDraw } from './drawn-pages.ts';
import { element } from './elements.ts';

export function imagePage(bytes: Uint8Array, format: string, title: string): PageToDraw {
  return {
    title,
    draw: async () => {
      const image = element('img', { alt: title });
      image.src = URL.createObjectURL(new Blob([bytes.slice()], { type: format }));
      await image.decode();
      image.style.setProperty('--width', `${image.naturalWidth}px`);
      return image;
    },
  };
}
